import type {Indicator} from "../../../registry/define.js";
import {overlap, sortPeriods, yearsOf} from "../../../registry/periods.js";
import {mantelHaenszel} from "../../../stats/mantel-haenszel.js";
import type {Counts, Stratum} from "../../../stats/types.js";
import {verdict} from "../../../stats/verdict.js";
import {addCounts} from "../../../stats/counts.js";
import type {Figure} from "../../../figures/figure-types.js";
import {comparable, headlineGroup, isWhole} from "../../../figures/headline.js";
import {estimateFigure} from "../../../figures/estimate-figure.js";

/** A comparison of several periods taken together. */
export type Pooled = {
  /** The ratio in the indicator's own direction, each period compared within itself. */
  figure: Figure;
  /** The same ratio period by period, oldest first. */
  each: Figure[];
  /** p-value of the test that the periods share one ratio; null where it cannot be made. */
  differ: number | null;
  /** People or answers of the group that is compared with White, all periods together. */
  people: number;
};

/**
 * A group against White over every period that may be set beside the latest: no shared year, no break between. Each
 * period is a stratum of its own (Mantel-Haenszel), so a change in the make-up of a year does not enter the ratio.
 * Null with fewer than two such periods whose counts are shown.
 */
export function pooledComparison(
  figures: readonly Figure[],
  indicator: Indicator,
  {population, group}: {population: string; group: string}
): Pooled | null {
  const name = ratioGroup(indicator, group);
  const own = figures.filter(
    (figure) => figure.indicator === indicator.number && figure.population === population && isWhole(figure)
  );
  const ratios = own.filter((figure) => figure.group === name && figure.unit === "ratio");
  const periods = apart(indicator, sortPeriods(ratios.map(({period}) => period)), group);
  const counts = (period: string, of: string): Counts | null => {
    const rate = own.find((figure) => figure.period === period && figure.group === of && figure.unit === "percent");
    return rate?.status !== "published" || rate.numerator === null || rate.denominator === null
      ? null
      : {numerator: rate.numerator, denominator: rate.denominator};
  };
  const [first = "", second = ""] = name.split("/");
  const strata = periods.flatMap((label): (Stratum & {other: Counts})[] => {
    const [of, to] = [counts(label, first), counts(label, second)];
    return of && to ? [{label, of, to, other: first === "White" ? to : of}] : [];
  });
  const each = strata.flatMap(({label}) => ratios.find(({period}) => period === label) ?? []);
  const [from] = each;
  const last = each.at(-1);
  if (strata.length < 2 || !from || !last) return null;
  const {adjusted, homogeneity} = mantelHaenszel(strata);
  const people = strata.map(({other}) => other).reduce(addCounts).denominator;
  const span = `${yearsOf(from.period)[0] ?? ""} to ${yearsOf(last.period).at(-1) ?? ""}`;
  const figure = estimateFigure({...addressOf(last), period: span}, "ratio", adjusted, {
    cells: [],
    verdict: verdict(adjusted, {adverse: indicator.compare.adverse})
  });
  return {figure, each, differ: homogeneity?.p ?? null, people};
}

/** An indicator's ratio of a group and White, in the indicator's own direction. */
export function ratioGroup(indicator: Indicator, group: string): string {
  const own = headlineGroup(indicator, group);
  return own.includes("/") ? own : `${group}/White`;
}

/** Periods that share no year and no break of the series with one another: the latest, and back from there. */
function apart(indicator: Indicator, periods: readonly string[], group: string): string[] {
  return periods.reduceRight<string[]>((chosen, period) => {
    const latest = chosen.at(-1);
    const fits =
      latest === undefined ||
      (comparable(indicator, period, latest, group) && !chosen.some((each) => overlap(each, period)));
    return fits ? [period, ...chosen] : chosen;
  }, []);
}

function addressOf(figure: Figure) {
  const {organisation, indicator, population, period, breakdown, level, breakdown2, level2, group} = figure;
  return {organisation, indicator, population, period, breakdown, level, breakdown2, level2, group};
}
