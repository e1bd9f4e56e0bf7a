import {tidy} from "../../read/tidy.js";
import {sql} from "../../../src/lib/sql.js";
import type {ColumnType} from "../../../src/registry/sources.js";
import type {Database} from "../../database.js";
import {parseDate} from "../values/dates.js";
import type {IdentifierKind} from "./headers.js";
import {
  compactDate,
  employeeNumber,
  identifierPatterns,
  isNhsNumber,
  loneForename,
  personName,
  placeWords,
  tenDigits
} from "./patterns.js";

/** A column to judge: its name in a values table, its header and, where it is ours, its type. */
export type Suspect = {column: string; header: string; type: ColumnType | null};

/** Identifiers found in a column's values, with how many rows hold them; never the values. */
export type FoundIdentifier = {kind: IdentifierKind; rows: number; first: number};

/** Headers of dates that are no one's birth, though they may lie as far back. */
const otherDates =
  /start|hire|join|entry|effective|appoint|regist|clos|advert|open|commission|complet|review|due|end|leav/i;

const patternKinds = Object.keys(identifierPatterns) as (keyof typeof identifierPatterns)[];

/** What was seen in the values of one column, as counts of different values and of rows. */
export type Tally = {
  column: string;
  distinct: number;
  rows: number;
  first: number;
  people: number;
  forenames: number;
  employees: number;
  suffixed: number;
  digits: string[];
  dates: string[];
  dated: number;
} & Record<`rows${number}` | `first${number}`, number | null>;

/** The kind of identifier that a column's values are; null where they are none. */
export function identifierValues(tally: Tally, suspect: Suspect): FoundIdentifier | null {
  for (const [i, kind] of patternKinds.entries()) {
    const rows = tally[`rows${i}`];
    if (rows) return {kind, rows, first: tally[`first${i}`] ?? tally.first};
  }
  const kind = columnKind(tally, suspect);
  return kind && {kind, rows: tally.rows, first: tally.first};
}

/** Looks through every column of a values table at once. Columns that are blank throughout have no tally. */
export async function tallyValues(database: Database, table: string): Promise<Map<string, Tally>> {
  const text = "regexp_replace(text, 'https?://[^ ]+', '', 'g')";
  const matches = (pattern: string): string => `regexp_matches(value, ${sql`${pattern}`.text})`;
  const patterns = patternKinds.map((kind, i) => {
    const test = matches(identifierPatterns[kind]);
    return `sum(rows) filter (${test}) as rows${i}, min(first) filter (${test}) as first${i}`;
  });
  const date = "regexp_matches(value, '^[0-9]{1,4}[ /.-][A-Za-z0-9]{1,9}[ /.-][0-9]{1,4}( .*)?$')";
  const tallies = await database.rows<Tally>(`
    select column_name as "column", count(*) as distinct, sum(rows) as rows, min(first) as first, ${patterns.join(", ")},
      count(*) filter (${matches(personName)} and not ${matches(placeWords)}) as people,
      count(*) filter (${matches(loneForename)}) as forenames,
      count(*) filter (${matches(employeeNumber)} and not ${matches(compactDate)}) as employees,
      count(*) filter (${matches(employeeNumber)} and contains(value, '-')) as suffixed,
      count(*) filter (${date}) as dated,
      coalesce((list(value) filter (${matches(tenDigits)}))[:2000], []) as digits,
      coalesce((list(value) filter (${date}))[:2000], []) as dates
    from (select column_name, ${text} as value, rows, first from ${table} where ${tidy("text")} is not null)
    group by column_name`);
  return new Map(tallies.map((tally) => [tally.column, tally]));
}

/** What a column holds as a whole: kinds whose single values could be something else. */
function columnKind(tally: Tally, {type, column, header}: Suspect): IdentifierKind | null {
  const share = (found: number): number => found / tally.distinct;
  const isNumber = type === "whole number" || type === "number" || type === "year";
  const valid = tally.digits.filter((value) => isNhsNumber(/\d{3}[ -]?\d{3}[ -]?\d{4}/.exec(value)?.[0] ?? ""));
  if (!isNumber && valid.length > 0 && valid.length >= tally.digits.length / 2) return "NHS numbers";
  if (column === "lead" ? tally.people > 0 : tally.people >= 3 && share(tally.people) >= 0.3) return "names";
  if (tally.forenames >= 4 && share(tally.forenames) >= 0.4) return "names";
  const nearlyEach = tally.distinct >= 3 && tally.distinct / tally.rows >= 0.2;
  if (!isNumber && type !== "snapshot" && type !== "date" && nearlyEach)
    if (share(tally.employees) >= 0.8 || share(tally.suffixed) >= 0.5) return "employee or assignment numbers";
  return tally.distinct >= 3 && share(tally.dated) >= 0.8 && !otherDates.test(header) && areBirths(tally.dates)
    ? "dates of birth"
    : null;
}

/** Whether dates could be those of staff: nearly all of them 14 to 100 years ago, half of them more than 20. */
function areBirths(texts: readonly string[], today = new Date()): boolean {
  const ages = texts
    .flatMap((text) => parseDate(text) ?? [])
    .map((date) => today.getUTCFullYear() - Number(date.slice(0, 4)))
    .sort((a, b) => a - b);
  const likely = ages.filter((age) => age >= 14 && age <= 100).length;
  return ages.length >= 3 && likely / ages.length >= 0.9 && (ages[Math.floor(ages.length / 2)] ?? 0) > 20;
}
