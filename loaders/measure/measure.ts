import {breakdownsOf} from "../../src/registry/breakdowns.js";
import {counts, type SourcedCount} from "../../src/registry/counts.js";
import {countStatement, slicesOf} from "../../src/database/count-statement.js";
import {completeCells, type Counted, type CountedRow} from "./complete.js";
import type {Database} from "../machine/database.js";
import {findNesting} from "./find-nesting.js";
import {brandMeasures, type Derived, type Measures} from "../stages.js";
import {measureDesigns} from "./measure-designs.js";
import {measurePay} from "./measure-pay.js";
import {suppliedBreakdowns} from "./supplied-breakdowns.js";

/**
 * Counts every measure by every breakdown whose column was supplied, at every ethnic level, zeros included.
 * Ethnicity not known is counted beside the known, never dropped. With `nesting`, finds what nests in what as well: only
 * protection needs to know.
 */
export async function measure(derived: Derived, database: Database, {nesting = true} = {}): Promise<Measures> {
  const {organisation, supplied} = derived;
  const counted: Counted[] = [];
  for (const count of counts.filter(({source}) => supplied.has(source))) {
    const slices = slicesOf(count, await suppliedBreakdowns(count.source, breakdownsOf(organisation), database));
    const statement = slices.map((by) => countStatement(count, by)).join("\nunion all\n");
    counted.push({
      count,
      slices: slices.map(([first, second]) => `${first?.id ?? "overall"}|${second?.id ?? ""}`),
      periods: await database.rows(periodStatement(count)),
      rows: await database.rows<CountedRow>(statement)
    });
  }
  const nestings = nesting ? await findNesting(derived, database) : null;
  const magnitudes = await measurePay(derived, database);
  const designs = await measureDesigns(derived, database);
  return brandMeasures({...derived, cells: completeCells(counted, organisation.id), nestings, magnitudes, designs});
}

/** The periods that a measure exists in: a window or year without anybody is a count of 0 there. */
function periodStatement({source, where, evidence}: SourcedCount): string {
  if (source === "disciplinary")
    return `select distinct population, period, base_period as "basePeriod" from disciplinary_windows`;
  const filter = source === "survey" ? `where ${where}` : evidence ? `where ${evidence}` : "";
  return `select distinct population, period, base_period as "basePeriod" from derived_${source} ${filter}`;
}
