import {countingOf, type At, type Counting} from "../../../figures/counting.js";
import {againstResidents} from "./against-residents.js";
import {residentsServed, type Served} from "./residents.js";
import {wordList} from "../../../words/lists.js";
import {rateFigure, type Address, type CellPair} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import type {View} from "../../../figures/view.js";
import type {Measure} from "../../../registry/cell.js";

/** What every part of the page is made from. */
export type Context = {
  view: View;
  counting: Counting;
  served: Served;
  /** Shares of everybody served, 0 to 1, by group id. */
  together: ReadonlyMap<string, number>;
  /** The last snapshot of staff. */
  snapshot: string;
  bme: string;
  /** `Leicester, Leicestershire and Rutland`. */
  areas: string;
  /** `2021`, or the years where areas differ. */
  year: string;
};

/** The context of a view; null where there is no population to compare with, or no staff. */
export function contextOf(view: View): Context | null {
  const counting = countingOf(view);
  const served = residentsServed(view.population, view.organisation.areas);
  const snapshot = counting.periods("headcount", "substantive").at(-1);
  if (!served?.together || snapshot === undefined) return null;
  return {
    view,
    counting,
    served,
    together: served.together,
    snapshot,
    bme: view.label("BME"),
    areas: wordList(served.areas.map(({area}) => area)),
    year: wordList([...new Set(served.areas.map((area) => area.year))].sort())
  };
}

/** A group's share of some staff, and its ratio to the residents' share (of everybody served unless another is given). */
export type Represented = {share: Figure; ratio: Figure};

/** One group of some staff against residents. `exact` is for boards. */
export function representedAt(
  {view, counting, together}: Context,
  at: At,
  {
    measure = "headcount",
    residents = together.get(at.group),
    exact = false
  }: {measure?: Measure; residents?: number | undefined; exact?: boolean} = {}
): Represented {
  const pair = {
    numerator: counting.cell(measure, at),
    denominator: counting.cell(measure, {...at, group: view.organisation.denominator})
  };
  return represented(pair, addressOf(view, at), {residents, exact});
}

/** The same of counts that are at hand. */
export function represented(
  pair: CellPair,
  address: Address,
  {residents, exact = false}: {residents: number | undefined; exact?: boolean}
): Represented {
  return {
    share: rateFigure(address, pair, {notKnown: null}),
    ratio: againstResidents(address, pair, residents, {exact})
  };
}

/** The address of a share of staff; indicator 1, or 9 for the board. */
export function addressOf(view: View, {population, period, group, breakdown = "overall", level = "all"}: At): Address {
  return {
    organisation: view.organisation.id,
    indicator: population === "board" ? 9 : 1,
    population,
    period,
    breakdown,
    level,
    breakdown2: "",
    level2: "",
    group
  };
}
