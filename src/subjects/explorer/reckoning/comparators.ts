import {periodLabel, wresYear} from "../../../registry/periods.js";
import type {Indicator} from "../../../registry/define.js";
import {formatGroup} from "../../../words/format.js";
import {allAreas, comparatorNames, none, usual} from "./fields.js";
import type {Catalogue} from "../catalogue.js";
import type {Comparator, Question} from "./question.js";

/** A comparator that may be offered, with the reason where it may not. */
export type ComparatorOffer = {value: string; label: string; barrier: string | null};

type Known = Pick<Question, "indicator" | "populations" | "by" | "filters" | "trend" | "periods">;

/** True for indicators of shares (1 and 9), whose groups add up to a whole. */
export function isShare({compare}: Indicator): boolean {
  return compare.statistic === "part-of-whole" || compare.statistic === "board-gap";
}

/** The comparator that the standard itself uses: White people for rates, the workforce for shares. */
export function usualComparator(indicator: Indicator): string {
  return isShare(indicator) ? "organisation" : "white";
}

/** A comparator from its name in an address; `usual` must have been settled before. */
export function comparatorOf(name: string): Comparator {
  const [kind = "", ...rest] = name.split(" ");
  const detail = rest.join(" ");
  if (kind === "area" || kind === "elsewhere" || kind === "period") return {kind, name: detail};
  return {kind: kind === "white" || kind === "organisation" || kind === "rest" ? kind : "none"};
}

/** The name of a comparator in an address. */
export function comparatorName(compare: Comparator): string {
  return "name" in compare ? `${compare.kind} ${compare.name}` : compare.kind;
}

/** What a comparator is called where figures are set against it: `the whole organisation`. */
export function comparatorLabel(
  {view: {organisation}}: Pick<Catalogue, "view">,
  {indicator, populations}: Pick<Question, "indicator" | "populations">,
  compare: Comparator
): string {
  switch (compare.kind) {
    case "white":
      return `${formatGroup("White", organisation.labels)} people`;
    case "organisation":
      if (!isShare(indicator)) return `${organisation.shortName} as a whole`;
      return populations.every((each) => each === "bank") ? "all bank staff" : "the whole workforce";
    case "rest":
      return `everyone else at ${organisation.shortName}`;
    case "area":
      return compare.name === allAreas ? "people living in all areas" : `people living in ${compare.name}`;
    case "elsewhere":
      return compare.name;
    case "period":
      return periodLabel(compare.name);
    case "none":
      return "nothing";
  }
}

/** The comparators in reading order, the usual one first; those that make no sense for the question say why. */
export function comparatorOffers(catalogue: Catalogue, known: Known): ComparatorOffer[] {
  const {indicator} = known;
  const first = usualComparator(indicator);
  const names = comparatorNames(catalogue).filter((name) => name !== usual && name !== none && name !== first);
  const periods = new Set(known.populations.flatMap((population) => catalogue.periods(indicator, population)));
  return [first, ...names, none]
    .filter(
      (name) => !name.startsWith("period ") || (periods.has(name.slice(7)) && !known.periods.includes(name.slice(7)))
    )
    .map((name) => {
      const compare = comparatorOf(name);
      const label = comparatorLabel(catalogue, known, compare);
      return {
        value: name,
        label: label.charAt(0).toUpperCase() + label.slice(1),
        barrier: barrierOf(catalogue, known, compare)
      };
    });
}

function barrierOf(
  catalogue: Catalogue,
  {indicator, populations, by, filters, trend}: Known,
  compare: Comparator
): string | null {
  const divided = by.length > 0 || Object.keys(filters).length > 0;
  switch (compare.kind) {
    case "white":
      return isShare(indicator) ? "Shares of one whole are compared with the whole, not with each other." : null;
    case "organisation":
      return divided ? null : "The whole cannot be compared with itself: divide or filter it first.";
    case "rest":
      if (indicator.source === "board") return "The board is not a part of the workforce.";
      return divided ? null : "There is nobody outside the whole: divide or filter it first.";
    case "area":
      return isShare(indicator) ? null : "Residents can only be compared with a share of staff or of the board.";
    case "elsewhere":
      if (populations.every((each) => each === "bank")) return "These figures are of substantive staff only.";
      return catalogue.view.benchmarks.some(
        (row) => Number(row.indicator) === indicator.number && row.comparator === compare.name
      )
        ? null
        : "No figure of this indicator was supplied.";
    case "period":
      return trend ? "Over time, every period is shown already." : null;
    case "none":
      return null;
  }
}

/** The period of another population that belongs to the same WRES year; undefined where there is none. */
export function samePeriod(periods: readonly string[], period: string): string | undefined {
  return periods.includes(period) ? period : periods.filter((each) => wresYear(each) === wresYear(period)).at(-1);
}
