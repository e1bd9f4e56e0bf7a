import type {Cell} from "../registry/cell.js";
import type {PayGap} from "../registry/pay-gaps.js";
import {indicators, indicator as indicatorOf} from "../registry/index.js";
import {designEffects} from "./designs.js";
import {figures} from "./figures.js";
import type {Figure} from "./figure-types.js";
import {groupWords} from "./group-words.js";
import type {Site, SiteOrganisation} from "./site.js";

/** A comparator's figure, as `benchmarks` holds it. */
export type Benchmark = {
  organisation: string;
  comparator: string;
  indicator: number;
  period: string;
  group: string;
  value: number;
  unit: string;
  source: string | null;
};

/** Residents of an area of one ethnic group: a count, or a share in per cent with the area's total. */
export type Residents = {
  organisation: string;
  area: string;
  year: string;
  /** Group ids at each level, as in the cube; null where the source is coarser. */
  eth16: string | null;
  eth5: string | null;
  eth2: string;
  population: number | null;
  share: number | null;
  total: number | null;
  source: string | null;
};

/** A figure that the organisation has printed; `decimals` is the precision it was printed at. */
export type PrintedFigure = {
  organisation: string;
  source_ref: string | null;
  indicator: number;
  population: string;
  period: string;
  breakdown: string;
  level: string;
  group: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  decimals: number | null;
  unit: string;
  note: string | null;
};

/** An action of the plan: text, but for the number of the high impact action it belongs to. */
export type Action = Record<
  | "organisation"
  | "id"
  | "indicators"
  | "action"
  | "lead"
  | "due"
  | "rag"
  | "theme"
  | "priority"
  | "milestones"
  | "progress"
  | "outcome"
  | "evidence"
  | "measure"
  | "baseline"
  | "target",
  string | null
> & {high_impact_action: number | null};

/** The tables of a site, as they come out of its Parquet files. */
export type SiteTables = {
  site: Site;
  cells: readonly Cell[];
  benchmarks: readonly Benchmark[];
  population: readonly Residents[];
  published: readonly PrintedFigure[];
  actions: readonly Action[];
  /** Pay gaps, in per cent; hidden ones without a number. None where no pay was supplied. */
  payGaps: readonly PayGap[];
};

/** Which figures a page asks for; everything by default. The whole organisation is always among the breakdowns. */
export type Wanted = {indicators?: readonly number[]; breakdowns?: readonly string[]; populations?: readonly string[]};

/** One organisation's tables, and its figures on demand, each set of them made once. */
export type View = Omit<SiteTables, "site"> & {
  site: Site;
  organisation: SiteOrganisation;
  figures(wanted?: Wanted): Figure[];
  /** A group's or a comparison's name in the organisation's words. */
  label(group: string): string;
};

/** The view of one organisation of a site, the first where none is named. Throws where the site has no such organisation. */
export function viewOf(tables: SiteTables, id = tables.site.organisations[0]?.id): View {
  const organisation = tables.site.organisations.find((each) => each.id === id);
  if (!organisation)
    throw new Error(
      `site.json: no organisation "${id ?? ""}". It has ${tables.site.organisations.map((each) => each.id).join(", ")}.`
    );
  const own = <Row extends {organisation: string | null}>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.organisation === id);
  const cells = own(tables.cells);
  const made = new Map<string, readonly Figure[]>();
  return {
    site: tables.site,
    organisation,
    cells,
    benchmarks: own(tables.benchmarks),
    population: own(tables.population),
    published: own(tables.published),
    actions: own(tables.actions),
    payGaps: own(tables.payGaps),
    figures: (wanted) => {
      const asked = JSON.stringify(wanted ?? {});
      const kept = made.get(asked) ?? wantedFigures(cells, organisation, wanted);
      made.set(asked, kept);
      return [...kept];
    },
    label: (group) => groupWords(group, organisation.labels)
  };
}

function wantedFigures(cells: readonly Cell[], organisation: SiteOrganisation, wanted: Wanted = {}): Figure[] {
  const always = new Set(["overall", "board membership"]);
  const chosen = wanted.breakdowns && new Set(wanted.breakdowns);
  const needed = chosen
    ? cells.filter(({breakdown, breakdown2}) => breakdown2 === "" && (always.has(breakdown) || chosen.has(breakdown)))
    : cells;
  const only = wanted.indicators?.map(indicatorOf) ?? indicators;
  const {denominator, id, campaigns} = organisation;
  const made = figures(needed, {denominator, organisation: id, effects: designEffects(campaigns)}, only);
  const populations = wanted.populations;
  return populations ? made.filter(({population}) => populations.includes(population)) : made;
}
