import MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {explainMarkdown} from "../../../src/writing/explain-markdown.js";

const render = (text: string, path = "/method/verdicts"): string =>
  explainMarkdown(new MarkdownIt({html: true}), (each) => each === "/method/verdicts").render(text, {path});
const explained = (html: string): string[] =>
  [...html.matchAll(/<button[^>]* popovertarget="([^"]+)"/g)].map(([, id = ""]) => id);

describe("explainMarkdown(markdown, isWritten)", () => {
  it("makes a button of the first use of a word and puts its meaning at the end of the paragraph", () => {
    const html = render("The share of BME staff.\n\nBME staff again.");
    expect(explained(html)).toEqual(["term-bme"]);
    expect(html).toMatch(/^<p>The share of <button[^>]*>BME<\/button> staff\.<span [^>]*id="term-bme"/);
    expect(html).toContain('<a href="/glossary#bme">');
    expect(html).toContain("<p>BME staff again.</p>");
  });

  it("explains several words of one paragraph and of list items, emphasis kept", () => {
    const html = render("BME people and **bank staff**.\n\n- parity");
    expect(explained(html)).toEqual(["term-bme", "term-bank-staff", "term-parity"]);
    expect(html).toMatch(/<strong><button[^>]*>bank staff<\/button><\/strong>/);
  });

  it.each([
    ["headings", "## BME"],
    ["links", "[BME](/x)"],
    ["code", "`BME`"],
    ["tables", "| BME |\n|---|\n| BME |"],
    ["quotes", "> BME"],
    ["hand-written HTML", "<b>BME</b> staff"]
  ])("leaves %s as they are", (_, text) => {
    expect(explained(render(text))).toEqual([]);
    expect(render(`${text}\n\nBME`)).toContain("term-bme");
  });

  it("leaves pages that a loader has made", () => {
    expect(explained(render("BME", "/glossary"))).toEqual([]);
  });
});
