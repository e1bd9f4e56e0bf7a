import type {Figure} from "../../figures/figure-types.js";
import type {PrintedFigure} from "../../figures/view.js";
import {isTransposed, roundsTo, type PrintedNumber} from "./numbers.js";

/** What the figures are looked up by: the words of the printed table, and the unit. */
export type FigureLookup = (row: PrintedFigure, change?: Partial<PrintedFigure>) => Figure | undefined;

/** The values of a printed figure at every level of each breakdown, by breakdown; empty for a figure of one level. */
export type LevelLookup = (row: PrintedFigure) => ReadonlyMap<string, readonly number[]>;

/** What else is printed of the same people and time, by the group asked for: null where nothing is. */
export type PrintedLookup = (row: PrintedFigure, change: Partial<PrintedFigure>) => PrintedNumber | null;

/** What there is to compare a printed figure with: its own, any other, any by the other denominator, its levels, and other lines. */
export type Known = {
  figure: Figure;
  find: FigureLookup;
  findOther: FigureLookup;
  findPrinted: PrintedLookup;
  levels: LevelLookup;
};

/** A thing that goes wrong when figures are copied by hand, and the test of whether it went wrong here. */
type Suspicion = (row: PrintedFigure, printed: PrintedNumber, known: Known) => string | null;

const suspicions: readonly Suspicion[] = [
  (row, printed, {figure, findOther}) => {
    const other = findOther(row);
    if (other?.value == null || !roundsTo(other.value, printed)) return null;
    const {numerator, denominator} = other;
    if (numerator === null || denominator === null || figure.denominator === null)
      return "The other denominator gives the printed value: known ethnicity only, or everyone.";
    return denominator < figure.denominator
      ? `The other denominator gives the printed value: ${numerator} of the ${denominator} whose ethnicity is known, without those who did not disclose it.`
      : `The other denominator gives the printed value: ${numerator} of all ${denominator}, with those who did not disclose their ethnicity.`;
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
    figure.value !== null && isTransposed(figure.value, printed) ? "Two neighbouring digits are swapped." : null,
  (row, printed, {find, findPrinted}) => {
    const sides = row.unit === "ratio" ? row.group.split("/") : [];
    const rates = sides.map((group) => {
      const own = find(row, {group, unit: "percent"})?.value ?? null;
      const other = findPrinted(row, {group, unit: "percent"});
      return {group, own, wrong: other && own !== null && !roundsTo(own, other) ? other : null};
    });
    const [a, b] = rates.map(({own, wrong}) => wrong?.value ?? own);
    const slip = rates.find(({wrong}) => wrong !== null);
    if (a == null || b == null || b === 0 || !slip?.wrong || !roundsTo(a / b, printed)) return null;
    const {value, decimals} = slip.wrong;
    return `It was made with ${value.toFixed(decimals)}% for ${slip.group}, which is printed too, where the extracts give ${(slip.own ?? 0).toFixed(decimals)}%.`;
  },
  (row, printed, {findPrinted}) => {
    if (row.unit !== "percent" || !sharesOfOneWhole.has(row.indicator)) return null;
    const others = ["White", "BME", "Not known"]
      .filter((group) => group !== row.group)
      .flatMap((group) => findPrinted(row, {group}) ?? []);
    const sum = others.reduce((all, {value}) => all + value, printed.value);
    return others.length > 0 && sum > 101
      ? `The groups printed of the same people then make ${sum.toFixed(printed.decimals)}%, more than everyone.`
      : null;
  },
  (row, printed, {figure}) => {
    const {denominator} = figure;
    const numerator = row.numerator ?? figure.numerator;
    if (row.unit !== "percent" || !numerator || denominator === null) return null;
    const half = 0.5 * 10 ** -printed.decimals;
    const least = Math.ceil((100 * numerator) / (printed.value + half));
    const most = Math.floor((100 * numerator) / (printed.value - half));
    return least === most && least !== denominator
      ? `${numerator} is ${printed.value.toFixed(printed.decimals)}% of another whole: of ${least}, where the extracts count ${denominator}.`
      : null;
  }
];

/** Indicators whose groups' percentages are shares of the same people, and so make 100 together at most. */
const sharesOfOneWhole = new Set([1, 9]);

/** Why a printed difference is one off in its last digit, as a sentence: its two sides were rounded first. Null otherwise. */
export function roundedSides(row: PrintedFigure, {value, decimals}: PrintedNumber, find: FigureLookup): string | null {
  const [of = "", to = ""] = row.group.split(" minus ");
  const workforce = {indicator: 1, population: "substantive", breakdown: "overall", level: "all"};
  const a = find(row, {group: of, unit: "percent"})?.value;
  const b = find(row, {
    ...(to.startsWith("workforce ") && workforce),
    group: to.replace(/^workforce /, ""),
    unit: "percent"
  })?.value;
  if (row.unit !== "percentage points" || a == null || b == null) return null;
  const [first, second] = [a.toFixed(decimals), b.toFixed(decimals)];
  return (Number(first) - Number(second)).toFixed(decimals) === value.toFixed(decimals)
    ? `It is the difference of two rounded percentages, ${first} and ${second}.`
    : null;
}

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
