import type {Cell, Measure} from "../../../registry/cell.js";
import {parity} from "../../../stats/parity.js";
import {countsOf, rateFigure, ratioFigure, type Address, type CellPair} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import {lessCell, type Counting} from "../../../figures/counting.js";

/** The stages of recruitment, each reached by those who reach a later one. */
export const stages = ["applied", "shortlisted", "interviewed", "offered", "appointed"] as const;
type StageName = (typeof stages)[number] & Measure;

/** From one stage to a later one. */
export type StageStep = {from: StageName; to: StageName};

/** Some applications of one year: everybody's, those of a route or a level, or all but those of a route. */
export type Applications = {
  organisation: string;
  period: string;
  breakdown: string;
  level: string;
  /** How many of a group reached a stage; undefined where the stage is not recorded. */
  reached(stage: StageName, group: string): Cell | undefined;
};

/** The applications of a year, of all posts or of one level of a breakdown. */
export function applicationsAt(
  counting: Counting,
  {
    organisation,
    period,
    breakdown = "overall",
    level = "all"
  }: {organisation: string; period: string; breakdown?: string; level?: string}
): Applications {
  return {
    organisation,
    period,
    breakdown,
    level,
    reached: (stage, group) => counting.cell(stage, {population: "candidates", period, group, breakdown, level})
  };
}

/** The same applications without those of one route; as they are where the route has none. A hidden count hides the rest. */
export function withoutRoute(counting: Counting, all: Applications, route: string): Applications {
  const some = applicationsAt(counting, {...all, breakdown: "route", level: route});
  return {
    ...all,
    breakdown: "route",
    level: `all but ${route}`,
    reached: (stage, group) => {
      const part = some.reached(stage, group);
      return part ? lessCell(all.reached(stage, group), part) : all.reached(stage, group);
    }
  };
}

/** The steps from stage to stage that are recorded for both BME and White applicants, in order. */
export function stepsOf(applications: Applications): StageStep[] {
  const recorded = stages.filter((stage) => ["BME", "White"].every((group) => applications.reached(stage, group)));
  return recorded.slice(1).flatMap((to, i) => {
    const from = recorded[i];
    return from ? [{from, to}] : [];
  });
}

/** The whole way: from the first recorded stage to the last; null with fewer than two. */
export function wholeWay(applications: Applications): StageStep | null {
  const steps = stepsOf(applications);
  const [first] = steps;
  const last = steps.at(-1);
  return first && last ? {from: first.from, to: last.to} : null;
}

/** How many of a group took a step, of those who could, in per cent. */
export function stepRate(applications: Applications, step: StageStep, group: string): Figure {
  return rateFigure(addressOf(applications, step, group), pairOf(applications, step, group), {notKnown: null});
}

/** White applicants' rate of a step over a group's: above 1 the group is lost more often. */
export function stepRatio(applications: Applications, step: StageStep, group = "BME"): Figure {
  return ratioFigure(
    addressOf(applications, step, `White/${group}`),
    pairOf(applications, step, "White"),
    pairOf(applications, step, group),
    {adverse: "above", notKnown: null}
  );
}

/** How many more of a group would have taken a step at White applicants' rate, in whole people; null where hidden. */
export function lostAt(applications: Applications, step: StageStep, group = "BME"): number | null {
  const [of, to] = [countsOf(pairOf(applications, step, group)), countsOf(pairOf(applications, step, "White"))];
  const need = of && to ? parity({of, to}) : null;
  return need ? need.levelUp.change : null;
}

/** The step at which a group falls furthest behind White applicants, by its ratio; null where none is shown above 1. */
export function widestStep(applications: Applications, group = "BME"): {step: StageStep; ratio: Figure} | null {
  const ratios = stepsOf(applications).map((step) => ({step, ratio: stepRatio(applications, step, group)}));
  const [widest] = ratios
    .filter(({ratio}) => ratio.value !== null && ratio.value > 1)
    .sort((a, b) => (b.ratio.value ?? 0) - (a.ratio.value ?? 0));
  return widest ?? null;
}

function pairOf({reached}: Applications, {from, to}: StageStep, group: string): CellPair {
  return {numerator: reached(to, group), denominator: reached(from, group)};
}

function addressOf(
  {organisation, period, breakdown, level}: Applications,
  {from, to}: StageStep,
  group: string
): Address {
  return {
    organisation,
    indicator: 2,
    population: "candidates",
    period,
    breakdown,
    level,
    breakdown2: "stage",
    level2: `${from} to ${to}`,
    group
  };
}
