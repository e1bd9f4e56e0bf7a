import {csvText} from "../mangled.js";
import {changed, rewritten, labels, totals, column, countOf, sumOf, type Mangler, ofPeople} from "./change.js";

/** What a row says outside some places. */
const keyWithout = (row: readonly string[], places: readonly number[]): string =>
  row.filter((_, x) => !places.includes(x)).join("|");

/** What happens to rows, by name. */
export const rows: Readonly<Record<string, Mangler>> = {
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
  "rows twice": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const row = dice.pick(sheet.rows.filter((each) => Number(each[countOf(sheet)]) > 1));
      sheet.rows.splice(dice.number(sheet.rows.length), 0, [...row]);
      return row.join(",");
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
  "totals among answers and residents": (extracts, dice) =>
    changed(
      extracts,
      dice,
      (sheet) => {
        const {pick} = dice;
        const isSurvey = sheet.header.includes("responses");
        const by = isSurvey ? "ethnicity" : pick(["ethnicity", "area"]);
        const word = pick([...totals, "", "All usual residents", "Organisation", "All respondents"]);
        const [of, at] = [column(sheet, by), isSurvey ? [3, 4] : [3]];
        const keys = [...new Set(sheet.rows.map((row) => keyWithout(row, [of, ...at])))];
        const added = keys.map((key) => {
          const own = sheet.rows.filter((row) => keyWithout(row, [of, ...at]) === key);
          return sheet.header.map((_, x) => (x === of ? word : at.includes(x) ? sumOf(own, x) : (own[0]?.[x] ?? "")));
        });
        sheet.rows.push(...added);
        return `"${word}" in ${by}`;
      },
      ["survey", "population"]
    ),
  "the same people by another column": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      const name = dice.pick(["staff_group", "directorate", "pay_band"]);
      const [of, at] = [column(sheet, name), countOf(sheet)];
      const keys = [...new Set(sheet.rows.map((row) => keyWithout(row, [of, at])))];
      const again = keys.map((key) => {
        const own = sheet.rows.filter((row) => keyWithout(row, [of, at]) === key);
        return sheet.header.map((_, x) => (x === of ? "" : x === at ? sumOf(own, at) : (own[0]?.[x] ?? "")));
      });
      sheet.rows = dice.often(0.5) ? [...sheet.rows, ...again] : [...again, ...sheet.rows];
      return `all of them again without ${name}`;
    }),
  "no header": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => [csvText(sheet.rows), "rows alone"], [
      ...ofPeople(extracts),
      "survey",
      "population",
      "benchmarks"
    ]),
  "blank rows between": (extracts, dice) =>
    rewritten(extracts, dice, (sheet) => {
      const blank = dice.pick([[], [""], sheet.header.map(() => ""), sheet.header.map(() => " ")]);
      const rows = sheet.rows.flatMap((row) => (dice.often(0.1) ? [[...blank], row] : [row]));
      return [csvText([sheet.header, ...rows]), `"${blank.join(",")}"`];
    }),
  "rows in another order": (extracts, dice) =>
    changed(extracts, dice, (sheet) => {
      sheet.rows.sort(() => dice.number(3) - 1);
      return "shuffled";
    }),
  "a day off": (extracts, dice) =>
    changed(
      extracts,
      dice,
      (sheet) => {
        const day = dice.pick(["2020-03-30", "2020-04-01", "2020-03-01", "2020-02-29", "2021-03-31"]);
        // Of a later year only a few: more of them could be a snapshot.
        sheet.rows.forEach((row, i) => {
          if (row[0] === "2020-03-31" && (day > "2021" ? i % 8 === 0 : dice.often(0.3))) row[0] = day;
        });
        return day;
      },
      ["workforce"]
    )
};
