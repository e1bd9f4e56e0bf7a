import {parseHTML} from "linkedom";
import MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {savableTables} from "../../../../loaders/framework/markdown-tables.js";
import {csvOfHref} from "../../../../src/saving/csv.js";
import {textOf} from "../../../helpers/dom.js";

const html = savableTables(MarkdownIt()).render(
  '# Page\n\n## Five "words" & signs\n\n| Sign | Meaning |\n|---|---|\n| ▲ | *Clear* gap, `0.8` |\n| ○ | No |\n\nAfter.'
);
const {document} = parseHTML(`<main>${html}</main>`);

describe("savableTables(markdown)", () => {
  it("names a table after the heading above it, in a region that takes focus", () => {
    expect(textOf(document.querySelector("caption"))).toBe('Five "words" & signs');
    expect(document.querySelector('[role="region"][tabindex="0"]')?.getAttribute("aria-label")).toBe(
      'Table: Five "words" & signs'
    );
  });

  it("offers the words of its cells as CSV without script, and a workbook", () => {
    const link = document.querySelector(".table-block a[data-save=csv]");
    expect(csvOfHref(link?.getAttribute("href") ?? "")).toBe('Sign,Meaning\r\n▲,"Clear gap, 0.8"\r\n○,No\r\n');
    expect(link?.getAttribute("download")).toBe("five-words-signs.csv");
    expect(document.querySelector(".table-block button[data-save=xlsx]")?.getAttribute("aria-label")).toBe(
      'Excel: save the table Five "words" & signs'
    );
  });

  it("leaves what follows outside the table's block", () => {
    expect(textOf(document.querySelector("main > p:last-child"))).toBe("After.");
  });
});
