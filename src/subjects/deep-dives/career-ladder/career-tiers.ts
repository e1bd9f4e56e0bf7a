import type {Cell} from "../../../registry/cell.js";
import {breakdowns} from "../../../registry/breakdowns.js";
import {disparityRatio, type Tier} from "../../../stats/disparity-ratio.js";
import {verdict} from "../../../stats/verdict.js";
import type {Figure} from "../../../figures/figure-types.js";
import type {Counting} from "../../../figures/counting.js";
import {estimateFigure} from "../../../figures/estimate-figure.js";

/** The two ladders of Agenda for Change; medical posts are on neither. */
export const sides = ["Non-clinical", "Clinical"] as const;
export type Side = (typeof sides)[number];

/** The breakdown that holds the tiers. */
export const careerTier = "career tier";

/** The three tiers of a side, from the lowest, as the cube names them. */
export function tiersOf(side: Side): string[] {
  const order = breakdowns.find(({id}) => id === careerTier)?.order ?? [];
  return order.filter((level) => level.startsWith(`${side} `));
}

/** A step up the ladder: from one tier (0 lower, 1 middle, 2 upper) to another. */
export type Step = {id: string; from: 0 | 1; to: 1 | 2};

/** The three steps; the last is the product of the other two. */
export const steps: readonly Step[] = [
  {id: "lower to middle", from: 0, to: 1},
  {id: "middle to upper", from: 1, to: 2},
  {id: "lower to upper", from: 0, to: 2}
];

/**
 * The race disparity ratio of one step at one snapshot: how many times as high White staff's odds are as BME staff's of being
 * in the upper of two tiers rather than in the lower. Withheld where a count is, not applicable where a tier has no BME or
 * no White staff.
 */
export function stepFigure(
  counting: Counting,
  {organisation, period, side, step}: {organisation: string; period: string; side: Side; step: Step}
): Figure {
  const levels = tiersOf(side);
  const cell = (tier: number, group: string): Cell | undefined =>
    counting.cell("headcount", {
      population: "substantive",
      period,
      group,
      breakdown: careerTier,
      level: levels[tier] ?? ""
    });
  const cells = [step.from, step.to].flatMap((tier) => [cell(tier, "White"), cell(tier, "BME")]);
  const [lowerWhite, lowerBme, upperWhite, upperBme] = cells.map((each) => each?.count ?? null);
  const tier = (white: number | null | undefined, bme: number | null | undefined): Tier | null =>
    white == null || bme == null ? null : {white, bme};
  const [lower, upper] = [tier(lowerWhite, lowerBme), tier(upperWhite, upperBme)];
  const estimate = lower && upper ? disparityRatio(lower, upper) : null;
  return estimateFigure(
    {
      organisation,
      indicator: 1,
      population: "substantive",
      period,
      breakdown: careerTier,
      level: `${side} ${step.id}`,
      breakdown2: "",
      level2: "",
      group: "White/BME"
    },
    "ratio",
    estimate,
    {cells, verdict: estimate && verdict(estimate, {adverse: "above"})}
  );
}
