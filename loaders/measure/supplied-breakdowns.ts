import type {Breakdown} from "../../src/registry/breakdowns.js";
import type {CountSource} from "../../src/registry/define.js";
import type {Database} from "../machine/database.js";

/** The breakdowns whose column holds anything at all in a source's extract. */
export async function suppliedBreakdowns(
  source: CountSource,
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
