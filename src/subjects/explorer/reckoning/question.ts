import type {Population} from "../../../registry/cell.js";
import type {Indicator} from "../../../registry/define.js";

/** How finely ethnic groups are told apart, as an address says it. */
export type Fineness = "two" | "five" | "sixteen";

/** What is drawn: each group's own percentage, or how far it lies from what it is compared with. */
type Show = "rate" | "gap";

/** The ways to look at one result. */
export type ViewName = "dots" | "bars" | "trend" | "heat" | "funnel" | "table";

/**
 * What a row is set against. `white`: the White figure of the same place; `organisation`: everybody in the population;
 * `rest`: everybody outside the row; the others carry which area, comparator or period.
 */
export type Comparator =
  {kind: "white" | "organisation" | "rest" | "none"} | {kind: "area" | "elsewhere" | "period"; name: string};

/** Levels that people are chosen by, by the id of their breakdown; one that is not there does not choose. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** One question that the data can answer: every part settled, nothing left to a default. */
export type Question = {
  indicator: Indicator;
  populations: readonly Population[];
  /** The periods shown, earliest first: one, or all for a trend. */
  periods: readonly string[];
  trend: boolean;
  fineness: Fineness;
  /** Ethnic groups shown, by id, in reading order. */
  groups: readonly string[];
  /** Ids of no, one or two breakdowns. */
  by: readonly string[];
  filters: Filters;
  compare: Comparator;
  show: Show;
  view: ViewName;
};
