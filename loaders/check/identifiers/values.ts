import type {ColumnType} from "../../../src/registry/sources.js";
import {parseDate} from "../values/dates.js";
import type {DistinctValue} from "../values/reading.js";
import type {IdentifierKind} from "./headers.js";
import {
  compactDate,
  employeeNumber,
  identifierPatterns,
  isNhsNumber,
  isPerson,
  loneForename,
  tenDigits
} from "./patterns.js";

/** A column to judge: its own name and type where it is ours (null otherwise), and its header. */
export type Suspect = {column: string | null; type: ColumnType | null; header: string};

/** Identifiers found in a column's values, with how many rows hold them; never the values. */
export type FoundIdentifier = {kind: IdentifierKind; rows: number; first: number};

/** Headers of dates that are no one's birth, though they may lie as far back. */
const otherDates =
  /start|hire|join|entry|effective|appoint|regist|clos|advert|open|commission|complet|review|due|end|leav/i;

/** The kind of identifier that a column's values are; null where they are none. Addresses on the web do not count. */
export function identifierValues(values: readonly DistinctValue[], suspect: Suspect): FoundIdentifier | null {
  const filled = values
    .map((value) => ({...value, text: (value.text ?? "").replace(/https?:\/\/\S+/g, "").trim()}))
    .filter(({text}) => text !== "");
  for (const [kind, pattern] of identifierPatterns) {
    const found = filled.filter(({text}) => pattern.test(text));
    if (found.length > 0) return {kind, ...rowsOf(found)};
  }
  const kind = columnKind(filled, suspect);
  return kind && {kind, ...rowsOf(filled)};
}

function rowsOf(values: readonly DistinctValue[]): {rows: number; first: number} {
  return {
    rows: values.reduce((sum, {rows}) => sum + rows, 0),
    first: values.reduce((least, {first}) => Math.min(least, first), Infinity)
  };
}

type Filled = {text: string; rows: number; first: number};

/** What a column holds as a whole: kinds whose single values could be something else. */
function columnKind(values: readonly Filled[], {type, column, header}: Suspect): IdentifierKind | null {
  const matching = (test: (text: string) => boolean): Filled[] => values.filter(({text}) => test(text));
  const share = (found: readonly Filled[]): number => found.length / values.length;
  if (type !== "whole number" && type !== "number" && type !== "year") {
    const digits = matching((text) => tenDigits.test(text));
    const valid = digits.filter(({text}) => isNhsNumber(tenDigits.exec(text)?.[1] ?? ""));
    if (valid.length > 0 && valid.length >= digits.length / 2) return "NHS numbers";
    const nearlyEach = values.length >= 3 && values.length / rowsOf(values).rows >= 0.2;
    if (nearlyEach && type !== "snapshot" && type !== "date") {
      const numbers = matching((text) => employeeNumber.test(text) && !compactDate.test(text));
      const suffixed = numbers.filter(({text}) => text.includes("-"));
      if (share(numbers) >= 0.8 || share(suffixed) >= 0.5) return "employee or assignment numbers";
    }
  }
  const people = matching(isPerson);
  if (column === "lead" ? people.length > 0 : people.length >= 3 && share(people) >= 0.3) return "names";
  const forenames = matching((text) => loneForename.test(text));
  if (forenames.length >= 4 && share(forenames) >= 0.4) return "names";
  if (values.length < 3 || otherDates.test(header)) return null;
  const dates = values.flatMap(({text}) => parseDate(text) ?? []);
  return dates.length >= 3 && dates.length >= 0.8 * values.length && areBirths(dates) ? "dates of birth" : null;
}

/** Whether dates could be those of staff: nearly all of them 14 to 100 years ago, half of them more than 20. */
function areBirths(dates: readonly string[], today = new Date()): boolean {
  const ages = dates.map((date) => today.getUTCFullYear() - Number(date.slice(0, 4))).sort((a, b) => a - b);
  const likely = ages.filter((age) => age >= 14 && age <= 100).length;
  return likely / ages.length >= 0.9 && (ages[Math.floor(ages.length / 2)] ?? 0) > 20;
}
