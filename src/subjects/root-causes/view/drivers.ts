import {h, svg} from "../../../components/h.js";
import {capitalise, countOf, formatCount, formatPeriod} from "../../../words/format.js";
import {colour} from "../../../style/palette.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import type {FactorRow} from "../../../studies/reckoning/each-factor.js";
import {drivenGaps, type DrivenGap, type Driver, type PeoplePart} from "../../../studies/reckoning/drivers.js";
import {coversAll} from "../../../studies/reckoning/gap-study.js";
import {isHarm, otherGroup, type GapMeasure} from "../../../studies/reckoning/gap-measures.js";
import {shareWords, type Naming} from "../../../studies/reckoning/mix-statement.js";
import {studyAddress} from "../../../studies/reckoning/study-address.js";
import {factorWords} from "../../../studies/words/factor-words.js";

/**
 * What the gaps go with, the gap that most people are short by first. Each row is a bar in people: pressed, it splits by
 * every factor on record into what goes with that and what is left. Null where no gap can be taken apart.
 */
export function Drivers(source: GapSource, rows: readonly FactorRow[], naming: Naming): HTMLElement | null {
  const gaps = drivenGaps(rows);
  if (gaps.length === 0) return null;
  const most = Math.max(...gaps.flatMap(({drivers}) => drivers.map(({whole}) => reachOf(whole))));
  return h(
    "div",
    {class: "drivers"},
    h(
      "p",
      {class: "driver-key"},
      Swatch("chart2"),
      " goes with where people are; ",
      Swatch("chart1"),
      " is left among people alike; lines are ranges. Press a gap to split it."
    ),
    gaps.map((gap) => DriverRow(gap, source, naming, most))
  );
}

function DriverRow(gap: DrivenGap, source: GapSource, naming: Naming, most: number): HTMLElement | null {
  const {measure, period, drivers} = gap;
  const [first] = drivers;
  if (!first) return null;
  return h(
    "details",
    {class: "driver", id: `why-${measure.id}`},
    h(
      "summary",
      null,
      h("span", {class: "driver-name"}, measure.indicator?.shortTitle ?? capitalise(measure.noun.replace("the ", ""))),
      Bar(first, most, {split: first.isClear}),
      h("span", {class: "driver-says"}, headline(gap, first, naming))
    ),
    h("p", null, wholeSentence(measure, period, first, naming)),
    h(
      "ul",
      {role: "list"},
      drivers.map((driver) => {
        const found = studyAddress(source, measure, {period, factor: driver.factor, people: false});
        const {one} = factorWords(driver.factor, naming.organisation);
        const name = capitalise(one);
        return h(
          "li",
          null,
          h(
            "span",
            {class: "driver-name"},
            found ? h("a", {href: `./root-causes${found.search}#gap-picker`}, name) : name
          ),
          Bar(driver, most, {split: true}),
          h("span", {class: "driver-says"}, partWords(driver))
        );
      })
    ),
    h(
      "p",
      {class: "muted"},
      `Looked at: ${countOf(drivers.length, "factor")}, one at a time. They overlap, so their parts do not add up, and the largest of several looks larger than it is.`
    )
  );
}

/** `88 people (60 to 116): about two thirds goes with staff group, 56 (45 to 67)`. */
function headline({isClear}: DrivenGap, driver: Driver, naming: Naming): string {
  const {whole, factor, share, mix, isClear: goes} = driver;
  const partly = coversAll(driver.study) === true ? "" : " where it can be counted";
  const size = `${formatCount(Math.abs(whole.value))} ${whole.value < 0 ? "the other way" : "people"}${rangeWords(whole)}${partly}`;
  if (!isClear) return `${size}: could be chance, so little to take apart`;
  if (!goes || share === null) return `${size}: goes clearly with no factor on record`;
  const {one} = factorWords(factor, naming.organisation);
  return `${size}: ${shareWords(share).toLowerCase()} goes with ${one}, ${formatCount(Math.abs(mix.value))}${rangeWords(mix, whole.value < 0)}`;
}

/** `In 2019/20, 88 fewer BME staff accessed non-mandatory training than at the White rate.` */
function wholeSentence(measure: GapMeasure, period: string, driver: Driver, naming: Naming): string {
  const {whole, study} = driver;
  const people = `${naming.label(otherGroup(measure))} ${measure.people}`;
  const isMore = isHarm(measure) === whole.value > 0;
  const partly = coversAll(study) === true ? "" : " Only the places that can be counted are in it.";
  return `In ${formatPeriod(period)}, ${formatCount(Math.abs(whole.value))} ${isMore ? "more" : "fewer"} ${people} ${measure.event} than at the ${naming.label("White")} rate.${partly}`;
}

/** `56 go with it (45 to 67), 32 are left (−1 to 65)`; signed as a reader of the bar sees it. */
function partWords({mix, within, whole}: Driver): string {
  const isAdvantage = whole.value < 0;
  const part = ({value, range}: PeoplePart): string =>
    `${count(isAdvantage ? -value : value)}${rangeWords({value, range}, isAdvantage)}`;
  return `${part(mix)} with it; ${part(within)} left`;
}

/** A whole number of people with its sign where it is below 0. */
function count(value: number): string {
  const people = formatCount(Math.abs(value));
  return Math.round(value) < 0 ? `−${people}` : people;
}

function rangeWords({value, range}: PeoplePart, flip = value < 0): string {
  if (!range) return "";
  const {lower, upper} = flip ? {lower: -range.upper, upper: -range.lower} : range;
  return ` (${count(lower)} to ${count(upper)})`;
}

/** The furthest that a bar and its range reach. */
function reachOf({value, range}: PeoplePart): number {
  return Math.max(Math.abs(value), Math.abs(range?.lower ?? 0), Math.abs(range?.upper ?? 0), 1);
}

/** A gap as a bar from 0, split where asked into what goes with a factor and what is left; the words beside it say the same. */
function Bar({whole, mix, within}: Driver, most: number, {split}: {split: boolean}): SVGElement {
  const sign = whole.value < 0 ? -1 : 1;
  const scale = (people: number): number => Math.max(0, Math.min(100, (100 * people) / most));
  const size = scale(sign * whole.value);
  // A part that points the other way cannot be drawn inside the gap: the bar is then what is left, and the words say both.
  const withFactor = split ? Math.min(size, scale(sign * mix.value)) : 0;
  const neutral = split && sign * within.value >= 0;
  const {range} = whole;
  const ends = range && (sign < 0 ? [-range.upper, -range.lower] : [range.lower, range.upper]).map(scale);
  return svg(
    "svg",
    {class: "driver-bar", viewBox: "0 0 100 16", preserveAspectRatio: "none", "aria-hidden": "true"},
    svg("rect", {x: 0, y: 2, width: withFactor, height: 12, fill: colour("chart2")}),
    svg("rect", {
      x: withFactor,
      y: 2,
      width: size - withFactor,
      height: 12,
      fill: neutral || !split ? colour("chart1") : colour("chart2")
    }),
    ends && svg("line", {x1: ends[0] ?? 0, x2: ends[1] ?? 0, y1: 8, y2: 8, class: "driver-range"})
  );
}

function Swatch(hue: "chart1" | "chart2"): SVGElement {
  return svg(
    "svg",
    {class: "driver-swatch", viewBox: "0 0 12 12", "aria-hidden": "true"},
    svg("rect", {width: 12, height: 12, fill: colour(hue)})
  );
}
