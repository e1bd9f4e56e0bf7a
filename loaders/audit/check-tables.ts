import {cellColumns} from "../../src/registry/cell.js";
import type {FoundTable} from "./read-site.js";

/** Column names that no published table may have: identifiers, true counts, and anybody's pay. */
const forbidden =
  /^(is_?)?(primary|secondary|truth|true_?count|true_?value|unprotected|raw_?count|hidden_?value|interval_(low|high|lo|hi)|witness)$|(^|_)(nhs_?number|ni_?number|national_insurance(_number)?|employee(_number|_id)?|assignment_?number|staff_?id|date_?of_?birth|dob|post_?code|forename|surname|first_?name|last_?name|hourly_?pay|hourly_?rate|bonus|salary|full_?name|e_?mail|telephone|phone|mobile)$/i;

const ethnicity = ["ethnicity", "eth2", "eth5", "eth16", "ethnic_origin"];
const ofPeople = [
  "pay_band",
  "stage",
  "staff_group",
  "directorate",
  "employment",
  "sex",
  "age_band",
  "working_pattern",
  "voting",
  "yes"
];
const statuses = new Set(["published", "suppressed", "not-applicable"]);

/** True for a table of counts as the cube has them. */
export function isCube({columns}: FoundTable): boolean {
  return ["measure", "group", "count"].every((column) => columns.includes(column));
}

/** What is wrong with the shape of a published table: sentences that name file and column, never a value. */
export function checkTable(table: FoundTable): string[] {
  const {path, columns, rows} = table;
  const faults = columns
    .filter((column) => forbidden.test(column))
    .map((column) => `${path}: column "${column}" must not be published`);
  const perPerson =
    columns.some((column) => ethnicity.includes(column)) && columns.some((column) => ofPeople.includes(column));
  if (perPerson && rows.length > 0) faults.push(`${path}: ${rows.length} rows look like records of people`);
  if (columns.includes("status")) {
    const found = new Set(rows.map((row) => String(row.status)));
    const labels = ["primary", "secondary"].filter((label) => found.has(label));
    if (labels.length > 0) faults.push(`${path}: status says why a count is hidden (${labels.join(", ")})`);
  }
  if (isCube(table)) faults.push(...checkCubeShape(table));
  return faults;
}

function checkCubeShape({path, columns, rows}: FoundTable): string[] {
  const extra = columns.filter((column) => !(cellColumns as readonly string[]).includes(column));
  const missing = cellColumns.filter((column) => !columns.includes(column));
  const wrong = rows.filter(
    (row) => !statuses.has(String(row.status)) || (row.status === "published") !== (row.count !== null)
  );
  return [
    ...extra.map((column) => `${path}: column "${column}" is not one of the cube's`),
    ...missing.map((column) => `${path}: column "${column}" of the cube is missing`),
    ...(wrong.length > 0 ? [`${path}: ${wrong.length} rows have a count without status published, or the reverse`] : [])
  ];
}
