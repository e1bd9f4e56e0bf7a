import {estimateFigure} from "../../figures/estimate-figure.js";
import type {Figure} from "../../figures/figure-types.js";
import type {Estimate} from "../../stats/types.js";
import type {ShrunkUnits} from "./shrunk-units.js";

/** The two figures of a unit. */
export const shrunkNames = {raw: "as counted", shrunk: "drawn together"} as const;

/** Every unit's rate as counted and drawn together, as figures: the unit is the level, which of the two the second level. */
export function shrunkFigures(
  {units, measure, period, people}: ShrunkUnits,
  {organisation}: {organisation: string}
): Figure[] {
  return units.flatMap(({label, raw, shrunk}) => {
    const figure = (level2: string, estimate: Estimate): Figure => {
      const denominator = people.get(label) ?? 0;
      const counted = {numerator: Math.round((raw.value ?? 0) * denominator), denominator};
      return estimateFigure(
        {
          organisation,
          indicator: measure.indicator?.number ?? 1,
          population: measure.population,
          period,
          breakdown: "directorate",
          level: label,
          breakdown2: "estimate",
          level2,
          group: "BME"
        },
        "percent",
        estimate,
        {cells: [], people: counted}
      );
    };
    return [figure(shrunkNames.raw, raw), figure(shrunkNames.shrunk, shrunk)];
  });
}
