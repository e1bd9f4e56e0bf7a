import {addCounts} from "../../stats/counts.js";
import {relativeLikelihood} from "../../stats/relative-likelihood.js";
import type {Estimate} from "../../stats/types.js";
import {verdict} from "../../stats/verdict.js";
import {estimateFigure} from "../../figures/estimate-figure.js";
import type {Figure} from "../../figures/figure-types.js";
import {coveredBy, placeName, type TwoGroups} from "./crossing.js";
import {coversAll, type GapStudy} from "./gap-study.js";

/** What is drawn beside an adjusted ratio: the ratio as counted first, then the adjusted one, then each place. */
export type RatioFigures = {total: Figure[]; strata: Figure[]};

/** Names of the figures over everybody. */
const ratioNames = {
  all: "As counted",
  shown: "As counted, places compared",
  adjusted: "Adjusted: people alike"
} as const;

/** A study's ratios as figures; hidden places stand in their order after the others, as hidden. */
export function ratioFigures(study: GapStudy, {organisation}: {organisation: string}): RatioFigures {
  const {crossing, ratios, headline, covered} = study;
  const {measure, period, factors, cells, hidden, whole} = crossing;
  const [first = "", second = ""] = factors;
  // Places that say nothing of a ratio, since one group is absent there, are in neither: both are of the same people.
  const kept = cells.filter(({levels}) => !ratios.dropped.includes(placeName(levels)));
  const compared = coveredBy(kept);
  const figure = (level: string, estimate: Estimate, people: TwoGroups | null): Figure => ({
    ...estimateFigure(addressOf(level), "ratio", estimate, {
      cells: [],
      verdict: verdict(estimate, {adverse: measure.adverse}),
      people: people && addCounts(people.of, people.to)
    })
  });
  const addressOf = (level: string) => ({
    organisation,
    indicator: measure.indicator?.number ?? 1,
    population: measure.population,
    period,
    breakdown: first,
    level,
    breakdown2: second,
    level2: "",
    group: `${measure.of}/${measure.to}`
  });
  return {
    total: [
      ...(headline ? [figure(ratioNames.all, headline, whole)] : []),
      ...(headline && coversAll(study) && kept.length === cells.length
        ? []
        : [figure(ratioNames.shown, ratios.crudeOfKept, compared)]),
      figure(ratioNames.adjusted, ratios.adjusted, compared)
    ],
    strata: [
      ...cells.map(({levels, of, to}) => figure(placeName(levels), relativeLikelihood(of, to), {of, to})),
      ...hidden.map((level): Figure => ({
        ...figure(level, relativeLikelihood(covered.of, covered.to), null),
        ...withheld
      }))
    ]
  };
}

const withheld = {
  value: null,
  lower: null,
  upper: null,
  p: null,
  verdict: null,
  status: "suppressed",
  method: "withheld to protect people"
} as const;
