import {indicator as indicatorOf} from "../../../src/registry/index.js";
import {basePeriod} from "../../../src/registry/periods.js";
import {placeAt, type Book, type Entry, type Place} from "./book.js";
import {addBothPopulations} from "./population-sums.js";
import {readPrinted, type Printed, type PrintedFigure} from "./printed-figure.js";
import {addPrintedRate} from "./printed-rate.js";

/** How many printed figures tell of counts in the book, and the lines of the file that do not: reported, never an error. */
export type AlreadyPublic = {found: number; notFound: number[]};

/**
 * Marks the counts that figures in print give away. A count is taken as public only where the printed number is the
 * true one: a misprint tells a reader nothing. What follows from public counts by sums is public too.
 */
export function markAlreadyPublic(
  book: Book,
  rows: readonly PrintedFigure[],
  {id, labels}: {id: string; labels: Readonly<Record<string, string>>}
): AlreadyPublic {
  const notFound = rows.flatMap((row, line) => (markRow(book, readPrinted(row, labels), id) ? [] : [line + 2]));
  closeUnderSums(book);
  return {found: rows.length - notFound.length, notFound};
}

function markRow(book: Book, row: Printed, organisation: string): boolean {
  if (!(row.number >= 1 && row.number <= 9)) return false;
  const {numerator, denominator} = indicatorOf(row.number);
  const {population, period, breakdown, level} = row;
  const at = {
    organisation,
    measure: numerator.measure,
    population,
    period,
    breakdown,
    level,
    breakdown2: "",
    level2: ""
  };
  const base = {...at, measure: denominator.measure, period: basePeriod(numerator.measure, period)};
  const overallBase = {...base, breakdown: "overall", level: "all"};
  if (population === "all") for (const each of [at, base, overallBase]) addBothPopulations(book, each);
  const place = placeAt(book, at);
  if (!place) return false;
  if (row.unit === "percentage points") return row.number === 9 && markBoardGap(book, place, row);
  const whole = placeAt(book, base);
  if (row.numerator === null || row.denominator === null) return addPrintedRate(book, place, whole, row);
  const [group = ""] = row.groups;
  const overall = placeAt(book, overallBase);
  const isShare = numerator.measure === denominator.measure;
  const wholes = isShare
    ? [whole, overall].flatMap((each) => [entryOf(book, each, "known"), entryOf(book, each, "all")])
    : [entryOf(book, whole, group)];
  const wholeEntry = wholes.find((entry) => entry?.value === row.denominator);
  const part = entryOf(book, place, group);
  if (!wholeEntry || part?.value !== row.numerator) return false;
  part.known = true;
  wholeEntry.known = true;
  return true;
}

/** A board is so small that its printed gap to the workforce gives its members away: one person is 5 to 20 points. */
function markBoardGap(book: Book, board: Place, {value, rounding}: Printed): boolean {
  const staff = placeAt(book, {
    ...board.at,
    measure: "headcount",
    population: "substantive",
    breakdown: "overall",
    level: "all"
  });
  const [bme, known] = [entryOf(book, board, "BME"), entryOf(book, board, "known")];
  const [staffBme, staffKnown] = [entryOf(book, staff, "BME"), entryOf(book, staff, "known")];
  if (!bme || !known?.value || !staffBme || !staffKnown?.value || value === null) return false;
  const gap = (100 * bme.value) / known.value - (100 * staffBme.value) / staffKnown.value;
  if (Math.abs(gap - value) > rounding) return false;
  bme.known = true;
  known.known = true;
  return true;
}

function entryOf(book: Book, place: Place | undefined, group: string): Entry | undefined {
  return book.entries[place?.groups.get(group) ?? -1];
}

/** A count that is the only one of a sum not yet known is known. */
function closeUnderSums({entries, relations}: Book): void {
  for (let found = true; found;) {
    found = false;
    for (const {cells, lower, upper} of relations) {
      if (lower !== 0 || upper !== 0) continue;
      const open = cells.filter((cell) => !entries[cell]?.known);
      const last = open.length === 1 ? entries[open[0] ?? -1] : undefined;
      if (!last) continue;
      last.known = true;
      found = true;
    }
  }
}
