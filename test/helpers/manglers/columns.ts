import {csvText} from "../mangled.js";
import {changed, rewritten, column, countOf, type Mangler} from "./change.js";

/** What happens to columns, by name. */
export const columns: Readonly<Record<string, Mangler>> = {
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
  "columns in another order": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const order = sheet.header.map((_, x) => x).sort(() => dice.number(3) - 1);
      const sorted = (row: readonly string[]): string[] => order.map((x) => row[x] ?? "");
      sheet.header = sorted(sheet.header);
      sheet.rows = sheet.rows.map(sorted);
      return sheet.header.join(" ");
    }),
  "groups or years across": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const of = dice.pick([column(sheet, "ethnicity"), 0, column(sheet, "pay_band")]);
      const at = countOf(sheet);
      const across = [...new Set(sheet.rows.map((row) => row[of] ?? ""))];
      const kept = sheet.header.map((_, x) => x).filter((x) => x !== of && x !== at);
      const name = sheet.header[of] ?? "";
      const cells = new Map<string, string[]>();
      for (const row of sheet.rows) {
        const key = kept.map((x) => row[x] ?? "").join("|");
        const wide = cells.get(key) ?? [...kept.map((x) => row[x] ?? ""), ...across.map(() => dice.pick(["", "0"]))];
        wide[kept.length + across.indexOf(row[of] ?? "")] = row[at] ?? "";
        cells.set(key, wide);
      }
      sheet.header = [...kept.map((x) => sheet.header[x] ?? ""), ...across];
      sheet.rows = [...cells.values()];
      return `${name} across`;
    }),
  "row numbers": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const name = dice.pick(["", "No.", "Row", "#", "index", "Unnamed: 0", null]);
      const header = name === null ? sheet.header : [name, ...sheet.header];
      return [csvText([header, ...sheet.rows.map((row, i) => [String(i + 1), ...row])]), `"${name ?? "none"}"`];
    }),
  "headers in other words": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const [style, done] = dice.pick([
        [(text: string) => text.toUpperCase(), "capitals"],
        [(text: string) => text.replaceAll("_", " "), "spaces"],
        [(text: string) => ` ${text} `, "spaces around"],
        [(text: string) => text.replaceAll("_", "\n"), "line breaks"],
        [(text: string) => `${text}*`, "asterisks"],
        [(text: string) => `\u200b${text}`, "letters without width"],
        [(text: string) => (text === "count" ? "count (%)" : text), "a per cent sign"],
        [(text: string) => (text === "count" ? "count (000s)" : text), "thousands"],
        [(text: string) => (text === "count" ? "count FTE" : text), "full-time equivalents"],
        [(text: string) => (text === "count" ? "Cumulative count" : text), "cumulative"],
        [(text: string) => `${text}s`, "plurals"]
      ] as const);
      sheet.header = sheet.header.map(style);
      return done;
    }),
  "two headers exchanged": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const [one, other] = dice.pick([
        ["category", "staff_group"],
        ["pay_band", "category"],
        ["ethnicity", "pay_band"],
        ["ethnicity", "category"],
        ["count", "pay_band"],
        ["count", "ethnicity"],
        [sheet.header[0] ?? "", "count"]
      ] as const);
      sheet.header = sheet.header.map((name) => (name === one ? other : name === other ? one : name));
      return `${one} and ${other}`;
    })
};
