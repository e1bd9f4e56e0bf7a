import {workbookBytes} from "../workbook.js";
import {workbookOf} from "../mangled.js";
import {asWorkbook, column, countOf, sumOf, type Mangler} from "./change.js";

/** What happens in a workbook, by name. */
export const workbooks: Readonly<Record<string, Mangler>> = {
  "merged cells": (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const of = dice.pick([0, column(sheet, "pay_band"), column(sheet, "directorate")]);
      const merges: string[] = [];
      const letter = String.fromCharCode(65 + of);
      let start = 0;
      for (let i = 1; i <= sheet.rows.length; i++) {
        if (sheet.rows[i]?.[of] === sheet.rows[start]?.[of]) continue;
        if (i - start > 1) merges.push(`${letter}${start + 2}:${letter}${i + 1}`);
        start = i;
      }
      return [workbookOf(sheet, {}, {merges}), `${sheet.header[of] ?? ""} merged`];
    }),
  "hidden rows": (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const hiddenRows = sheet.rows.flatMap((_, i) => (dice.often(0.2) ? [i + 2] : []));
      return [workbookOf(sheet, {}, {hiddenRows}), `rows ${hiddenRows.slice(0, 4).join(", ")} hidden`];
    }),
  "a hidden column": (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const hidden = 1 + dice.number(sheet.header.length);
      return [workbookOf(sheet, {}, {hiddenColumns: [hidden]}), `${sheet.header[hidden - 1] ?? ""} hidden`];
    }),
  "counts merged over rows": (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const at = countOf(sheet);
      const letter = String.fromCharCode(65 + at);
      const merges: string[] = [];
      for (let i = 0; i + 1 < sheet.rows.length; i += 2)
        if (dice.often(0.3) || i === 0) {
          merges.push(`${letter}${i + 2}:${letter}${i + 3}`);
          const [one, other] = [sheet.rows[i] ?? [], sheet.rows[i + 1] ?? []];
          one[at] = sumOf([one, other], at);
          other[at] = "";
        }
      return [workbookOf(sheet, {}, {merges}), `${merges.length} of them`];
    }),
  "more sheets": (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const table = (rows: readonly string[][]): (string | number)[][] => [
        [...sheet.header],
        ...rows.map((row) => row.map((text) => (/^\d+$/.test(text) ? Number(text) : text)))
      ];
      const half = Math.floor(sheet.rows.length / 2);
      const [first, second] = [table(sheet.rows.slice(0, half)), table(sheet.rows.slice(half))];
      const [sheets, hiddenSheets, done] = dice.pick<[Record<string, (string | number)[][]>, string[], string]>([
        [{2019: first, 2020: second}, [], "a half in each"],
        [{Draft: first, Final: table(sheet.rows)}, ["Draft"], "a hidden draft"],
        [{Draft: first, Final: table(sheet.rows)}, [], "a draft"],
        [{Notes: [["Made by hand"], ["Count", 3]], Data: table(sheet.rows)}, [], "notes before"],
        [
          {
            Final: table(sheet.rows),
            Pivot: [
              ["ethnicity", "Sum of count"],
              ["A", 3]
            ]
          },
          [],
          "a pivot table behind"
        ],
        [{Data: first, More: second}, ["More"], "the other half hidden"],
        [{Data: first, "Data (2)": second.slice(1)}, [], "the other half without a header"]
      ]);
      return [workbookBytes(sheets, {}, {hiddenSheets}), done];
    }),
  "number formats": (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const letter = String.fromCharCode(65 + countOf(sheet));
      const [format, done] = dice.pick([
        ["0%", "per cent"],
        ["0.0%", "per cent"],
        ["dd/mm/yyyy", "dates"],
        ["#,##0", "thousands"],
        ["0.00", "decimals"],
        ["0,", "in thousands"],
        ["0.0,,", "in millions"],
        [";;;", "not shown"],
        ['[>=10]0;"<10"', "small ones hidden"],
        ["h:mm", "times"],
        ["@", "text"]
      ] as const);
      const formats = Object.fromEntries(sheet.rows.map((_, i) => [`${letter}${i + 2}`, format]));
      return [workbookOf(sheet, formats), `${format}, ${done}`];
    }),
  formulas: (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const at = countOf(sheet);
      const [style, done] = dice.pick<[(count: number) => {formula: string; result?: number | string}, string]>([
        [(count) => ({formula: `${count}+0`, result: count}), "with results"],
        [(count) => ({formula: `${count}+0`}), "without results"],
        [(count) => ({formula: `${count}/SUM(Z:Z)`, result: count / 1000}), "shares"],
        [() => ({formula: "1/0", result: "#DIV/0!"}), "errors"],
        [(count) => ({formula: `TEXT(${count},"0")`, result: String(count)}), "texts"]
      ]);
      const rows = sheet.rows.map((row) => row.map((text, x) => (x === at ? style(Number(text)) : text)));
      return [workbookBytes({Extract: [[...sheet.header], ...rows]}), done];
    }),
  "dates of a workbook": (extracts, dice) =>
    asWorkbook(extracts, dice, (sheet) => {
      const isDay = sheet.header[0] === "snapshot";
      const rows = sheet.rows.map((row) =>
        row.map((text, x) =>
          x > 0
            ? /^\d+$/.test(text)
              ? Number(text)
              : text
            : isDay
              ? new Date(`${text}T00:00:00Z`)
              : new Date(Date.UTC(Number(text.slice(0, 4)), 3, 1))
        )
      );
      const format = dice.pick(["dd/mm/yyyy", "mmm-yy", "yyyy", "yyyy-mm-dd hh:mm"]);
      const formats = Object.fromEntries(rows.map((_, i) => [`A${i + 2}`, format]));
      return [workbookBytes({Extract: [[...sheet.header], ...rows]}, formats), format];
    })
};
