import {
  payBase,
  payGapTables,
  payPlaceKey,
  type PayGap,
  type PayGapAddress,
  type PayStatistic
} from "../../src/registry/pay-gaps.js";
import {kitagawaOfMeans} from "../../src/stats/kitagawa.js";
import {meanPayGap, medianPayGap, type PayGapEstimate} from "../../src/stats/pay-gap.js";
import type {Magnitude} from "./magnitude.js";

/** A true gap with the two groups that it is made of. Never published as it is. */
export type TrueGap = PayGap & {of: Magnitude; to: Magnitude};

/** The group whose mean gap is taken apart by pay band. */
const takenApart = "BME";

/**
 * Every gap of an organisation at every place where both groups have somebody, true and rounded to one decimal: of means
 * and of medians, and the two parts of the whole mean gap of hourly pay by pay band.
 */
export function payGaps(magnitudes: readonly Magnitude[], organisation: string): TrueGap[] {
  const at = new Map(magnitudes.map((each) => [payPlaceKey(each), each]));
  const found: TrueGap[] = [];
  for (const to of magnitudes.filter(({group}) => group === payBase)) {
    const table = payGapTables.find(
      ({breakdown, measures}) => breakdown === to.breakdown && measures.includes(to.measure)
    );
    for (const group of table?.groups ?? []) {
      const of = at.get(payPlaceKey({...to, group}));
      if (!of) continue;
      const row = (statistic: PayStatistic, {value, range}: PayGapEstimate): TrueGap => ({
        ...addressOf(to, {organisation, group, statistic}),
        value: oneDecimal(value),
        lower: oneDecimal(range?.lower ?? null),
        upper: oneDecimal(range?.upper ?? null),
        status: "published",
        of,
        to
      });
      found.push(row("mean", meanPayGap(of, to)), row("median", medianPayGap(of, to)));
      if (group !== takenApart || to.breakdown !== "overall" || to.measure !== "hourly pay") continue;
      const parts = mixAndWithin(magnitudes, to);
      if (!parts) continue;
      found.push(
        row("mix", {value: (100 * parts.mix) / mean(to), range: null}),
        row("within", {value: (100 * parts.within) / mean(to), range: null})
      );
    }
  }
  return found;
}

/**
 * The gap of White and BME people's mean pay in pounds, as the sum of what stands in which band (mix) and of pay within
 * bands; null where pay bands do not hold everybody.
 */
export function mixAndWithin(
  magnitudes: readonly Magnitude[],
  {measure, population, period, people}: Pick<Magnitude, "measure" | "population" | "period" | "people">
): {gap: number; mix: number; within: number} | null {
  const bands = magnitudes.filter(
    (each) =>
      each.breakdown === "pay band" &&
      each.measure === measure &&
      each.population === population &&
      each.period === period
  );
  const amount = (level: string, group: string): {people: number; sum: number} =>
    bands.find((each) => each.level === level && each.group === group) ?? {people: 0, sum: 0};
  const strata = [...new Set(bands.map(({level}) => level))].sort().map((label) => ({
    label,
    of: amount(label, payBase),
    to: amount(label, takenApart)
  }));
  return strata.reduce((sum, {of}) => sum + of.people, 0) === people ? kitagawaOfMeans(strata) : null;
}

function mean({sum, people}: Magnitude): number {
  return sum / people;
}

function addressOf(
  {measure, population, period, breakdown, level}: Magnitude,
  rest: Pick<PayGapAddress, "organisation" | "group" | "statistic">
): PayGapAddress {
  return {...rest, measure, population, period, breakdown, level};
}

/** A per cent as it is printed: to one decimal, halves away from nothing, never a negative zero. */
function oneDecimal(value: number | null): number | null {
  return value === null ? null : (Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10 || 0;
}
