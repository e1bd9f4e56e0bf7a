import {describe, expect, it} from "vitest";
import type {Tree} from "../../../../../src/subjects/notebook/engine/tree.js";
import {drawTree} from "../../../../../src/subjects/notebook/script/draw-tree.js";
import "../../../../helpers/dom.js";

const drawn = (tree: Tree): string => {
  const box = document.createElement("div");
  box.append(drawTree(tree, {label: "A drawing", prefix: "c1-"}));
  return box.innerHTML;
};
const el = (tag: string, attributes: Record<string, string> = {}, ...children: Tree[]): Tree => ({
  tag,
  attributes: Object.entries(attributes),
  children
});

describe("drawTree(tree)", () => {
  it("builds words and tables as they are", () => {
    expect(drawn(el("p", {class: "lead evil"}, "a ", el("strong", {}, "b")))).toBe(
      '<p class="lead">a <strong>b</strong></p>'
    );
    expect(drawn(el("th", {scope: "col", onclick: "x"}, "a"))).toBe('<th scope="col">a</th>');
  });

  it("makes a drawing one image with a name, with its own inner names", () => {
    const tree = el(
      "svg",
      {viewBox: "0 0 9 9", width: "300"},
      el("clipPath", {id: "a"}),
      el("g", {"clip-path": "url(#a)", style: "x"})
    );
    expect(drawn(tree)).toMatch(/role="img"/);
    expect(drawn(tree)).toContain('id="c1-a"');
    expect(drawn(tree)).toContain('clip-path="url(#c1-a)"');
    expect(drawn(tree)).not.toContain("style");
  });

  it.each([
    el("script", {}, "x"),
    el("style", {}, "x"),
    el("iframe", {src: "https://a.example"}),
    el("img", {src: "https://a.example"}),
    el("link", {href: "https://a.example"}),
    el("form", {action: "https://a.example"}, el("input", {autofocus: "", onfocus: "x"})),
    el("svg", {}, el("image", {href: "https://a.example"})),
    el("svg", {}, el("use", {href: "#a"})),
    el("svg", {}, el("foreignObject", {}, el("p"))),
    el("svg", {}, el("a", {href: "https://a.example"}, el("animate", {to: "https://a.example"}))),
    el("svg", {}, el("rect", {fill: "URL(https://a.example)"})),
    el("svg", {}, el("rect", {fill: "u\\72l(https://a.example)"})),
    el("svg", {}, el("rect", {fill: "url(/* */https://a.example)"})),
    el("p", {style: "background: url(https://a.example)", onmouseover: "x"})
  ])("shows nothing that could run, fetch or lead out: %j", (tree) => {
    expect(drawn(tree)).not.toMatch(
      /a\.example|<(script|style|iframe|img|link|form|input|image|use|foreignObject|animate)|\son\w+=|style=/i
    );
  });

  it("follows links within the site, and writes out others", () => {
    expect(drawn(el("a", {href: "./explore.html?v=1#x"}, "a"))).toBe('<a href="./explore.html?v=1#x">a</a>');
    expect(drawn(el("a", {href: "https://a.example/?rows"}, "a"))).toBe("a (https://a.example/?rows)");
    for (const href of ["javascript:x", "//a.example", "\\\\a.example", "data:text/html,x", "java\nscript:x"])
      expect(drawn(el("a", {href}, "a"))).not.toContain("<a");
  });

  it("takes whatever a cell may have made up for a tree", () => {
    for (const tree of [
      null,
      3,
      {},
      {tag: "p"},
      {tag: 3, attributes: [], children: []},
      {tag: "p", attributes: [[1, {}], "x"], children: []}
    ])
      expect(drawn(tree as Tree)).not.toMatch(/undefined|object/);
  });
});
