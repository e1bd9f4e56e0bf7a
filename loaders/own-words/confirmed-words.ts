import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {csvFormatRow, csvParse} from "d3-dsv";
import {squeeze} from "../../src/words/squeeze.js";
import type {Telling} from "./judge-words.js";

/** Where an organisation keeps what it has answered about its sentences. */
export const confirmedFile = "confirmed-words.csv";

const columns = ["file", "sentence", "of", "confirmed_by", "why"] as const;

/** That a sentence tells nothing of the counts it was asked about, said by somebody who can judge it. */
export type Confirmed = Record<(typeof columns)[number], string>;

/** Reads what was confirmed. Throws on a file without the columns, or a row without a role or a reason. */
export async function readConfirmed(folder: string): Promise<Confirmed[]> {
  const text = await readFile(join(folder, confirmedFile), "utf8").catch(() => null);
  if (text === null) return [];
  const rows = csvParse(text.replace(/^\uFEFF/, ""));
  const missing = columns.filter((column) => !rows.columns.includes(column));
  if (missing.length > 0)
    throw new Error(
      `${confirmedFile}: the column ${missing.join(", ")} is missing. Its first line is ${columns.join(",")}.`
    );
  return rows.map((row, at) => {
    for (const column of columns)
      if ((row[column] ?? "").trim() === "")
        throw new Error(
          `${confirmedFile}, line ${at + 2}: ${column} is empty. Give the role of who confirmed it in confirmed_by, and in why what the sentence tells of instead.`
        );
    return row as unknown as Confirmed;
  });
}

/** Whether what a sentence may tell was asked before, of the same counts, and answered. What it surely tells cannot be. */
export function isConfirmed({sure, addresses, text}: Telling, confirmed: readonly Confirmed[]): boolean {
  if (sure) return false;
  const answers = confirmed.filter(
    ({file, sentence}) => file === text.file && squeeze(sentence) === squeeze(text.sentence)
  );
  const of = new Set(answers.flatMap((answer) => answer.of.split(";").map(squeeze)));
  return answers.length > 0 && addresses.every((address) => of.has(address));
}

/** The row that confirms a sentence, but for who says so and why. */
export function rowToConfirm({text, addresses}: Telling): string {
  return csvFormatRow([text.file, squeeze(text.sentence), addresses.join("; "), "ROLE", "WHY"]);
}

export const confirmedHeader = columns.join(",");
