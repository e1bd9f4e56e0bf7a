import {afterAdjustment} from "../../src/figures/after-adjustment.js";
import {estimateFigure} from "../../src/figures/estimate-figure.js";
import type {Figure} from "../../src/figures/figure-types.js";
import {drawBinomial} from "../../src/stats/binomial-draw.js";
import {addCounts, subtractCounts} from "../../src/stats/counts.js";
import {findGaps} from "../../src/stats/find-gaps.js";
import {mantelHaenszel} from "../../src/stats/mantel-haenszel.js";
import {pooledBands} from "../../src/stats/pooled-bands.js";
import {relativeLikelihood} from "../../src/stats/relative-likelihood.js";
import type {Counts} from "../../src/stats/types.js";
import {verdict} from "../../src/stats/verdict.js";
import {places, type Setting} from "./settings.js";

/** How often a page said "clear" though there was no gap anywhere, 0 to 1; `alone` where it judged figure by figure. */
export type Alarms = {page: string; alone: number | null; said: number};

type Options = {trials: number; next: () => number};

/** False alarms of every page that searches or sets many figures side by side, for one body without any gap. */
export function alarmsOf(settings: readonly Setting[], bands: readonly number[], {trials, next}: Options): Alarms[] {
  const draw = (denominator: number, rate: number): Counts => ({
    numerator: drawBinomial(denominator, rate, next),
    denominator
  });
  const [appointment] = settings;
  if (!appointment) return [];
  const overview = () => settings.map(({of, to, rate}) => ratioOf(draw(of, rate), draw(to, rate)));
  const table = () => byPlace(appointment, draw).map(({of, to}) => ratioOf(of, to));
  const share = (fraction: number): number => Math.max(1, Math.round(trials * fraction));
  return [
    {page: "overview", ...family(overview, trials)},
    {page: "groups of bands, of which the overview names one", ...family(() => bandGroups(bands, draw), trials)},
    {page: "a table of one breakdown, eight rows", ...family(table, trials)},
    {
      page: "bands taken together, one ladder",
      alone: null,
      said: often(share(0.2), () => ladderAlarms(bands, draw))
    },
    {
      page: "root causes, adjusted ratio",
      alone: null,
      said: often(share(0.5), () => isClear(mantelHaenszel(byPlace(appointment, draw)).adjusted))
    },
    {page: "search, two attributes", alone: null, said: often(share(0.2), () => searchAlarms(appointment, next))}
  ];
}

function family(make: () => Figure[], trials: number): {alone: number; said: number} {
  let [alone, said] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const {clearAlone, clear} = afterAdjustment(make());
    if (clearAlone > 0) alone += 1;
    if (clear > 0) said += 1;
  }
  return {alone: alone / trials, said: said / trials};
}

function often(trials: number, alarm: () => boolean): number {
  let alarms = 0;
  for (let trial = 0; trial < trials; trial++) if (alarm()) alarms += 1;
  return alarms / trials;
}

function byPlace({of, to, rate}: Setting, draw: (people: number, rate: number) => Counts) {
  return places.times.map((times, s) => {
    const at = Math.min(0.98, rate * times);
    const [first, second] = [of * (places.of[s] ?? 0), to * (places.to[s] ?? 0)];
    return {label: `${s}`, of: draw(Math.round(first), at), to: draw(Math.round(second), at)};
  });
}

function isClear(estimate: Parameters<typeof verdict>[0]): boolean {
  return verdict(estimate, {adverse: "above"})?.state.startsWith("clear") ?? false;
}

/** A ladder in six groups of bands, each against all others, without any gap. */
function bandGroups(bands: readonly number[], draw: (people: number, rate: number) => Counts): Figure[] {
  const size = Math.ceil(bands.length / 6);
  const groups = Array.from({length: 6}, (_, i) => bands.slice(i * size, (i + 1) * size)).filter(
    ({length}) => length > 0
  );
  const drawn = groups.map((group) =>
    draw(
      group.reduce((sum, people) => sum + people, 0),
      0.23
    )
  );
  const whole = drawn.reduce(addCounts, {numerator: 0, denominator: 0});
  return drawn.map((part) => ratioOf(part, subtractCounts(whole, part)));
}

function ladderAlarms(bands: readonly number[], draw: (people: number, rate: number) => Counts): boolean {
  const drawn = bands.map((people, i) => ({label: `${i}`, ...draw(people, 0.23)}));
  const counted = drawn.reduce<Counts>(addCounts, {numerator: 0, denominator: 0});
  const whole = addCounts(counted, draw(counted.denominator * 2, 0.23));
  return drawn.some(
    ({label}) =>
      pooledBands(drawn, whole, {adverse: "below", containing: label})?.verdict.state.startsWith("clear") ?? false
  );
}

function searchAlarms({of, to, rate}: Setting, next: () => number): boolean {
  const people = of + to;
  const column = (levels: number) => ({
    name: `${levels}`,
    levels: Array.from({length: levels}, (_, i) => `${i}`),
    codes: Uint8Array.from({length: people}, () => Math.floor(next() * levels))
  });
  const rows = {
    attributes: [column(5), column(8)],
    group: Uint8Array.from({length: people}, (_, i) => (i < of ? 0 : 1)),
    numerator: Uint8Array.from({length: people}, () => (next() < rate ? 1 : 0))
  };
  return findGaps(rows, {family: "none", adverse: "above", depth: 2}).found > 0;
}

const nowhere = {
  ...{organisation: "", indicator: 2, population: "", period: "", group: "White/BME"},
  ...{breakdown: "", level: "", breakdown2: "", level2: ""}
};

function ratioOf(of: Counts, to: Counts): Figure {
  const made = relativeLikelihood(of, to);
  return estimateFigure(nowhere, "ratio", made, {cells: [], verdict: verdict(made, {adverse: "above"})});
}
