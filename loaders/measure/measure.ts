import {breakdownsOf, type Breakdown} from "../../src/registry/breakdowns.js";
import {counts, type SourcedCount} from "../../src/registry/counts.js";
import {countStatement, slicesOf} from "../../src/database/count-statement.js";
import {completeCells, type Counted, type CountedRow} from "./complete.js";
import type {Database} from "../machine/database.js";
import {brandMeasures, type Derived, type Measures} from "../stages.js";

/**
 * Counts every measure by every breakdown whose column was supplied, at every ethnic level, zeros included.
 * Ethnicity not known is counted beside the known, never dropped.
 */
export async function measure(derived: Derived, database: Database): Promise<Measures> {
  const {organisation, supplied} = derived;
  const counted: Counted[] = [];
  for (const count of counts.filter(({source}) => supplied.has(source))) {
    const slices = slicesOf(count, await suppliedBreakdowns(count, breakdownsOf(organisation), database));
    const statement = slices.map((by) => countStatement(count, by)).join("\nunion all\n");
    counted.push({
      count,
      slices: slices.map(([first, second]) => `${first?.id ?? "overall"}|${second?.id ?? ""}`),
      periods: await database.rows(periodStatement(count)),
      rows: await database.rows<CountedRow>(statement)
    });
  }
  return brandMeasures({...derived, cells: completeCells(counted, organisation.id)});
}

/** The breakdowns whose column holds anything at all in a source's extract. */
async function suppliedBreakdowns(
  {source}: SourcedCount,
  offered: readonly Breakdown[],
  database: Database
): Promise<Breakdown[]> {
  const candidates = offered.filter(({sources}) => sources.includes(source));
  const held = candidates.map(({level, many}, i) => {
    const some = many ? `len(${level}) > 0` : `${level} is not null`;
    return `coalesce(bool_or(${some}), false) as b${i}`;
  });
  const [row] = await database.rows<Record<string, boolean>>(`select ${held.join(", ")} from derived_${source}`);
  return candidates.filter((_, i) => row?.[`b${i}`] === true);
}

/** The periods that a measure exists in: a window or year without anybody is a count of 0 there. */
function periodStatement({source, where, evidence}: SourcedCount): string {
  if (source === "disciplinary")
    return `select distinct population, period, base_period as "basePeriod" from disciplinary_windows`;
  const filter = source === "survey" ? `where ${where}` : evidence ? `where ${evidence}` : "";
  return `select distinct population, period, base_period as "basePeriod" from derived_${source} ${filter}`;
}
