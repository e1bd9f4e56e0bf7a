import {csvText} from "../mangled.js";
import {changed, rewritten, column, countOf, sumOf, numbers, type Mangler} from "./change.js";

const ethnicOrder = ["A", "H", "N", "C", "D", "S"];

/** What happens to cells, by name. */
export const cells: Readonly<Record<string, Mangler>> = {
  "counts as percentages": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const {pick} = dice;
      const at = countOf(sheet);
      const whole = Number(sumOf(sheet.rows, at));
      const [style, done] = pick([
        [(count: number) => `${((100 * count) / whole).toFixed(1)}%`, "with a sign"],
        [(count: number) => ((100 * count) / whole).toFixed(2), "without a sign"],
        [(count: number) => (count / whole).toFixed(4), "as fractions"],
        [(count: number) => `${count}%`, "whole, with a sign"]
      ] as const);
      for (const row of sheet.rows) row[at] = style(Number(row[at]));
      return done;
    }),
  "blank cells": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const of = column(
        sheet,
        dice.pick([
          sheet.header[0] ?? "",
          "count",
          // Elsewhere these may be left blank, and are not recorded then.
          ...(sheet.header[0] === "snapshot" ? ["pay_band", "category"] : []),
          ...(sheet.header.includes("stage") ? ["stage"] : [])
        ])
      );
      for (const row of sheet.rows) if (dice.often(0.1)) row[of] = dice.pick(["", " ", "-", "NA", "null"]);
      return `some of ${sheet.header[of] ?? ""}`;
    }),
  "other units": (extracts, dice) =>
    rewritten(
      extracts,
      dice,
      (sheet) => {
        const at = Math.max(column(sheet, "yes"), column(sheet, "population"), column(sheet, "value"));
        const all = sheet.header[at] === "value" ? dice.pick([0, 1, 2]) : null;
        const [style, done] = dice.pick([
          [(value: number) => String(value / 100), "a hundred times smaller"],
          [(value: number) => `${value}%`, "with a per cent sign"],
          [(value: number) => (value / 1000).toFixed(1), "in thousands"],
          [(value: number) => `${(value / 1000).toFixed(1)}k`, "in thousands, with k"],
          [(value: number) => value.toFixed(2).replace(".", ","), "with a decimal comma"]
        ] as const);
        sheet.rows.forEach((row, i) => {
          if (all === null || all === i) row[at] = style(Number(row[at]));
        });
        return [csvText([sheet.header, ...sheet.rows]), `${sheet.header[at] ?? ""} ${done}`];
      },
      numbers
    ),
  "numbers in other clothes": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const at = countOf(sheet);
      const [style, done] = dice.pick([
        [(text: string) => `="${text}"`, "as formulas of text"],
        [(text: string) => `'${text}`, "with an apostrophe"],
        [(text: string) => ` ${text} `, "with spaces"],
        [(text: string) => `${text}.0`, "with .0"],
        [(text: string) => `${text}.5`, "with .5"],
        [(text: string) => `1.${text.padStart(3, "0")}`, "with a thousands point"],
        [(text: string) => `-${text}`, "negative"],
        [(text: string) => `<${text}`, "below"],
        [(text: string) => `${text}*`, "with a footnote"],
        [(text: string) => `${text} (r)`, "revised"],
        [(text: string) => `${text}¹`, "with a raised digit"],
        [(text: string) => `c. ${text}`, "about"],
        [(text: string) => `${text}e1`, "with an exponent"],
        [(text: string) => `${text},0`, "with a decimal comma"],
        [(text: string) => text.padStart(4, "0"), "with noughts before them"],
        [(text: string) => `1,${text}`, "with a broken thousands comma"],
        [(text: string) => `(${text})`, "in brackets"],
        [(text: string) => `+${text}`, "with a plus"],
        [(text: string) => `0${text}`, "with a zero before it"],
        [
          (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
          "in wide digits"
        ],
        [(text: string) => text.replaceAll("0", "O").replaceAll("1", "l"), "with letters for digits"],
        [(text: string) => `${text}/100`, "of a hundred"],
        [(text: string) => `0x${text}`, "sixteens"],
        [(text: string) => `${text}m`, "with a unit"]
      ] as const);
      for (const row of sheet.rows) if (dice.often(0.3)) row[at] = style(row[at] ?? "");
      return done;
    }),
  "other dates and years": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const [style, done] = dice.pick([
        [(text: string) => text.replace(/(\d{4})-(\d\d)-(\d\d)/, "$3/$2/$1"), "British"],
        [(text: string) => text.replace(/(\d{4})-(\d\d)-(\d\d)/, "$2/$3/$1"), "American"],
        [(text: string) => text.replace(/\d\d(\d\d)-03-31/, "31-Mar-$1"), "with a month's name"],
        [(text: string) => text.replace(/(\d{4})-03-31/, "$1"), "a year alone"],
        [(text: string) => text.replace("2019-03-31", "43555").replace("2020-03-31", "43921"), "as Excel counts days"],
        [(text: string) => text.replace(/20(\d\d)\/(\d\d)/, "$1-$2"), "short"],
        [(text: string) => text.replace(/(20\d\d)\/\d\d/, "$1"), "the first year"],
        [(text: string) => text.replace(/20(\d\d)\/(\d\d)/, "FY$2"), "FY"],
        [(text: string) => `${text} 00:00:00`, "with a time"],
        [(text: string) => (text.includes("-") ? `${text}T23:00:00Z` : text.replace("/", "/20")), "long"],
        [(text: string) => text.replace(/(\d{4})-(\d\d)-(\d\d)/, "$1$2$3").replace("/", ""), "without signs"],
        [(text: string) => text.replace(/20(\d\d)\/(\d\d)/, "20$2"), "the last year"],
        [(text: string) => text.replace(/(\d{4})-03-31/, "Mar $1").replace("/", " to 20"), "in words"],
        [(text: string) => text.replace(/(\d{4})-03-31/, "31/3/$1").replace("/", "–"), "with a dash"]
      ] as const);
      for (const row of sheet.rows) row[0] = style(row[0] ?? "");
      return done;
    }),
  "words with other letters": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const [style, done] = dice.pick([
        [(text: string) => text.toUpperCase(), "capitals"],
        [(text: string) => text.replaceAll(" ", "\u00a0"), "spaces that do not break"],
        [(text: string) => ` ${text}  `, "spaces around"],
        [(text: string) => `${text}\u200b`, "letters without width"]
      ] as const);
      const of = column(sheet, dice.pick(["pay_band", "category", "ethnicity"]));
      for (const row of sheet.rows) if (dice.often(0.5)) row[of] = style(row[of] ?? "");
      return `${sheet.header[of] ?? ""} in ${done}`;
    }),
  "rounded counts": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const [at, to] = [countOf(sheet), dice.pick([5, 10])];
      for (const row of sheet.rows) row[at] = String(to * Math.max(1, Math.round(Number(row[at]) / to)));
      return `to ${to}`;
    }),
  "hidden counts": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const at = countOf(sheet);
      const mark = dice.pick([
        "<5",
        "*",
        "c",
        "[c]",
        "..",
        ":",
        "~",
        "#",
        "x",
        "-",
        "suppressed",
        "1-5",
        "<=5",
        "n/a",
        "low"
      ]);
      let some = 0;
      for (const row of sheet.rows) if (Number(row[at]) < 20 || some === 0) row[at] = ((some += 1), mark);
      return `"${mark}"`;
    }),
  "letters of another encoding": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const of = column(sheet, "directorate");
      for (const row of sheet.rows) row[of] = (row[of] ?? "").replace("Community", "Café");
      const text = csvText([sheet.header, ...sheet.rows]);
      return dice.pick<[string | Buffer, string]>([
        [Buffer.from(text, "utf8").toString("latin1"), "UTF-8 taken for Latin-1 and saved"],
        [text.replaceAll(/[^\x20-\x7e\r\n]/g, "\ufffd"), "letters that are lost"],
        [text.replaceAll(/[^\x20-\x7e\r\n]/g, "?"), "question marks for letters"],
        [Buffer.from(text.replaceAll("é", "\u008e").replaceAll("’", "\u00d5"), "latin1"), "as an old Macintosh writes"]
      ]);
    }),
  "a label in two spellings": (extracts, dice) =>
    changed(extracts, dice, (sheet, name) => {
      const of = column(sheet, dice.pick(["directorate", "staff_group"]));
      const style = dice.pick([
        (text: string) => text.toUpperCase(),
        (text: string) => `${text} `,
        (text: string) => text.replace(" ", "  "),
        (text: string) => text.replace(" ", "\u00a0"),
        (text: string) => `${text}\u200b`,
        (text: string) => text.replaceAll("a", "а"),
        (text: string) => text.normalize("NFD"),
        (text: string) => text.replace("’", "'"),
        (text: string) => text.replace(" and ", " & ")
      ]);
      const level = sheet.rows[dice.number(sheet.rows.length)]?.[of] ?? "";
      const isEverywhere = name !== "workforce" && dice.often(0.5);
      let some = 0;
      for (const row of sheet.rows) if (row[of] === level && (some++ % 4 === 0 || isEverywhere)) row[of] = style(level);
      return `${sheet.header[of] ?? ""}: "${style(level)}"`;
    }),
  "codes of another list": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const of = column(sheet, "ethnicity");
      const [style, done] = dice.pick([
        [(code: string) => String(ethnicOrder.indexOf(code) + 1), "numbers"],
        [(code: string) => code.toLowerCase(), "small letters"],
        [(code: string) => `${code}1`, "with a digit"],
        [(code: string) => `'${code}`, "with an apostrophe"],
        [(code: string) => code.replace("A", "А"), "Cyrillic"],
        [(code: string) => (code === "A" ? "White" : "BME"), "groups"],
        [(code: string) => (code === "A" ? "WB" : code), "of two letters"]
      ] as const);
      for (const row of sheet.rows) row[of] = style(row[of] ?? "");
      return done;
    }),
  "answers in other clothes": (extracts, dice) =>
    changed(
      extracts,
      dice,
      (sheet) => {
        const [yes, all] = [column(sheet, "yes"), column(sheet, "responses")];
        const [style, done] = dice.pick<[(row: string[]) => void, string]>([
          [(row) => ([row[yes], row[all]] = [row[all] ?? "", row[yes] ?? ""]), "exchanged"],
          [(row) => (row[yes] = ((100 * Number(row[yes])) / Number(row[all])).toFixed(1)), "percentages as answers"],
          [
            (row) => (row[yes] = String(Math.round((100 * Number(row[yes])) / Number(row[all])))),
            "whole percentages as answers"
          ],
          [(row) => (row[yes] = (Number(row[yes]) / Number(row[all])).toFixed(3)), "fractions as answers"],
          [(row) => (row[all] = "100"), "of a hundred"],
          [(row) => (row[all] = "1"), "of one"],
          [(row) => (row[yes] = `${row[yes] ?? ""}.4`), "weighted"],
          [(row) => (row[1] = `Q${row[1] ?? ""}`), "questions"],
          [(row) => (row[all] = ""), "no base"],
          [(row) => (row[yes] = ""), "no answers"]
        ]);
        for (const row of sheet.rows) style(row);
        return done;
      },
      ["survey"]
    )
};
