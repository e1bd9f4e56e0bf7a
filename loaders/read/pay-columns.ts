import {id} from "../../src/database/sql.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {source} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";
import type {Database} from "../machine/database.js";
import type {SuppliedFile} from "../stages.js";
import {fileName} from "./file-name.js";
import {dropColumns} from "./raw-table.js";
import {tidy} from "./tidy.js";
import {createValuesTable, valuesTable} from "./values-table.js";

/** The columns of the workforce that hold pay. */
const moved = source("workforce").columns.flatMap(({name, of}) => (of === "pay" ? [name] : []));

/**
 * Takes pay out of the columns of the workforce, where it may stand in place of a file of its own: the rows of every
 * snapshot (and kind of employment) with a rate become `raw_pay`, and nothing of it stays behind. Gives the files as they
 * are then, and an error where pay stands in both.
 */
export async function payColumns(
  files: readonly SuppliedFile[],
  organisation: Organisation,
  database: Database
): Promise<{files: SuppliedFile[]; findings: Finding[]}> {
  const workforce = files.find(({name}) => name === "workforce");
  const present = moved.filter((name) => Object.values(workforce?.columns ?? {}).includes(name));
  if (!workforce || present.length === 0) return {files: [...files], findings: []};
  const found: {pay: SuppliedFile | null; findings: Finding[]} = present.includes("hourly_pay")
    ? await takePay(workforce, files, {organisation, database})
    : {pay: null, findings: [noRate(workforce, present)]};
  await dropColumns(
    database,
    "workforce",
    present.map((name) => ({index: 0, header: name, column: name}))
  );
  const gone = present.map((name) => `'${name}'`).join(", ");
  await database.run(`delete from ${valuesTable("workforce")} where column_name in (${gone})`);
  const without = (file: SuppliedFile): SuppliedFile => ({
    ...file,
    columns: Object.fromEntries(Object.entries(file.columns).filter(([, column]) => !moved.includes(column))),
    parts: file.parts.map(without)
  });
  const rest = files.map((file) => (file === workforce ? without(file) : file));
  return {files: found.pay ? [...rest, found.pay] : rest, findings: found.findings};
}

async function takePay(
  workforce: SuppliedFile,
  files: readonly SuppliedFile[],
  {organisation, database}: {organisation: Organisation; database: Database}
): Promise<{pay: SuppliedFile | null; findings: Finding[]}> {
  const own = organisation.breakdowns.map(({column}) => column);
  const wanted = new Set([...source("pay").columns.map(({name}) => name), ...own]);
  const columns = Object.fromEntries(Object.entries(workforce.columns).filter(([, column]) => wanted.has(column)));
  const names = [...new Set(Object.values(columns))];
  const place = ["snapshot", "employment"].filter((each) => names.includes(each)).map((each) => tidy(id(each).text));
  const paid = `${tidy("hourly_pay")} is not null`;
  const [some] = await database.rows<{rows: number}>(`select count(*) as rows from raw_workforce where ${paid}`);
  if (!some?.rows) return {pay: null, findings: []};
  const other = files.find(({name, rows}) => name === "pay" && rows > 0);
  if (other)
    return {
      pay: null,
      findings: [
        fileFinding(
          "error",
          "pay-twice",
          fileName(workforce.path),
          `Rates of pay stand in this file and in ${fileName(other.path)}, and may not be the same.`,
          "Supply pay once: take the columns of pay out of the workforce, or take the other file away.",
          "hourly_pay"
        )
      ]
    };
  const key = `concat_ws('|', ${["''", ...place.map((each) => `coalesce(${each}, '')`)].join(", ")})`;
  await database.run(`
    create or replace table raw_pay_lines as
    select _row, ${names.map((name) => id(name).text).join(", ")} from raw_workforce
    where ${key} in (select ${key} from raw_workforce where ${paid});
    create or replace view raw_pay as from raw_pay_lines`);
  await createValuesTable(
    database,
    "pay",
    names.map((name, index) => ({index, header: name, column: name}))
  );
  const [taken] = await database.rows<{rows: number}>("select count(*) as rows from raw_pay_lines");
  const asPay = (file: SuppliedFile): SuppliedFile => ({...file, name: "pay", leftOut: []});
  return {
    pay: {...asPay(workforce), columns, rows: taken?.rows ?? 0, parts: workforce.parts.map(asPay)},
    findings: []
  };
}

function noRate({path}: SuppliedFile, present: readonly string[]): Finding {
  return fileFinding(
    "warning",
    "pay-without-rate",
    fileName(path),
    `There is ${present.join(" and ")}, and no hourly_pay, so nothing of pay is read from this file.`,
    "Add hourly_pay, pounds for one hour, or take the column out.",
    present[0]
  );
}
