import type {Cell, Measure, Population} from "../../registry/cell.js";
import {breakdowns as standard} from "../../registry/breakdowns.js";
import type {Indicator} from "../../registry/define.js";
import {indexCells} from "../../figures/cell-index.js";
import {designEffects} from "../../figures/designs.js";
import {figures, reportedPeriods} from "../../figures/figures.js";
import type {Figure} from "../../figures/figure-types.js";
import {id as quotedName} from "../../database/sql.js";
import type {Dimension} from "../../database/people-queries.js";
import type {View} from "../../figures/view.js";

/** A table of the cube: its ethnic groups, and how much of it is hidden. */
type Table = {groups: ReadonlySet<string>; cells: number; hidden: number};

/** What an organisation's data can be asked, worked out once from its cube. */
export type Catalogue = {
  view: View;
  /** An indicator's figures of each whole population, whatever the question is. */
  wholeFigures(indicator: Indicator): readonly Figure[];
  /** A table of the cube, with its breakdowns in either order; undefined where there is none. */
  table(measure: Measure, population: Population, by: readonly string[]): (Table & {by: readonly string[]}) | undefined;
  /** The periods an indicator is reported for, earliest first. */
  periods(indicator: Indicator, population: Population): readonly string[];
  /** The populations that an indicator has figures for. */
  populations(indicator: Indicator): readonly Population[];
  /** Where the levels of a breakdown stand in the row-level tables. */
  dimension(breakdown: string): Dimension;
  label(breakdown: string): string;
  levels(breakdown: string): readonly string[];
};

/** The breakdown that the board's cells stand in, the whole board among them. */
export const boardBreakdown = "board membership";

type MutableTable = {groups: Set<string>; cells: number; hidden: number};

/** Reads what can be asked from a view's cells. */
export function catalogueOf(view: View): Catalogue {
  const tables = new Map<string, MutableTable>();
  const whole: Cell[] = [];
  for (const cell of view.cells) {
    const {measure, population, breakdown, breakdown2} = cell;
    const key = [measure, population, breakdown, breakdown2].join("|");
    const table = tables.get(key) ?? {groups: new Set(), cells: 0, hidden: 0};
    tables.set(key, table);
    table.groups.add(cell.group);
    table.cells += 1;
    if (cell.status === "suppressed") table.hidden += 1;
    if (breakdown === "overall" || breakdown === boardBreakdown) whole.push(cell);
  }
  const index = indexCells(whole, view.organisation.id);
  const periods = new Map<string, readonly string[]>();
  const offered = (id: string) => view.organisation.breakdowns.find((each) => each.id === id);
  const periodsOf = (indicator: Indicator, population: Population): readonly string[] => {
    const key = `${indicator.number}|${population}`;
    const known = periods.get(key) ?? reportedPeriods(index, indicator, population);
    periods.set(key, known);
    return known;
  };
  const {denominator, id: organisation, campaigns} = view.organisation;
  const settings = {denominator, organisation, effects: designEffects(campaigns)};
  const made = new Map<number, readonly Figure[]>();
  const wholeFigures = (indicator: Indicator): readonly Figure[] => {
    const known = made.get(indicator.number) ?? figures(whole, settings, [indicator]);
    made.set(indicator.number, known);
    return known;
  };
  return {
    view,
    wholeFigures,
    table(measure, population, by) {
      for (const order of by.length === 2 ? [by, [...by].reverse()] : [by]) {
        const [first = "overall", second = ""] = order;
        const found = tables.get([measure, population, first, second].join("|"));
        if (found) return {...found, by: order};
      }
      return undefined;
    },
    periods: periodsOf,
    populations: (indicator) => indicator.populations.filter((each) => periodsOf(indicator, each).length > 0),
    dimension(breakdown) {
      const {level, many} = standard.find(({id}) => id === breakdown) ?? {
        level: quotedName(offered(breakdown)?.column ?? breakdown).text
      };
      return {id: breakdown, level, many};
    },
    label: (breakdown) => offered(breakdown)?.label ?? breakdown,
    levels: (breakdown) => offered(breakdown)?.order ?? []
  };
}
