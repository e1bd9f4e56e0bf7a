import {describe, expect, it} from "vitest";
import {readFrontMatter} from "../../../../../src/subjects/explorations/front-matter.js";
import {
  explorationToNotebook,
  notebookToExploration
} from "../../../../../src/subjects/notebook/reckoning/exploration.js";
import {newCell} from "../../../../../src/subjects/notebook/reckoning/notebook.js";
import type {Notebook} from "../../../../../src/subjects/notebook/reckoning/notebook.js";

const notebook: Notebook = {
  title: 'Who "stays"?',
  cells: [
    {...newCell("sql", []), name: "rows1", text: "select 1 as one -- ```", chart: "none"},
    {
      ...newCell("ts", []),
      id: 2,
      name: "shaped1",
      text: "const t: number = rows1.length;\naq.from(rows1).derive({t: d => d.one + 1})"
    },
    {...newCell("sql", []), id: 3, name: "rows2", text: "  "},
    {...newCell("md", []), id: 4, text: "So it is."}
  ]
};

describe("notebookToExploration(notebook)", () => {
  const {file, text} = notebookToExploration(notebook);

  it("makes a draft page with its name from the title", () => {
    expect(file).toBe("who-stays.md");
    expect(readFrontMatter(text, file)).toMatchObject({title: 'Who "stays"?', status: "draft"});
    for (const heading of ["Hypotheses", "Evidence", "Verdict", "Caveats", "Next action"])
      expect(text).toContain(`## ${heading}`);
  });

  it("writes statements as sql blocks and scripts as code that gives their last line", () => {
    expect(text).toContain("```sql id=rows1\nselect 1 as one -- ```\n```");
    expect(text).toContain("const shaped1 = (() => {\nconst t: number = rows1.length;\nreturn aq.from(rows1)");
    expect(text).toContain('ResultView(rows1, {"name":"rows1","chart":"none"})');
    expect(text).not.toContain("rows2");
    expect(text).toContain("\n\nSo it is.\n");
  });

  it("has a name even without a title", () => {
    expect(notebookToExploration({...notebook, title: " ?"}).file).toBe("exploration.md");
  });
});

describe("explorationToNotebook(markdown)", () => {
  it("finds the cells of a page that a notebook made", () => {
    const {title, cells} = explorationToNotebook(notebookToExploration(notebook).text);
    expect(title).toBe('Who "stays"?');
    expect(cells.map(({mode, name}) => [mode, name])).toEqual([
      ["sql", "rows1"],
      ["ts", "shaped1"]
    ]);
    expect(cells[1]?.text).toContain("return aq.from(rows1)");
  });

  it("refuses a page without statements", () => {
    expect(() => explorationToNotebook("# Title\n\n```js\n1\n```")).toThrow("no sql block");
  });
});
