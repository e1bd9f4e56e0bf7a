import type {Indicator} from "../../../registry/define.js";
import {ratioFigure, type Address, type CellPair} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";

/** A group as a comparison names it, with its counts. */
export type CountedGroup = {id: string; pair: CellPair};

/** Everyone in BME but one group of it; counted where both are. */
export const restOfBme = "rest of BME";

/**
 * One group against another by an indicator's own rule: the ratio lies in the indicator's own direction, with `to` in
 * the place of White, so that its verdict reads the same way.
 */
export function compareGroups(
  indicator: Indicator,
  {of, to, ...address}: Omit<Address, "group"> & {of: CountedGroup; to: CountedGroup}
): Figure {
  const [first, second] = indicator.compare.of === "White" ? [to, of] : [of, to];
  return ratioFigure({...address, group: `${first.id}/${second.id}`}, first.pair, second.pair, {
    adverse: indicator.compare.adverse,
    notKnown: null
  });
}

/** The side of White people's rate on which another group's rate is to its disadvantage. */
export function adverseRate({compare}: Indicator): "above" | "below" {
  if (compare.of !== "White") return compare.adverse;
  return compare.adverse === "above" ? "below" : "above";
}
