import * as Plot from "@observablehq/plot";
import {describe, expect, it} from "vitest";
import {markdownToHtml, renderToHtml} from "../../../src/writing/static.js";

const rows = [
  {level: "Band 5", group: "BME", rate: 12.4, lower: 9.8, upper: 15.1},
  {level: "Band 8a & above", group: "White", rate: 7.25, lower: 5.5, upper: 9.1}
];

/** One chart with several kinds of mark that the site draws. */
function chart(): Element {
  return Plot.plot({
    document: globalThis.document,
    marks: [
      Plot.barX(rows, {x: "rate", y: "level", fill: "group"}),
      Plot.ruleX([0]),
      Plot.link(rows, {x1: "lower", x2: "upper", y1: "level", y2: "level"}),
      Plot.dot(rows, {x: "rate", y: "level", symbol: "group", r: 4}),
      Plot.text(rows, {x: "rate", y: "level", text: (row: {rate: number}) => `${row.rate}%`, dx: 8})
    ]
  });
}

describe("the document that components are given in Node", () => {
  it("draws Plot's bars, rules, intervals, dots, texts and axes where a browser would", () => {
    const svg = chart();
    const attributes = (selector: string, ...names: string[]) =>
      [...svg.querySelectorAll(selector)].map((each) => names.map((name) => each.getAttribute(name)));
    expect(svg.getAttribute("viewBox")).toBe("0 0 640 100");
    expect(attributes("[aria-label=bar] rect", "x", "y", "width", "height")).toEqual([
      ["40", "23", "476.2913907284769", "21"],
      ["40", "46", "278.47682119205297", "21"]
    ]);
    expect(attributes("[aria-label=rule] line", "x1", "x2", "y1", "y2")).toEqual([["40", "40", "20", "70"]]);
    expect(attributes("[aria-label=link] path", "d")).toEqual([["M416.424,23L620,23"], ["M251.258,46L389.536,46"]]);
    expect(svg.querySelectorAll("[aria-label=dot] path").length).toBe(2);
    expect(
      [...svg.querySelectorAll("[aria-label=text] text, [aria-label^=y-axis] text")].map((each) => each.textContent)
    ).toEqual(["Band 5", "Band 8a & above", "level", "12.4%", "7.25%"]);
  });
});

describe("renderToHtml(...nodes)", () => {
  const element = (name: string, text: string) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  it("gives the HTML of a block, with text escaped", () => {
    expect(renderToHtml(element("p", "BME & White < all"))).toBe("<p>BME &amp; White &lt; all</p>");
  });

  it("puts what is no block into one", () => {
    expect(renderToHtml(element("strong", "14%"))).toBe("<div><strong>14%</strong></div>");
    expect(renderToHtml(document.createTextNode("a < b"))).toBe("<div>a &lt; b</div>");
  });

  it("leaves nothing that Markdown or Framework would read: no line break, no expression", () => {
    expect(renderToHtml(element("pre", "one\n\ntwo ${1 + 1}"))).toBe("<pre>one&#10;&#10;two &#36;{1 + 1}</pre>");
  });
});

describe("markdownToHtml(text, {headingLevel})", () => {
  it("puts headings below the heading they stand under, keeping their order", () => {
    expect(markdownToHtml("# A\n\n## B", {headingLevel: 3})).toBe("<h3>A</h3>\n<h4>B</h4>\n");
    expect(markdownToHtml("#### Deep", {headingLevel: 3})).toBe("<h3>Deep</h3>\n");
    expect(markdownToHtml("# A\n\n###### B", {headingLevel: 4})).toBe("<h4>A</h4>\n<h6>B</h6>\n");
  });

  it("shows HTML as text and loads no picture", () => {
    expect(markdownToHtml("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    expect(markdownToHtml("![x](https://example.org/x.png)")).not.toContain("<img");
  });

  it("refuses links that run script", () => {
    expect(markdownToHtml("[a](javascript:alert(1))")).not.toContain("href");
  });
});
