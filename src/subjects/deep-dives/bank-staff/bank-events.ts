import type {Population} from "../../../registry/cell.js";
import type {Indicator} from "../../../registry/define.js";
import {breslowDayTarone} from "../../../stats/breslow-day-tarone.js";
import {countsOf, ratioFigure, type Address, type CellPair} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import {compareGroups, type CountedGroup} from "../shared/compare-groups.js";
import {addCells, combinePairs, type Counting} from "../../../figures/counting.js";
import {bothWorkforces} from "../shared/both-workforces.js";

/** An indicator at one period that both workforces have: a year of cases, or a survey year. */
export type SharedPeriod = {indicator: Indicator; period: string; organisation: string};

/** The last period of an indicator that bank and substantive staff both have; undefined where there is none. */
export function sharedPeriod(counting: Counting, {numerator}: Indicator): string | undefined {
  const substantive = counting.periods(numerator.measure, "substantive");
  return counting.periods(numerator.measure, "bank").findLast((period) => substantive.includes(period));
}

/** BME against White within one workforce, or within both counted together. */
export function gapWithin(
  counting: Counting,
  {indicator, period, organisation}: SharedPeriod,
  population: "substantive" | "bank" | typeof bothWorkforces
): Figure {
  const {of, to, adverse} = indicator.compare;
  const address = addressOf({indicator, period, organisation}, population, `${of}/${to}`);
  return ratioFigure(
    address,
    pairIn(counting, indicator, period, population, of),
    pairIn(counting, indicator, period, population, to),
    {
      adverse,
      notKnown: null
    }
  );
}

/** One group on the bank against the same group among substantive staff. */
export function bankAgainstSubstantive(
  counting: Counting,
  {indicator, period, organisation}: SharedPeriod,
  group: string
): Figure {
  const side = (population: "bank" | "substantive"): CountedGroup => ({
    id: `${group} ${population}`,
    pair: counting.pair(indicator, {population, period, group})
  });
  return compareGroups(indicator, {
    ...addressOf({indicator, period, organisation}, bothWorkforces, ""),
    of: side("bank"),
    to: side("substantive")
  });
}

/**
 * p-value of the test that the gap between BME and White staff is the same on the bank and among substantive staff
 * (Breslow-Day-Tarone, on odds ratios); null where it cannot be made.
 */
export function gapsDiffer(counting: Counting, {indicator, period}: SharedPeriod): number | null {
  const strata = (["substantive", "bank"] as const).flatMap((label) => {
    const [of, to] = ["BME", "White"].map((group) =>
      countsOf(counting.pair(indicator, {population: label, period, group}))
    );
    return of && to ? [{label, of, to}] : [];
  });
  return strata.length === 2 ? (breslowDayTarone(strata)?.p ?? null) : null;
}

function pairIn(
  counting: Counting,
  indicator: Indicator,
  period: string,
  population: "substantive" | "bank" | typeof bothWorkforces,
  group: string
): CellPair {
  const pair = (of: Population): CellPair => counting.pair(indicator, {population: of, period, group});
  if (population !== bothWorkforces) return pair(population);
  return combinePairs(pair("substantive"), pair("bank"), (a, b) => addCells([a, b]));
}

function addressOf({indicator, period, organisation}: SharedPeriod, population: string, group: string): Address {
  return {
    organisation,
    indicator: indicator.number,
    population,
    period,
    breakdown: "overall",
    level: "all",
    breakdown2: "",
    level2: "",
    group
  };
}
