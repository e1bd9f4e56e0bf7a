import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {seeded} from "./made-up-organisation.js";
import {workbookBytes} from "./workbook.js";

/** A table as a person has it: header, then rows of text. */
export type Sheet = {header: string[]; rows: string[][]};

/** The files of a made-up organisation by name, without their ending. */
export type Extracts = Record<string, Sheet>;

/** Files as they are written, and what was done to them in words. */
export type Mangled = {files: Record<string, string | Buffer>; done: string};

/** Chance, by seed. */
export type Dice = {
  number: (below: number) => number;
  pick: <T>(from: readonly T[]) => T;
  often: (share: number) => boolean;
};

/** Dice that fall the same way for a seed. */
export function diceOf(seed: number): Dice {
  const random = seeded(seed);
  const number = (below: number): number => Math.floor(random() * below);
  return {number, pick: (from) => from[number(from.length)] as never, often: (share) => random() < share};
}

const ethnicities = ["A", "H", "N", "C", "D", "S"];
const bands = [
  ["Band 5", "clinical", "Nursing and Midwifery Registered"],
  ["Band 2", "non-clinical", "Administrative and Clerical"],
  ["Band 8a", "non-clinical", "Administrative and Clerical"]
] as const;

/** A good extract of each kind, counted, with names of places as people have them. */
export function goodExtracts({number, pick, often}: Dice): Extracts {
  const directorates = [pick(["Mental Health", "Café Ward", "Children’s Services"]), "Community Health"];
  const count = (): string => String(6 + number(90));
  const people = (values: readonly string[], extra: (row: number) => string[] = () => []): string[][] =>
    values.flatMap((value) =>
      bands.flatMap(([band, category, staffGroup]) =>
        directorates.flatMap((directorate) =>
          ethnicities
            .slice(0, 3 + number(4))
            .map((ethnicity, i) => [value, ethnicity, band, category, staffGroup, directorate, ...extra(i), count()])
        )
      )
    );
  const header = (period: string, ...extra: string[]): string[] => [
    period,
    "ethnicity",
    "pay_band",
    "category",
    "staff_group",
    "directorate",
    ...extra,
    "count"
  ];
  const small = (rows: string[][]): string[][] => rows.map((row) => [...row.slice(0, -1), String(1 + number(4))]);
  return {
    workforce: {header: header("snapshot"), rows: people(["2019-03-31", "2020-03-31"])},
    recruitment: {
      header: header("year", "stage"),
      rows: people(["2019/20"], (i) => [["shortlisted", "appointed"][i % 2] ?? "shortlisted"])
    },
    training: {header: header("year"), rows: small(people(["2019/20"]))},
    ...(often(0.5) && {disciplinary: {header: header("year"), rows: small(people(["2018/19", "2019/20"]))}}),
    survey: {
      header: ["year", "indicator", "ethnicity", "yes", "responses"],
      rows: ["5", "6", "7", "8"].flatMap((indicator) => [
        ["2019", indicator, "White", String(101 + number(200)), String(400 + number(100))],
        ["2019", indicator, "BME", String(21 + number(40)), String(90 + number(20))]
      ])
    },
    population: {
      header: ["area", "year", "ethnicity", "population"],
      rows: ["East", "West"].flatMap((area) =>
        ["White", "BME"].map((group) => [area, "2021", group, String(20_000 + number(90_000))])
      )
    },
    benchmarks: {
      header: ["comparator", "indicator", "period", "group", "value", "unit"],
      rows: [
        ["NHS trusts", "2", "2020", "White/BME", "1.61", "ratio"],
        ["NHS trusts", "5", "2020", "BME", "30.3", "percent"],
        ["NHS trusts", "7", "2020", "White", "86.7", "percent"]
      ]
    }
  };
}

/** Rows as CSV text. */
export function csvText(rows: readonly (readonly string[])[], separator = ","): string {
  const field = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  return `${rows.map((row) => row.map(field).join(separator)).join("\r\n")}\r\n`;
}

/** Writes files into a folder, in place of what is there. */
export async function writeFiles(folder: string, files: Mangled["files"]): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/** The files of extracts as CSV. */
export function csvFiles(extracts: Extracts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(extracts).map(([name, sheet]) => [`${name}.csv`, csvText([sheet.header, ...sheet.rows])])
  );
}

/** A sheet as a workbook, its numbers as numbers. */
export function workbookOf({header, rows}: Sheet, ...more: Tail<Parameters<typeof workbookBytes>>): Promise<Buffer> {
  const cell = (text: string): string | number | null =>
    text === "" ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  return workbookBytes({Extract: [header, ...rows.map((row) => row.map(cell))]}, ...more);
}

type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never;
