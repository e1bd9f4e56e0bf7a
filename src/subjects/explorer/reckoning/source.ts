import type {Measure, Population} from "../../../registry/cell.js";
import {counts} from "../../../registry/counts.js";
import type {Indicator} from "../../../registry/define.js";
import type {Take} from "../../../database/queries.js";
import {boardBreakdown, type Catalogue} from "../catalogue.js";
import type {Filters} from "./question.js";

/** What a table must hold to answer a question. */
export type Need = {
  indicator: Indicator;
  populations: readonly Population[];
  by: readonly string[];
  filters: Filters;
  groups: readonly string[];
};

/** Why a question cannot be answered. */
export type Barrier = "not recorded" | "totals only" | "protected" | "mostly hidden";

/** Where an answer comes from: tables of the cube, the row-level tables, or nowhere. */
export type Source =
  | {from: "cube"; takes: (measure: Measure, population: Population) => readonly Take[]}
  | {from: "rows"}
  | {from: null; barrier: Barrier};

const rowLevel: readonly string[] = ["workforce", "recruitment", "disciplinary", "training"];

/** More of a table's counts hidden than this, and it says too little to be offered; the whole has nothing nearer. */
const mostHidden = 0.5;

/** The measures an indicator's rates are made of. */
export function measuresOf({numerator, denominator}: Indicator): Measure[] {
  return [...new Set([numerator.measure, denominator.measure])];
}

/** True where one row of the indicator's extract is a person, so that people can be chosen and crossed freely. */
export function hasRows({view}: Catalogue, indicator: Indicator): boolean {
  return view.site.profile === "analyst" && rowLevel.includes(indicator.source);
}

/** The source that answers: the cube where one of its tables holds the question, else the rows where there are any. */
export function sourceOf(catalogue: Catalogue, need: Need): Source {
  const barrier = cubeBarrier(catalogue, need);
  if (barrier === null)
    return {from: "cube", takes: (measure, population) => takesOf(catalogue, measure, population, need) ?? []};
  if (!hasRows(catalogue, need.indicator)) return {from: null, barrier};
  return isRecorded(catalogue, need, dimensionsOf(need)) ? {from: "rows"} : {from: null, barrier: "not recorded"};
}

const dimensionsOf = ({by, filters}: Need): string[] => [...new Set([...by, ...Object.keys(filters)])];

/** True where every breakdown is recorded in all of an indicator's extracts, for any of the populations. */
function isRecorded(
  catalogue: Catalogue,
  {indicator, populations}: Pick<Need, "indicator" | "populations">,
  by: readonly string[]
): boolean {
  return by.every((each) =>
    measuresOf(indicator).every((measure) =>
      populations.some((population) => catalogue.table(measure, population, [each]) !== undefined)
    )
  );
}

/** What keeps the cube from answering; null where it can. */
function cubeBarrier(catalogue: Catalogue, need: Need): Barrier | null {
  const {indicator, populations, groups} = need;
  const by = tableOf(need);
  const tables = measuresOf(indicator).flatMap((measure) =>
    populations
      .filter((population) => catalogue.periods(indicator, population).length > 0)
      .map((population) => {
        const table = by && catalogue.table(measure, population, by);
        const known = wholeGroups(catalogue, indicator, population);
        return table && groups.every((group) => table.groups.has(group) || !known.has(group)) ? table : null;
      })
  );
  if (tables.length === 0) return "not recorded";
  if (tables.some((table) => table === null)) {
    if (catalogue.view.site.profile === "published") return "protected";
    return isRecorded(catalogue, need, dimensionsOf(need)) ? "totals only" : "not recorded";
  }
  const isWhole = dimensionsOf(need).every((each) => each === boardBreakdown);
  const saysLittle = tables.some((table) => table && table.hidden > mostHidden * table.cells);
  return saysLittle && !isWhole ? "mostly hidden" : null;
}

/** The ethnic groups that a whole population is told apart by. */
export function wholeGroups(
  catalogue: Catalogue,
  {numerator, source}: Indicator,
  population: Population
): ReadonlySet<string> {
  const by = source === "board" ? [boardBreakdown] : [];
  return catalogue.table(numerator.measure, population, by)?.groups ?? new Set();
}

/** The one table of the cube that holds a question: its breakdowns, and at most one level of one more. */
function tableOf({by, filters}: Need): string[] | null {
  const chosen = Object.entries(filters);
  const [first] = chosen;
  if (!first) return [...by];
  const [breakdown, levels] = first;
  if (chosen.length > 1 || levels.length > 1 || by.length > 1 || by.includes(breakdown)) return null;
  return [...by, breakdown];
}

/** The whole and its parts, as tables of the cube; null where it has none that fits. */
function takesOf(catalogue: Catalogue, measure: Measure, population: Population, need: Need): Take[] | null {
  const [chosen] = Object.entries(need.filters);
  const only = chosen && {breakdown: chosen[0], level: chosen[1][0] ?? ""};
  const take = (by: readonly string[]): Take | null => {
    const table = catalogue.table(measure, population, only ? [...by, only.breakdown] : by);
    return table ? {table: table.by, by, ...(only && {only})} : null;
  };
  const isBoard = need.by[0] === boardBreakdown;
  const wanted = need.by.length === 0 || isBoard ? [need.by] : [[], need.by];
  const takes = wanted.map(take);
  return takes.includes(null) ? null : takes.filter((each) => each !== null);
}

/** The predicate that counts a measure in its extract. */
export function countOf(measure: Measure): (typeof counts)[number] {
  const found = counts.find((each) => each.measure === measure);
  if (!found) throw new Error(`counts.ts: no measure "${measure}"`);
  return found;
}
