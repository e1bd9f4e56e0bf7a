import {deserialize, serialize} from "@observablehq/notebook-kit";
import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {newCell, readNotebook} from "../../../../../src/subjects/notebook/reckoning/notebook.js";
import {fromFile, toFile} from "../../../../../src/subjects/notebook/engine/notebook-file.js";

import "../../../../../src/subjects/notebook/engine/start-document.js";

const parser = {parseFromString: (text: string) => parseHTML(text).document} as unknown as DOMParser;

/** Text that a file can hold: its lines end in one way, and no line at its ends is blank, as the format has it. */
const text = fc
  .array(
    fc.oneof(
      fc.string({unit: "grapheme-ascii", maxLength: 30}),
      fc.constantFrom(
        "</script>",
        "<\\/script>",
        "select '${x}' -- <!-- ",
        "    four",
        "`${1 + 1}`",
        "&amp; &lt;",
        "é 👩🏽‍⚕️"
      )
    ),
    {minLength: 1, maxLength: 6}
  )
  .map((lines) =>
    lines
      .map((line) => line.replaceAll(/[\r\n\u0000]/g, "").trimEnd())
      .join("\n")
      .trim()
  )
  .map((lines) => lines || "x");

const name = fc.constantFrom("", "rows1", "by_band", "T2");
const cell = fc.record({
  mode: fc.constantFrom("js", "ts", "sql", "md", "html", "tex", "dot", "ojs" as const),
  text,
  name,
  pinned: fc.boolean(),
  hidden: fc.boolean(),
  chart: fc.constantFrom("auto", "none", {type: "bar", x: "a", y: "b", series: null})
});
const notebook = fc
  .record({
    title: text.map((words) => words.replaceAll(/\s+/g, " ")),
    cells: fc.array(cell, {minLength: 1, maxLength: 6})
  })
  .map(({title, cells}) => readNotebook({title, cells: cells.map((each, i) => ({...each, id: 3 * i + 1}))}));

describe("a notebook as a file of the Notebook 2.0 format", () => {
  it("comes back whole: two hundred of them", () => {
    fc.assert(
      fc.property(notebook, (made) => {
        expect(fromFile(toFile(made))).toEqual(made);
      }),
      {numRuns: 200}
    );
  });

  it("is the same file after Notebook Kit itself has read and written it, but for the choice of a chart", () => {
    fc.assert(
      fc.property(
        notebook.filter(({title}) => !/[&<>"]/.test(title)),
        (made) => {
          const file = toFile({...made, cells: made.cells.map((each) => ({...each, chart: "auto" as const}))});
          expect(serialize(deserialize(file, {parser}), {document: document})).toBe(file);
        }
      ),
      {numRuns: 200}
    );
  });

  it("opens what Observable Desktop writes, and keeps what it does not know", () => {
    const {title, cells} = fromFile(
      `<!doctype html>
<notebook theme="light-dark(air, near-midnight)">
  <title>Of another program</title>
  <script id="2" type="text/markdown">
    # Hello
  </script>
  <script id="9" type="application/sql" database="warehouse" output="rows" hidden>
    select 1
  </script>
  <script id="12" type="module" pinned>
    1 + 1
  </script>
</notebook>`
    );
    expect(title).toBe("Of another program");
    expect(cells.map(({id, mode, text: written, name: called}) => [id, mode, written, called])).toEqual([
      [2, "md", "# Hello", ""],
      [9, "sql", "select 1", "rows"],
      [12, "js", "1 + 1", ""]
    ]);
    expect(cells[1]).toMatchObject({database: "warehouse", hidden: true, pinned: false});
  });

  it("is refused in words where it is none", () => {
    expect(() => fromFile("<p>A page</p>")).toThrow("This is not a notebook: it has no cells.");
    expect(newCell("md", []).pinned).toBe(false);
  });
});
