import {breakdownsOf} from "../../src/registry/breakdowns.js";
import type {Measure, Population} from "../../src/registry/cell.js";
import {counts} from "../../src/registry/counts.js";
import type {CountSource} from "../../src/registry/define.js";
import type {Level, Nesting} from "../../src/registry/nesting.js";
import type {Database} from "../machine/database.js";
import {divisionsOf, type Division} from "./divisions.js";
import {literal} from "../machine/literal.js";
import {nestedLevels, type Meeting} from "./nested-levels.js";
import type {Derived} from "../stages.js";
import {suppliedBreakdowns} from "./supplied-breakdowns.js";

/** Which levels of two divisions share people, in one extract, population and period. */
export type Met = Meeting & {population: Population; period: string; left: string; right: string};
type Slot = {population: Population; period: string; basePeriod: string};

/** The division that leaves everybody together. */
export const everybody: Division = {
  id: "overall",
  expression: "'all'",
  levelOf: (level) => ({breakdown: "overall", level, breakdown2: "", level2: ""})
};

/**
 * What nests in what among the levels that tables print, found in the rows of the extracts: a staff group in a category,
 * a directorate in a site, whatever the organisation's own breakdowns are. A reader knows such things from the field.
 * Whoever has an outcome is one of the people it is counted of, so both extracts count there. Survey tables come
 * ready cut: for them holds what holds of the staff who are asked.
 */
export async function findNesting(derived: Derived, database: Database): Promise<Nesting[]> {
  const divisions = new Map<string, Division>([[everybody.id, everybody]]);
  const met = new Map<CountSource, {rows: Met[]; slots: Slot[]}>();
  for (const source of ["workforce", "recruitment", "disciplinary", "training", "pay"] as const) {
    if (!derived.supplied.has(source)) continue;
    const offered = await suppliedBreakdowns(source, breakdownsOf(derived.organisation), database);
    const own = divisionsOf(offered, derived.organisation.bandGroups);
    for (const each of own) divisions.set(each.id, each);
    met.set(source, {
      rows: own.length === 0 ? [] : await database.rows<Met>(meetingsStatement(source, [everybody, ...own])),
      slots: await slotsOf(source, database)
    });
  }
  const staff = met.get("workforce");
  const survey = derived.supplied.has("survey") ? await slotsOf("survey", database) : [];
  const found: Nesting[] = [];
  for (const [source, {rows, slots}] of met) {
    for (const slot of slots) {
      const own = rows.filter((row) => isAt(row, slot.population, slot.period));
      const base = source === "training" || source === "disciplinary" || source === "pay" ? (staff?.rows ?? []) : [];
      const ofBase = base.filter((row) => isAt(row, slot.population, slot.basePeriod));
      found.push(...nestingsIn([...own, ...ofBase], divisions, {...slot, measures: measuresOf(source)}));
    }
  }
  for (const slot of survey) {
    const rows = (staff?.rows ?? []).filter(({population}) => population === slot.population);
    found.push(...nestingsIn(rows, divisions, {...slot, measures: measuresOf("survey")}));
  }
  return found;
}

const isAt = (row: Met, population: string, period: string): boolean =>
  row.population === population && row.period === period;

const measuresOf = (source: CountSource): Measure[] =>
  counts.filter((each) => each.source === source).map(({measure}) => measure);

function slotsOf(source: CountSource, database: Database): Promise<Slot[]> {
  const table = source === "disciplinary" ? "disciplinary_windows" : `derived_${source}`;
  return database.rows(`select distinct population, period, base_period as "basePeriod" from ${table} order by all`);
}

/** Every pair of divisions, and which of their levels share people. */
function meetingsStatement(source: CountSource, divisions: readonly Division[]): string {
  const columns = divisions.map(({expression}, k) => `${expression} as d${k}`);
  const pairs = divisions.flatMap((left, i) =>
    divisions.slice(i + 1).map(
      (right, k) =>
        `select population, period, ${literal(left.id)} as "left", ${literal(right.id)} as "right",
          d${i} as "first", d${i + 1 + k} as "second", sum(people)::integer as people
        from profiles group by all`
    )
  );
  return `with profiles as materialized (
      select population::varchar as population, period::varchar as period, ${columns.join(", ")}, sum(count) as people
      from derived_${source} where count > 0 group by all
    )
    ${pairs.join("\nunion all\n")}`;
}

/** What nests in what among people of one population and period, from the levels they share. */
export function nestingsIn(
  rows: readonly Met[],
  divisions: ReadonlyMap<string, Division>,
  {population, period, measures}: Pick<Nesting, "population" | "period" | "measures">
): Nesting[] {
  const pairs = new Map<string, Met[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.left, row.right]);
    const own = pairs.get(key) ?? [];
    pairs.set(key, own);
    own.push(row);
  }
  return [...pairs.values()].flatMap((meetings) => {
    const sides = [divisions.get(meetings[0]?.left ?? ""), divisions.get(meetings[0]?.right ?? "")] as const;
    const levels = (side: 0 | 1, values: readonly string[]): Level[] =>
      values.flatMap((value) => sides[side]?.levelOf(value) ?? []);
    return nestedLevels(meetings, {whole: meetings[0]?.left === everybody.id}).map(
      ({aroundSide, around, inside, equal}): Nesting => ({
        measures,
        population,
        period,
        around: levels(aroundSide, around),
        inside: levels(aroundSide === 0 ? 1 : 0, inside),
        equal
      })
    );
  });
}
