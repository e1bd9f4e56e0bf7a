import type {Figure} from "../../../figures/figure-types.js";
import type {Cell, Population} from "../../../registry/cell.js";
import {askedGaps, payBase, payGapTables, type AskedGap} from "../../../registry/pay-gaps.js";
import {sql, type Sql} from "../../../database/sql.js";
import {lowerFirst} from "../../../words/format.js";
import {gapAt, payOf, type Pay} from "../../pay/reckoning.js";
import type {Catalogue} from "../catalogue.js";
import {auto, both, latest, none, trend, usual, type Asked} from "./fields.js";
import {barrierWords, type Offer} from "./offers.js";
import type {Fineness, ViewName} from "./question.js";
import {settle, type Settled} from "./settle.js";
import {settlePeriods, settlePopulations, type Note} from "./settle-whom.js";

/** A question about a gap in pay, every part settled. What it is compared with is always White people's pay. */
export type PayQuestion = {
  gap: AskedGap;
  populations: readonly Population[];
  periods: readonly string[];
  trend: boolean;
  by: string | null;
  fineness: Fineness;
  groups: readonly string[];
  view: ViewName;
};

/** A question about pay that can be answered, as `Settled` is of one about rates. */
export type PaySettled = {pay: PayQuestion; asked: Asked; notices: readonly string[]};

/** One row of an answer: the gap of one group at one place and time, and how many staff its group and White people are there. */
export type PayRow = {figure: Figure; people: Cell | undefined; base: Cell | undefined};

/** Settles what is asked, of rates or of pay. Null where there are no figures at all. */
export function settleAsked(catalogue: Catalogue, asked: Asked): Settled | PaySettled | null {
  const gap = askedGaps.find(({id}) => id === asked.indicator);
  return gap && paidPopulations(catalogue, gap).length > 0
    ? settlePay(catalogue, gap, asked)
    : settle(catalogue, asked);
}

/** Whose pay a gap is known of. */
export function paidPopulations({view}: Catalogue, {measure}: AskedGap): Population[] {
  const found = new Set(view.payGaps.filter((gap) => gap.measure === measure).map(({population}) => population));
  return (["substantive", "bank"] as const).filter((population) => found.has(population));
}

/** Each part takes its own value where gaps in pay have it, else the nearest, with a notice. */
function settlePay(catalogue: Catalogue, gap: AskedGap, asked: Asked): PaySettled {
  const notices: string[] = [];
  const note: Note = (sentence) => void notices.push(sentence);
  const all = paidPopulations(catalogue, gap);
  const populations = settlePopulations(all, asked.population, {name: `The ${lowerFirst(gap.label)}`, note});
  const periods = settlePeriods(
    populations.map((population) => payOf(catalogue.view, population)?.periods ?? []),
    asked.period,
    note
  );
  const by = settleBy(catalogue, gap, asked, note);
  const fineness = settleGroups(by, asked, note);
  const offered = payGroupsOffered({by, fineness});
  const chosen = offered.filter((group) => asked.groups.includes(group));
  const question: PayQuestion = {
    ...{gap, populations, periods, trend: asked.period === trend, by, fineness},
    groups: chosen.length > 0 ? chosen : offered,
    view: "table"
  };
  leaveOut(asked, note);
  const barrier = asked.view === auto ? null : payViewBarrier(catalogue, question, asked.view as ViewName);
  if (barrier !== null) note(barrier);
  const view = asked.view === auto || barrier !== null ? usualPayView(catalogue, question) : (asked.view as ViewName);
  return {
    pay: {...question, view},
    asked: {
      ...{organisation: asked.organisation, indicator: gap.id},
      population: populations.length > 1 ? both : (populations[0] ?? "substantive"),
      period: question.trend ? trend : (periods.at(-1) ?? latest),
      ...{by: by ?? none, and: none, ethnicity: fineness, groups: chosen, compare: usual, show: "rate"},
      ...{view: asked.view === view ? view : auto, why: none, whose: usual, only: {}}
    },
    notices
  };
}

/** The breakdowns of a gap: those that it is made for are offered, every other says why not. */
export function payBreakdowns({view}: Catalogue, {measure}: AskedGap): Offer[] {
  const made = payGapTables.filter(({measures}) => measures.includes(measure)).map(({breakdown}) => breakdown);
  const known = new Set(view.payGaps.filter((gap) => gap.measure === measure).map(({breakdown}) => breakdown));
  return view.organisation.breakdowns
    .filter(({id}) => payGapTables.some(({breakdown}) => breakdown === id))
    .map(({id, label}) => ({
      ...{value: id, label, nearest: null, advice: null},
      barrier: known.has(id) ? null : made.includes(id) ? ("not recorded" as const) : ("protected" as const)
    }));
}

function settleBy(catalogue: Catalogue, gap: AskedGap, {by}: Asked, note: Note): string | null {
  if (by === none) return null;
  const offers = payBreakdowns(catalogue, gap);
  const offer = offers.find(({value}) => value === by);
  if (offer?.barrier === null) return by;
  const nearest = offers.find(({barrier}) => barrier === null);
  const instead = nearest ? catalogue.label(nearest.value).toLowerCase() : "no breakdown";
  note(
    `${catalogue.label(by)} cannot be shown for gaps in pay. ${offer ? barrierWords(offer.barrier ?? "protected") : "They are made for everybody, by pay band and by staff group only."} Showing ${instead} in its place.`
  );
  return nearest?.value ?? null;
}

/** Finer groups than BME people have gaps of the whole workforce only, and none of the sixteen has one. */
function settleGroups(by: string | null, {ethnicity}: Asked, note: Note): Fineness {
  if (ethnicity === "two") return "two";
  if (by === null && ethnicity === "five") return "five";
  const finest = by === null ? "five" : "two";
  note(
    `${ethnicity === "five" ? "Five groups" : "All 16 groups"} cannot be shown here. Not published: groups would be too small to protect people. Showing ${finest === "five" ? "five groups" : "all groups together"}.`
  );
  return finest;
}

/** The groups whose gap can be shown. */
export function payGroupsOffered({by, fineness}: Pick<PayQuestion, "by" | "fineness">): readonly string[] {
  const groups = payGapTables.find(({breakdown}) => breakdown === (by ?? "overall"))?.groups ?? [];
  return groups.filter((group) => (group === "BME") === (fineness === "two"));
}

/** What other questions have and this one has not, a sentence for each that was asked for. */
function leaveOut({and, compare, only}: Asked, note: Note): void {
  if (and !== none) note("Gaps in pay are divided once, so the second breakdown was left out.");
  if (compare !== usual && compare !== "white")
    note("Gaps in pay are always with White people, so the other comparison was left out.");
  if (Object.values(only).some((levels) => levels.length > 0))
    note("Gaps in pay are of everybody in a part of the workforce, so the filter was left out.");
}

/** At most so many lines can be told apart. */
const mostLines = 4;

/** Why a view cannot show a gap in pay; null where it can. */
export function payViewBarrier(catalogue: Catalogue, question: PayQuestion, view: ViewName): string | null {
  const {trend: isTrend, periods, groups, by, populations} = question;
  if (view === "table" || view === "dots" || view === "bars") return null;
  if (view === "heat") return "A gap in pay is divided once, and a heat table needs two things to cross.";
  if (view === "funnel") return "A funnel plot shows percentages of people, not gaps in pay.";
  if (!isTrend) return "Choose “Over time” as the period to see a trend.";
  if (periods.length < 2) return "There is only one period, so there is no trend.";
  const levels = by === null ? 1 : new Set(payRows(catalogue, question).map(({figure}) => figure.level)).size;
  return levels * groups.length * populations.length > mostLines
    ? "Too many lines to tell apart: use dots or the table."
    : null;
}

function usualPayView(catalogue: Catalogue, question: PayQuestion): ViewName {
  return question.trend && payViewBarrier(catalogue, question, "trend") === null ? "trend" : "dots";
}

/** The rows of an answer, in reading order; a gap that there is none of, for want of people, has no row. */
export function payRows({view}: Catalogue, question: PayQuestion): PayRow[] {
  const {gap, periods, groups} = question;
  const counted = gap.measure === "bonus pay" ? "paid a bonus" : "paid";
  return question.populations.flatMap((population) => {
    const pay = payOf(view, population);
    return !pay
      ? []
      : placesOf(pay, question).flatMap((place) =>
          periods.flatMap((period) =>
            groups.flatMap((group): PayRow[] => {
              const figure = gapAt(pay, {measure: gap.measure, statistic: gap.statistic, group, period, ...place});
              const people = (of: string) => pay.count(counted, {group: of, period, ...place});
              return figure ? [{figure, people: people(group), base: people(payBase)}] : [];
            })
          )
        );
  });
}

function placesOf(pay: Pay, {by, periods}: PayQuestion): {breakdown: string; level: string}[] {
  if (by === null) return [{breakdown: "overall", level: "all"}];
  return pay.levels(by, periods).map((level) => ({breakdown: by, level}));
}

/** The same as a statement for a notebook. */
export function payStatement({view}: Catalogue, {gap, populations, periods, by, groups}: PayQuestion): Sql {
  return sql`select population, period, level, "group", value, lower, upper, status
from pay_gaps
where organisation = ${view.organisation.id}
  and measure = ${gap.measure}
  and statistic = ${gap.statistic}
  and population in ${populations}
  and period in ${periods}
  and breakdown = ${by ?? "overall"}
  and "group" in ${groups}
order by all`;
}
