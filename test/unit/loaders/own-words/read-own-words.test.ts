import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import type {OwnText} from "../../../../loaders/own-words/judge-words.js";
import {readOwnWords} from "../../../../loaders/own-words/read-own-words.js";

const read = async (
  files: Readonly<Record<string, string>>,
  {notice = null, actions = []}: {notice?: string | null; actions?: Record<string, string>[]} = {}
): Promise<OwnText[]> => {
  const folder = await mkdtemp(join(tmpdir(), "wres-words-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
  return readOwnWords(folder, {organisation: {notice}, actions});
};

describe("readOwnWords(folder, {organisation, actions})", () => {
  it("gives each sentence of a commentary with its line, its headings and the sentence before", async () => {
    const text = "# Staff\n\nFirst.\n\n## Clinical Band 8c\n\n- One. Two\n  and more.\n";
    const found = await read({"commentary/indicator-3.md": text});
    expect(found.map(({sentence, line, headings}) => [sentence, line, headings])).toEqual([
      ["Staff", 1, []],
      ["First.", 3, ["Staff"]],
      ["Clinical Band 8c", 5, ["Staff"]],
      ["One.", 7, ["Staff", "Clinical Band 8c"]],
      ["Two and more.", 7, ["Staff", "Clinical Band 8c"]]
    ]);
    expect(found[4]?.around[0]).toBe("One.");
    expect(found.every(({indicators}) => indicators[0] === 3)).toBe(true);
  });

  it("gives a table's cells with the heads of their row and column, and what stands in HTML", async () => {
    const table = "| Band | BME | White |\n|---|---|---|\n| 8c | 4 | 38 |\n\n<p>Only 4.</p>\n";
    const found = await read({"commentary/indicator-1.md": table});
    const cell = found.find(({sentence}) => sentence === "4");
    expect([cell?.line, cell?.headings]).toEqual([3, ["8c", "BME"]]);
    expect(found.at(-1)?.sentence.trim()).toBe("Only 4.");
  });

  it("gives the words of an action with its line, its indicators and what it is about", async () => {
    const action = {
      id: "A1",
      indicators: "2, 7",
      action: "Interview training",
      progress: "Four came.",
      baseline: "5.3 (2019)"
    };
    const csv = `id,indicators,action,progress,baseline\nA0,1,Other,,\nA1,"2, 7",Interview training,Four came.,5.3 (2019)\n`;
    const found = await read({"actions.csv": csv}, {actions: [{...action, measure: "i1-substantive-bme"}]});
    expect(found).toMatchObject([
      {part: "A1, action", sentence: "Interview training", line: 3, indicators: [2, 7]},
      {part: "A1, progress", sentence: "Four came.", line: 3, around: ["Interview training"]},
      {part: "A1, baseline", sentence: "5.3% (2019)", headings: ["i1 substantive bme"]}
    ]);
  });

  it("gives the notice, and every cell of a notebook with its line", async () => {
    const notebook = `<!doctype html>\n<notebook>\n<title>Nurses</title>\n<script id="6" type="text/markdown">\n\`\`\`yaml\nquestion: Who?\nstatus: published\nowner: Analyst\nreviewed: 2020-09-30\n\`\`\`\n</script>\n<script id="7" type="text/markdown">\n# Band 8c\n\nFour left.\n</script>\n<script id="8" type="module">\n// four of them\nx = 4\n</script>\n</notebook>\n`;
    const found = await read({"notebooks/nurses.html": notebook}, {notice: "Made up."});
    expect(found.map(({file, part, line, sentence}) => [file, part, line, sentence.trim()])).toEqual([
      ...["question: Who?", "status: published", "owner: Analyst", "reviewed: 2020-09-30"].map((words) => [
        ...["notebooks/nurses.html", "cell 6"],
        ...[5, words]
      ]),
      ["notebooks/nurses.html", "cell 7", 13, "Band 8c"],
      ["notebooks/nurses.html", "cell 7", 15, "Four left."],
      ["notebooks/nurses.html", "cell 8", 18, "// four of them"],
      ["organisation.json", "notice", null, "Made up."]
    ]);
    const draft = notebook.replace("status: published", "status: draft");
    expect(await read({"notebooks/nurses.html": draft})).toEqual([]);
  });

  it("finds nothing where nobody wrote anything", async () => {
    expect(await read({})).toEqual([]);
  });
});
