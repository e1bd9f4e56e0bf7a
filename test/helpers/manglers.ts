import {csvFiles, csvText, workbookOf, type Dice, type Extracts, type Mangled, type Sheet} from "./mangled.js";

/** A thing that happens to good files on their way: what it makes of them, by chance. */
export type Mangler = (extracts: Extracts, dice: Dice) => Mangled | Promise<Mangled>;

const copyOf = ({header, rows}: Sheet): Sheet => ({header: [...header], rows: rows.map((row) => [...row])});
const ofPeople = (extracts: Extracts): string[] =>
  Object.keys(extracts).filter((name) => extracts[name]?.header.includes("count"));
const labels = ["ethnicity", "pay_band", "category", "staff_group", "directorate", "stage"];
const totals = [
  "Total",
  "Grand Total",
  "TOTAL",
  "Totals",
  "Sub-total",
  "Subtotal",
  "All",
  "All staff",
  "Overall",
  "Sum",
  "Trust total",
  "Grand total:"
];

/** A change of one file of people, and the file it became. */
function changed(extracts: Extracts, {pick}: Dice, change: (sheet: Sheet, name: string) => string): Mangled {
  const name = pick(ofPeople(extracts));
  const sheet = copyOf(extracts[name] as Sheet);
  const done = change(sheet, name);
  return {files: csvFiles({...extracts, [name]: sheet}), done: `${name}: ${done}`};
}

/** The same file under a change of its text. */
function rewritten(
  extracts: Extracts,
  {pick}: Dice,
  write: (sheet: Sheet) => [content: string | Buffer, done: string],
  names = ofPeople(extracts)
): Mangled {
  const name = pick(names);
  const [content, done] = write(copyOf(extracts[name] as Sheet));
  return {files: {...csvFiles(extracts), [`${name}.csv`]: content}, done: `${name}: ${done}`};
}

/** One file as a workbook in place of CSV. */
async function asWorkbook(
  extracts: Extracts,
  {pick}: Dice,
  make: (sheet: Sheet) => [content: Promise<Buffer>, done: string]
): Promise<Mangled> {
  const name = pick(ofPeople(extracts));
  const files: Mangled["files"] = csvFiles(extracts);
  Reflect.deleteProperty(files, `${name}.csv`);
  const [content, done] = make(copyOf(extracts[name] as Sheet));
  return {files: {...files, [`${name}.xlsx`]: await content}, done: `${name}: ${done}`};
}

const column = ({header}: Sheet, name: string): number => header.indexOf(name);
const countOf = (sheet: Sheet): number => column(sheet, "count");
const sumOf = (rows: readonly (readonly string[])[], at: number): string =>
  String(rows.reduce((sum, row) => sum + Number(row[at]), 0));
const numbers = ["survey", "population", "benchmarks"];

/** What happens to files, by name. */
export const manglers: Readonly<Record<string, Mangler>> = {
  "a row of totals": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const {pick, often, number} = dice;
      const at = countOf(sheet);
      const name = pick(labels.filter((label) => sheet.header.includes(label)));
      const word = pick([...totals, ""]);
      const row = sheet.header.map(() => "");
      const keepsPeriod = often(0.5);
      if (keepsPeriod) row[0] = sheet.rows[0]?.[0] ?? "";
      row[column(sheet, name)] = word;
      row[at] = sumOf(keepsPeriod ? sheet.rows.filter(([period]) => period === row[0]) : sheet.rows, at);
      sheet.rows.splice(pick([0, number(sheet.rows.length), sheet.rows.length]), 0, row);
      return `"${word}" in ${name}${keepsPeriod ? ", with its period" : ""}`;
    }),
  "a total below each group": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const {pick} = dice;
      const at = countOf(sheet);
      const name = pick(labels.filter((label) => sheet.header.includes(label)));
      const of = column(sheet, name);
      const word = pick([
        (level: string) => `${level} Total`,
        (level: string) => `Total ${level}`,
        () => pick(totals),
        (level: string) => level
      ]);
      const levels = [...new Set(sheet.rows.map((row) => row[of] ?? ""))];
      sheet.rows = levels.flatMap((level) => {
        const own = sheet.rows.filter((row) => row[of] === level);
        const total = sheet.header.map((_, x) =>
          x === of ? word(level) : x === at ? sumOf(own, at) : x === 0 ? (own[0]?.[0] ?? "") : ""
        );
        return [...own, total];
      });
      return `by ${name}, "${word("X")}"`;
    }),
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
  "labels written once": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const names = [
        sheet.header[0] ?? "",
        ...labels.filter((label) => sheet.header.includes(label) && label !== "ethnicity")
      ];
      const of = column(sheet, dice.pick(names));
      const before = sheet.rows.map((row) => row[of]);
      sheet.rows.forEach((row, i) => (row[of] = before[i] === before[i - 1] ? "" : (before[i] ?? "")));
      return `${sheet.header[of] ?? ""}, blank below`;
    }),
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
  "a second header": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const second = dice.pick([
        sheet.header,
        sheet.header.map((name) => (name === "count" ? "(headcount)" : "")),
        sheet.header.map((_, x) => String(x + 1)),
        sheet.header.map((name) => (name === "count" ? "n" : "text"))
      ]);
      const at = dice.pick([0, 0, dice.number(sheet.rows.length)]);
      sheet.rows.splice(at, 0, [...second]);
      return [csvText([sheet.header, ...sheet.rows]), `${second.join(" ").slice(0, 40)} at row ${at + 2}`];
    }),
  "lines above and below": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const above = dice.pick([[], [["Workforce report"]], [["Workforce report"], [], ["Run on", "2020-04-02"]]]);
      const below = dice.pick([
        [],
        [[], ["Source: ESR"]],
        [["End of report"]],
        [["", "", "Filters applied: substantive"]]
      ]);
      return [
        csvText([...above, sheet.header, ...sheet.rows, ...below]),
        `${above.length} above, ${below.length} below`
      ];
    }),
  "another encoding": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const text = csvText([sheet.header, ...sheet.rows]);
      const utf16 = Buffer.from(text, "utf16le");
      return dice.pick<[Buffer, string]>([
        [Buffer.from(`\ufeff${text}`, "utf8"), "UTF-8 with a mark"],
        [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "UTF-16 with a mark"],
        [utf16, "UTF-16 without a mark"],
        [Buffer.from(utf16).swap16(), "UTF-16 the other way round"],
        [Buffer.from(text.replaceAll("’", "\u0092"), "latin1"), "Windows-1252"]
      ]);
    }),
  "another separator": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const separator = dice.pick([";", "\t", "|"]);
      return [csvText([sheet.header, ...sheet.rows], separator), `"${separator}" between fields`];
    }),
  "a file twice": (extracts, dice) => {
    const name = dice.pick(Object.keys(extracts));
    const again = dice.pick([`${name} (1)`, `${name}-copy`, `${name} 2020`, `${name}_v2`, `Copy of ${name}`]);
    const sheet = copyOf(extracts[name] as Sheet);
    const some = dice.often(0.5);
    if (some) sheet.rows = sheet.rows.slice(0, Math.max(1, Math.floor(sheet.rows.length / 2)));
    return {
      files: {...csvFiles(extracts), [`${again}.csv`]: csvText([sheet.header, ...sheet.rows])},
      done: `${again}${some ? ", half of it" : ""}`
    };
  },
  "rows twice": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const row = dice.pick(sheet.rows.filter((each) => Number(each[countOf(sheet)]) > 1));
      sheet.rows.splice(dice.number(sheet.rows.length), 0, [...row]);
      return row.join(",");
    }),
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
        [(text: string) => `${text}*`, "with a footnote"]
      ] as const);
      for (const row of sheet.rows) if (dice.often(0.3)) row[at] = style(row[at] ?? "");
      return done;
    }),
  "another word for the count": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const word = dice.pick([
        "Headcount",
        "Sum of Headcount",
        "HC",
        "N",
        "Number",
        "FTE",
        "Staff",
        "Total",
        "Column1",
        "Percent",
        "%",
        "2020",
        "Value",
        ""
      ]);
      sheet.header[countOf(sheet)] = word;
      return `"${word}"`;
    }),
  "a column more": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const at = dice.number(sheet.header.length + 1);
      const name = dice.pick(["FTE", "Percentage", "Headcount", "", "Notes", "Total", "count"]);
      sheet.header.splice(at, 0, name);
      for (const row of sheet.rows)
        row.splice(at, 0, name === "Notes" || name === "" ? "" : String(1 + dice.number(40)));
      return `"${name}" at ${at + 1}`;
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
        [(text: string) => text.replace(/20(\d\d)\/(\d\d)/, "FY$2"), "FY"]
      ] as const);
      for (const row of sheet.rows) row[0] = style(row[0] ?? "");
      return done;
    }),
  "rows cut off": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const text = csvText([sheet.header, ...sheet.rows]);
      const lines = text.split("\r\n");
      const at = 1 + dice.number(lines.length - 2);
      const line = lines[at] ?? "";
      lines[at] = dice.pick([line.split(",").slice(0, -1).join(","), `${line},7`, line.replace(",", ",,"), `"${line}`]);
      return [lines.join("\r\n"), `line ${at + 1}: ${lines[at] ?? ""}`];
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
    })
};
