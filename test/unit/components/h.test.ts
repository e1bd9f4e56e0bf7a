import "../../helpers/dom.js";
import {describe, expect, it, vi} from "vitest";
import {h, svg} from "../../../src/components/h.js";

describe("h(name, attributes, ...children)", () => {
  it("nests children, flattens lists and leaves out nothing-values", () => {
    const element = h("p", {class: "lead"}, "a ", ["b", null, [h("b", null, 3)]], undefined, false);
    expect(element.outerHTML).toBe('<p class="lead">a b<b>3</b></p>');
  });

  it("keeps the number 0 as text", () => {
    expect(h("td", null, 0).outerHTML).toBe("<td>0</td>");
  });

  it("writes true as an empty attribute and null, undefined and false as none", () => {
    expect(h("input", {disabled: true, checked: false, id: null, name: undefined}).outerHTML).toBe("<input disabled>");
  });

  it("takes text as text, in children and in attributes", () => {
    expect(h("p", {title: '"><i>'}, "<b>").outerHTML).toBe('<p title="&quot;><i>">&lt;b&gt;</p>');
  });

  it("refuses inline style, which the Content-Security-Policy forbids", () => {
    expect(() => h("p", {style: "color: red"})).toThrow("inline style on <p>");
  });

  it.each([
    ["href", "javascript:alert(1)"],
    ["href", " java\nscript:alert(1)"],
    ["href", "data:text/html,<script>alert(1)</script>"],
    ["href", "vbscript:a"],
    ["href", "//example.org/a"],
    ["href", "/\\example.org/a"],
    ["src", "http://example.org/a.png"],
    ["action", "JavaScript:a"],
    ["srcdoc", "<script>alert(1)</script>"],
    ["onclick", "alert(1)"],
    ["ONLOAD", "alert(1)"]
  ])("refuses %s of %j, which would run text as code or lead elsewhere", (name, value) => {
    expect(() => h("a", {[name]: value})).toThrow(name);
    expect(() => svg("a", {[name]: value})).toThrow(name);
  });

  it.each([
    "./page.html",
    "#place",
    "/help",
    "?v=1&by=a:b",
    "https://www.england.nhs.uk/",
    "mailto:a@nhs.net",
    "data:text/csv;charset=utf-8,a",
    ""
  ])("takes the address %j", (href) => {
    expect(h("a", {href}).getAttribute("href")).toBe(href);
  });

  it("listens to events", () => {
    const listener = vi.fn<() => void>();
    const button = h("button", {onclick: listener});
    button.click();
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe("svg(name, attributes, ...children)", () => {
  it("makes elements of the SVG namespace", () => {
    const element = svg("g", {fill: "none"}, svg("path", {d: "M0,0"}));
    expect(element.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(element.querySelector("path")?.getAttribute("d")).toBe("M0,0");
  });
});
