import {id} from "../../src/database/sql.js";
import {filesOfPeople} from "../../src/registry/sources.js";
import {fileName} from "../read/file-name.js";
import type {DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {columnsOf} from "./typed-table.js";

/** Share of blanks in a column from which it looks like labels that are written once. */
const mostly = 0.3;

/**
 * Columns in which a label stands once and the rows below it are blank, as pivot tables and merged cells leave them: each
 * blank means the label above, and would be read as not recorded. Only columns where no label follows itself.
 */
export const blanksBelowLabels: DataCheck = async ({database, files, organisation, supplied}) => {
  const findings: Finding[] = [];
  for (const name of filesOfPeople.filter((each) => supplied.has(each))) {
    const file = files.find((each) => each.name === name);
    if (!file) continue;
    const present = new Set(Object.values(file.columns));
    const labels = columnsOf(name, organisation)
      .filter((column) => present.has(column.name) && ["label", "choice", "ethnicity"].includes(column.type))
      .filter((column) => !column.required || column.type === "ethnicity")
      .map((column) => column.name);
    if (labels.length === 0) continue;
    const tests = labels.map((label, i) => {
      const value = `nullif(trim(${id(label).text}), '')`;
      const above = `lag(${value}) over (order by _row)`;
      return `${value} as v${i}, ${above} as a${i}`;
    });
    const [row] = await database.rows<Record<string, number>>(`
      select count(*) as rows, ${labels
        .map(
          (_, i) =>
            `count(v${i}) as f${i}, count(distinct v${i}) as d${i}, count(*) filter (v${i} = a${i}) as s${i},
             min(_row) filter (v${i} is null) as b${i}, min(_row) filter (v${i} is not null) as t${i}`
        )
        .join(", ")}
      from (select _row, ${tests.join(", ")} from ${id(`raw_${name}`).text} order by _row limit 50000)`);
    if (!row) continue;
    labels.forEach((label, i) => {
      const [rows = 0, filled = 0, different = 0, same = 0] = [row.rows, row[`f${i}`], row[`d${i}`], row[`s${i}`]];
      const blanks = rows - filled;
      const startsFilled = Number(row[`t${i}`]) < Number(row[`b${i}`]);
      if (filled < 2 || different < 2 || same > 0 || !startsFilled || blanks < Math.max(2, mostly * rows)) return;
      findings.push({
        level: "error",
        code: "blank-below-label",
        file: fileName(file.path),
        row: Number(row[`b${i}`]),
        count: blanks,
        column: label,
        what: "The row is blank below a label, and no label follows itself: labels seem to be written once for several rows.",
        do: "Repeat the label on each row (in a pivot table: repeat all item labels). If it is truly not known, write Not known."
      });
    });
  }
  return findings;
};
