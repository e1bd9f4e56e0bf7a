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
