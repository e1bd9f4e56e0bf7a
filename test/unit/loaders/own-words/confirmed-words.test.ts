import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {
  confirmedHeader,
  isConfirmed,
  readConfirmed,
  rowToConfirm
} from "../../../../loaders/own-words/confirmed-words.js";
import type {Telling} from "../../../../loaders/own-words/judge-words.js";

const telling: Telling = {
  text: {
    file: "actions.csv",
    line: 2,
    part: "",
    sentence: 'Four  "nurses", as planned.',
    headings: [],
    around: [],
    indicators: []
  },
  addresses: ["a|b", "c|d"],
  sure: false,
  instead: []
};
const folderWith = async (text: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "wres-confirmed-"));
  await writeFile(join(folder, "confirmed-words.csv"), text);
  return folder;
};

describe("confirmed-words.csv", () => {
  it("answers a sentence once the row that was printed says who judged it and why", async () => {
    const row = rowToConfirm(telling).replace("ROLE", "Head of EDI").replace("WHY", "Four places on a course");
    const confirmed = await readConfirmed(await folderWith(`${confirmedHeader}\n${row}\n`));
    expect(isConfirmed(telling, confirmed)).toBe(true);
  });

  it("answers no other sentence, no other count, and nothing that a sentence surely tells", async () => {
    const confirmed = await readConfirmed(await folderWith(`${confirmedHeader}\n${rowToConfirm(telling)}\n`));
    const changed = {...telling, text: {...telling.text, sentence: "Five nurses, as planned."}};
    for (const other of [changed, {...telling, addresses: ["a|b", "e|f"]}, {...telling, sure: true}])
      expect(isConfirmed(other, confirmed)).toBe(false);
  });

  it("says what is missing, and where", async () => {
    await expect(readConfirmed(await folderWith("file,sentence\nx,y\n"))).rejects.toThrow(
      "the column of, confirmed_by, why is missing"
    );
    await expect(readConfirmed(await folderWith(`${confirmedHeader}\na,b,c,,e\n`))).rejects.toThrow(
      "line 2: confirmed_by is empty"
    );
    expect(await readConfirmed(await mkdtemp(join(tmpdir(), "wres-confirmed-")))).toEqual([]);
  });
});
