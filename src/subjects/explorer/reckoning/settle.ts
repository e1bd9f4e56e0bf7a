import type {Indicator} from "../../../registry/define.js";
import {indicator as indicatorOf, indicators} from "../../../registry/index.js";
import {askedGaps} from "../../../registry/pay-gaps.js";
import {lowerFirst} from "../../../words/format.js";
import {boardBreakdown, type Catalogue} from "../catalogue.js";
import {comparatorOf, comparatorOffers, isShare, usualComparator} from "./comparators.js";
import {auto, both, latest, none, trend, usual, type Asked} from "./fields.js";
import {barrierWords, breakdownOffers, filterOffers, finenessOffers, groupsOffered, wresGroups} from "./offers.js";
import type {Filters, Fineness, Question, ViewName} from "./question.js";
import {settlePeriods, settlePopulations, type Note} from "./settle-whom.js";
import {hasRows, sourceOf, type Need} from "./source.js";
import {usualView, viewBarrier} from "./views.js";

/** A question that can be answered, the parts of the address that ask it, and a sentence for each part that had to give way. */
export type Settled = {question: Question; asked: Asked; notices: readonly string[]};

/**
 * Settles what is asked against the data and its protection: each part in turn takes its own value where that can be
 * answered together with the parts before it, else the nearest that can, with a notice. Null where there are no figures at all.
 */
export function settle(catalogue: Catalogue, asked: Asked): Settled | null {
  const notices: string[] = [];
  const note = (sentence: string): void => void notices.push(sentence);
  const indicator = settleIndicator(catalogue, asked, note);
  if (!indicator) return null;
  const name = `Indicator ${indicator.number}`;
  const populations = settlePopulations(catalogue.populations(indicator), asked.population, {name, note});
  const each = populations.map((population) => catalogue.periods(indicator, population));
  const periods = settlePeriods(each, asked.period, note);
  const need = settleBreakdowns(
    catalogue,
    {indicator, populations, by: [], filters: {}, groups: wresGroups(catalogue, {indicator, populations})},
    asked,
    note
  );
  const fineness = settleFineness(catalogue, need, asked.ethnicity as Fineness, note);
  const offered = groupsOffered(catalogue, {indicator, populations, fineness});
  const chosen = offered.filter((id) => asked.groups.includes(id));
  const isTrend = asked.period === trend;
  const known = {...need, periods, trend: isTrend};
  const compare = settleComparator(catalogue, known, asked.compare, note);
  const groups = chosen.length > 0 ? chosen : usualGroups(offered, need, fineness);
  const show = asked.show === "gap" ? "gap" : "rate";
  const question: Question = {...known, fineness, groups, compare: comparatorOf(compare), show, view: "table"};
  const view = settleView(catalogue, question, asked.view, note);
  const settledShow = show === "gap" && !hasGap(question) ? "rate" : show;
  if (settledShow !== show) note("These figures have no tested gap, so percentages are shown.");
  return {
    question: {...question, show: settledShow, view},
    asked: {
      organisation: asked.organisation,
      indicator: String(indicator.number),
      population: populations.length > 1 ? both : (populations[0] ?? "substantive"),
      period: isTrend ? trend : (periods.at(-1) ?? latest),
      by: need.by[0] ?? none,
      and: need.by[1] ?? none,
      ethnicity: fineness,
      groups: chosen,
      compare: compare === usualFor(catalogue, known) ? usual : compare,
      show: settledShow,
      view: asked.view === view ? view : auto,
      why: asked.why,
      whose: asked.whose,
      only: need.filters
    },
    notices
  };
}

function settleIndicator(catalogue: Catalogue, {indicator: wanted}: Asked, note: Note): Indicator | null {
  const supplied = indicators.filter((each) => catalogue.populations(each).length > 0);
  const found = supplied.find(({number}) => String(number) === wanted);
  if (found) return found;
  const [nearest] = supplied;
  if (!nearest) return null;
  const gap = askedGaps.find(({id}) => id === wanted);
  const what = gap ? `the ${lowerFirst(gap.label)}` : `indicator ${wanted}`;
  const source = gap ? "pay" : indicatorOf(Number(wanted)).source;
  note(`There are no figures for ${what}: no ${source} extract was supplied. Showing indicator ${nearest.number}.`);
  return nearest;
}

function settleBreakdowns(catalogue: Catalogue, start: Need, asked: Asked, note: Note): Need {
  const {indicator} = start;
  if (indicator.source === "board") return {...start, by: [boardBreakdown]};
  const first = settleOne(catalogue, start, {wanted: asked.by, beside: undefined}, note);
  const one = {...start, by: first === null ? [] : [first]};
  const second = first === null ? null : settleOne(catalogue, one, {wanted: asked.and, beside: first}, note);
  const need = second === null ? one : {...one, by: [...one.by, second]};
  return {...need, filters: settleFilters(catalogue, need, asked.only, note)};
}

function settleOne(
  catalogue: Catalogue,
  need: Need,
  {wanted, beside}: {wanted: string; beside: string | undefined},
  note: Note
): string | null {
  if (wanted === none || wanted === beside || wanted === boardBreakdown) return null;
  const offer = breakdownOffers(catalogue, need, beside === undefined ? {} : {beside}).find(
    ({value}) => value === wanted
  );
  if (offer?.barrier === null) return wanted;
  const label = catalogue.label(wanted);
  const nearest = offer?.nearest ?? null;
  const pair = beside === undefined ? label : `${catalogue.label(beside)} with ${label.toLowerCase()}`;
  const why = barrierWords(offer?.barrier ?? "not recorded");
  note(
    `${pair} cannot be shown for indicator ${need.indicator.number}. ${why} Showing ${nearest === null ? "no breakdown" : catalogue.label(nearest).toLowerCase()} in its place.`
  );
  return nearest;
}

function settleFilters(catalogue: Catalogue, need: Need, only: Filters, note: Note): Filters {
  const kept: Record<string, readonly string[]> = {};
  for (const [breakdown, levels] of Object.entries(only)) {
    if (levels.length === 0) continue;
    const label = catalogue.label(breakdown);
    const filtered = {...need, filters: {...kept, [breakdown]: levels}};
    const offer = filterOffers(catalogue, {...need, filters: kept}).find(({value}) => value === breakdown);
    if (offer && sourceOf(catalogue, filtered).from !== null) kept[breakdown] = levels;
    else if (hasRows(catalogue, need.indicator))
      note(`The filter on ${label.toLowerCase()} was left out. ${barrierWords(offer?.barrier ?? "not recorded")}`);
    else
      note(
        `The filter on ${label.toLowerCase()} was left out: together with the rest of the view, it has no table of its own.`
      );
  }
  return kept;
}

function settleFineness(catalogue: Catalogue, need: Need, wanted: Fineness, note: Note): Fineness {
  const offer = finenessOffers(catalogue, need).find(({value}) => value === wanted);
  if (!offer || offer.barrier === null) return wanted;
  const nearest = (offer.nearest ?? "two") as Fineness;
  note(
    `${offer.label} cannot be shown here. ${barrierWords(offer.barrier)} Showing ${nearest === "five" ? "five groups" : "two groups"}.`
  );
  return nearest;
}

/** All groups; but of the two groups' shares of a place, the one that the standard asks about. */
function usualGroups(offered: readonly string[], {indicator, by}: Need, fineness: Fineness): readonly string[] {
  const one = offered.filter((id) => id === indicator.compare.of);
  return fineness === "two" && by.length > 0 && isShare(indicator) && one.length > 0 ? one : offered;
}

type Known = Parameters<typeof comparatorOffers>[1];

/** The standard's own comparator, where it can be had. */
function usualFor(catalogue: Catalogue, known: Known): string {
  const name = usualComparator(known.indicator);
  return comparatorOffers(catalogue, known).find(({value}) => value === name)?.barrier === null ? name : none;
}

function settleComparator(catalogue: Catalogue, known: Known, wanted: string, note: Note): string {
  if (wanted === usual) return usualFor(catalogue, known);
  const offer = comparatorOffers(catalogue, known).find(({value}) => value === wanted);
  if (offer?.barrier === null) return wanted;
  const nearest = usualFor(catalogue, known);
  const label = offer?.label ?? wanted;
  note(`Not compared with “${label}”. ${offer?.barrier ?? "It has no figures for this question."}`);
  return nearest;
}

/** True where the comparator gives a gap with an interval: one with counts of its own, and not the same staff a year before. */
export function hasGap({indicator, compare}: Pick<Question, "indicator" | "compare">): boolean {
  const isRatio = indicator.compare.statistic === "ratio";
  if (compare.kind === "none") return false;
  if (compare.kind === "elsewhere") return isRatio;
  return compare.kind !== "period" || (indicator.source !== "workforce" && indicator.source !== "board");
}

function settleView(catalogue: Catalogue, question: Question, wanted: string, note: Note): ViewName {
  if (wanted === auto) return usualView(catalogue, question);
  const barrier = viewBarrier(catalogue, question, wanted as ViewName);
  if (barrier === null) return wanted as ViewName;
  note(barrier);
  return usualView(catalogue, question);
}
