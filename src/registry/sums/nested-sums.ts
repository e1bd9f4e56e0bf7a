import type {Measure} from "../cell.js";
import {cellKey} from "../cell.js";
import type {Level, Nesting} from "../nesting.js";
import {groupsAt} from "./addresses.js";
import type {Address, Addresses, Sum} from "./sum.js";

type Context = {addresses: Addresses; organisation: string; tables: ReadonlySet<string>};

/** The sums that hold because of what nests in what (`nestings`, found in the extracts), group by group. */
export function nestedSums(addresses: Addresses, nestings: readonly Nesting[]): Sum[] {
  const found = new Map<string, Sum>();
  const tables = new Set([...addresses.byKey.values()].map(tableKey));
  const organisations = new Set([...addresses.byKey.values()].map(({organisation}) => organisation));
  for (const nesting of nestings) {
    for (const organisation of organisations) {
      for (const measure of nesting.measures) {
        for (const sum of sumsOf(nesting, measure, {addresses, organisation, tables}))
          found.set(JSON.stringify([sum.wholes, sum.parts]), sum);
      }
    }
  }
  return [...found.values()];
}

/** One sum for each ethnic group that is counted on both sides. */
function sumsOf({population, period, around, inside, equal}: Nesting, measure: Measure, context: Context): Sum[] {
  const at = (level: Level, group: string): Address => ({
    organisation: context.organisation,
    measure,
    population,
    period,
    breakdown: level.breakdown,
    level: level.level,
    breakdown2: level.breakdown2,
    level2: level.level2,
    group
  });
  const groups = new Set(
    [...around, ...inside].flatMap((level) => [...groupsAt(context.addresses, at(level, "")).keys()])
  );
  return [...groups].flatMap((group): Sum[] => {
    const keys = (levels: readonly Level[]): string[] =>
      levels.flatMap((level) => {
        const address = at(level, group);
        const key = cellKey(address);
        const counted = level.unlisted ? context.tables.has(tableKey(address)) : context.addresses.byKey.has(key);
        return counted ? [key] : [];
      });
    const [wholes, parts] = [keys(around), keys(inside)];
    const complete = {wholes: wholes.length === around.length, parts: parts.length === inside.length};
    // Where a level is not counted, the other side still holds everybody who is at those that are.
    if (complete.wholes && parts.length > 0) return [sum(wholes, parts, {open: !equal || !complete.parts, measure})];
    if (equal && complete.parts && wholes.length > 0) return [sum(parts, wholes, {open: true, measure})];
    return [];
  });
}

function sum(wholes: string[], parts: string[], {open, measure}: {open: boolean; measure: Measure}): Sum {
  return {
    wholes,
    parts,
    rest: `${wholes.join("+")}~not at ${parts.map(levelWords).join(", ")}`,
    others: open ? "yes" : "counted",
    people: wholes.length === 1,
    loose: measure.startsWith("survey"),
    division: "level"
  };
}

/** The level in the key of a part, in words. */
function levelWords(part: string): string {
  return part.split("|").slice(4, 8).filter(Boolean).join(" ");
}

/** The table of an address in one period, for one ethnic group. */
function tableKey({organisation, measure, population, period, breakdown, breakdown2, group}: Address): string {
  return JSON.stringify([organisation, measure, population, period, breakdown, breakdown2, group]);
}
