import type {Figure} from "../../figures/figure-types.js";
import type {PrintedFigure} from "../../figures/view.js";
import {isTransposed, roundsTo, type PrintedNumber} from "./numbers.js";

/** What the figures are looked up by: the words of the printed table, and the unit. */
export type FigureLookup = (row: PrintedFigure, change?: Partial<PrintedFigure>) => Figure | undefined;

/** The values of a printed figure at every level of each breakdown, by breakdown; empty for a figure of one level. */
export type LevelLookup = (row: PrintedFigure) => ReadonlyMap<string, readonly number[]>;

/** What there is to compare a printed figure with: its own, any other, any by the other denominator, and its levels. */
export type Known = {figure: Figure; find: FigureLookup; findOther: FigureLookup; levels: LevelLookup};

/** A thing that goes wrong when figures are copied by hand, and the test of whether it went wrong here. */
type Suspicion = (row: PrintedFigure, printed: PrintedNumber, known: Known) => string | null;

const suspicions: readonly Suspicion[] = [
  (row, printed, {findOther}) => {
    const other = findOther(row)?.value;
    return other != null && roundsTo(other, printed)
      ? "The other denominator gives the printed value: known ethnicity only, or everyone."
      : null;
  },
  (row, printed, {figure, find}) => {
    const period = otherPeriods(figure.period).find((each) => {
      const value = find(row, {period: each})?.value;
      return value != null && roundsTo(value, printed);
    });
    return period === undefined ? null : `The printed value is that of ${period}: periods may be swapped.`;
  },
  (row, printed, {find}) => {
    const group = ["White", "BME", "Black", "Asian", "Mixed", "Other"].find((each) => {
      const value = each === row.group ? null : find(row, {group: each})?.value;
      return value != null && roundsTo(value, printed);
    });
    return group === undefined ? null : `The printed value is that of ${group}: groups may be swapped.`;
  },
  (row, printed, {figure}) =>
    row.unit === "ratio" && figure.value !== null && figure.value !== 0 && roundsTo(1 / figure.value, printed)
      ? "The ratio is upside down: the groups are divided the other way round."
      : null,
  (row, printed, {levels}) => {
    const [breakdown] =
      [...levels(row)].find(([, values]) => values.length > 1 && roundsTo(mean(values), printed)) ?? [];
    return breakdown === undefined
      ? null
      : `The printed value is the unweighted mean over each ${breakdown}, in which small groups count as much as large ones.`;
  },
  (row, printed, {find}) => {
    const [of, to] = row.group.split("/");
    const a = find(row, {group: of ?? "", unit: "percent"})?.value;
    const b = find(row, {group: to ?? "", unit: "percent"})?.value;
    if (row.unit !== "ratio" || a == null || b == null) return null;
    const rounded = Number(a.toFixed(1)) / Number(b.toFixed(1));
    return roundsTo(rounded, printed) ? "The ratio was made from rounded percentages; the counts give another." : null;
  },
  (row, printed, {find}) => {
    const [of, to] = row.group.split(" minus ");
    const a = find(row, {group: of ?? "", unit: "percent"})?.value;
    const b = find(row, {group: to ?? "", unit: "percent"})?.value;
    if (row.unit !== "percentage points" || a == null || b == null || b === 0) return null;
    return roundsTo((100 * (a - b)) / b, printed)
      ? "The printed value is a difference in per cent, not in points."
      : null;
  },
  (_, printed, {figure}) =>
    figure.value !== null && roundsTo(-figure.value, printed) && figure.value !== 0
      ? "The sign is the other way round."
      : null,
  (_, printed, {figure}) =>
    figure.value !== null && [100, 0.01].some((factor) => roundsTo((figure.value ?? 0) * factor, printed))
      ? "The printed value is a hundred times too large or too small: a share and a percentage may be mixed."
      : null,
  (_, printed, {figure}) =>
    figure.value !== null && isTransposed(figure.value, printed) ? "Two neighbouring digits are swapped." : null
];

/** The likely reason why a printed figure differs, as a sentence; null where arithmetic finds none. */
export function likelyReason(row: PrintedFigure, printed: PrintedNumber, known: Known): string | null {
  for (const suspicion of suspicions) {
    const reason = suspicion(row, printed, known);
    if (reason) return reason;
  }
  return null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The periods three years either side, written the same way. */
function otherPeriods(period: string): string[] {
  const shift = (years: number): string =>
    period
      .replace(/\b(\d{4})\/(\d{2})\b/g, (_, start: string) => {
        const from = Number(start) + years;
        return `${from}/${String((from + 1) % 100).padStart(2, "0")}`;
      })
      .replace(/\b(\d{4})(?=-\d{2}-\d{2}\b|$)/g, (_, year: string) => String(Number(year) + years));
  return [-1, 1, -2, 2, -3, 3].map(shift);
}
