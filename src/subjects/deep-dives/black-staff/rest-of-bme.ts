import type {Population} from "../../../registry/cell.js";
import type {Indicator} from "../../../registry/define.js";
import {compareGroups, restOfBme} from "../shared/compare-groups.js";
import {combinePairs, lessCell, type Counting} from "../../../figures/counting.js";
import {rateFigure, type Address} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";

/** A group's rate, that of everyone else in BME, and how the two compare. */
export type BesideRest = {own: Figure; rest: Figure; ratio: Figure};

/** One group set against everyone else in BME at a period; null where either is not counted. */
export function besideRestOfBme(
  counting: Counting,
  indicator: Indicator,
  {
    group,
    population,
    period,
    organisation
  }: {group: string; population: Population; period: string; organisation: string}
): BesideRest | null {
  const own = counting.pair(indicator, {population, period, group});
  const rest = combinePairs(counting.pair(indicator, {population, period, group: "BME"}), own, lessCell);
  if (!own.numerator || !own.denominator || !rest.numerator || !rest.denominator) return null;
  const address: Omit<Address, "group"> = {
    organisation,
    indicator: indicator.number,
    population,
    period,
    breakdown: "overall",
    level: "all",
    breakdown2: "",
    level2: ""
  };
  return {
    own: rateFigure({...address, group}, own, {notKnown: null}),
    rest: rateFigure({...address, group: restOfBme}, rest, {notKnown: null}),
    ratio: compareGroups(indicator, {...address, of: {id: group, pair: own}, to: {id: restOfBme, pair: rest}})
  };
}
