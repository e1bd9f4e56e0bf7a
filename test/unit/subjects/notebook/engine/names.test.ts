import "../../../../../src/subjects/notebook/engine/start-document.js";
import {describe, expect, it} from "vitest";
import {hiddenValue} from "../../../../../src/subjects/notebook/engine/hidden-value.js";
import {house} from "../../../../../src/subjects/notebook/engine/house.js";
import {cellNames} from "../../../../../src/subjects/notebook/engine/names.js";
import {toTree, type Tree} from "../../../../../src/subjects/notebook/engine/tree.js";

const names = cellNames(600) as {
  Finding: (name: string, facts: {says: string; figures?: object}) => Node;
  html: (strings: TemplateStringsArray, ...values: unknown[]) => Node;
};

/** The tags of a drawing with the words in them. */
const outline = (tree: Tree): unknown => (typeof tree === "string" ? tree : [tree.tag, ...tree.children.map(outline)]);
const outlineOf = (node: Node): unknown[] => toTree(node as never).map(outline);

describe("what every cell has by name", () => {
  it("draws a finding with its figures", () => {
    expect(outlineOf(names.Finding("gap", {says: "So.", figures: {BME: "8.0%", White: "9.0%"}}))).toEqual([
      [
        "article",
        ["p", "So."],
        ["dl", ["div", ["dt", "BME"], ["dd", "8.0%"]], ["div", ["dt", "White"], ["dd", "9.0%"]]]
      ]
    ]);
  });

  it("takes one drawing, several, or the children of one in html", () => {
    const item = (text: string): Node => names.html`<li>${text}`;
    const list = names.html`<ul>${["a", "b"].map(item)}`;
    expect(outlineOf(list)).toEqual([["ul", ["li", "a"], ["li", "b"]]]);
    expect(outlineOf(names.html`<ol>${list.childNodes}`)).toEqual([["ol", ["li", "a"], ["li", "b"]]]);
  });
});

describe("wres", () => {
  it("writes numbers as pages do, and what is hidden as hidden", () => {
    expect([house.points(-1.72), house.ratio(1.419), house.whole(-5.4)]).toEqual(["−1.7", "1.42", "−5"]);
    expect([house.points(hiddenValue), house.ratio(Number.NaN), house.whole(null)]).toEqual([
      "[c]",
      "[c]",
      "not applicable"
    ]);
  });

  it("knows indicators, and which periods may be compared", () => {
    expect(house.indicator(2)).toMatchObject({number: 2, adverse: "above"});
    expect(house.comparable(2, "2018/19", "2019/20")).toBe(true);
    expect(house.comparable(3, "2017/18 to 2018/19", "2018/19 to 2019/20")).toBe(false);
  });
});
