import {roundTable} from "./round-table.js";

/** People of one ethnic group who have the same pay for an hour. `path` names the group from the whole to the finest: `all/known/BME/Black/N`. */
export type PaidAlike = {rate: number; path: string; people: number};

/** The people of one group at a rate that several quarters share: how many stand in each, from the lowest. */
type SpreadPeople = {rate: number; path: string; people: readonly number[]};

/** Where the quarters of hourly pay lie. */
type PayQuarters = {
  /** People in each quarter, from the lowest. */
  sizes: readonly number[];
  /** The rates that stand in one quarter whole: its lowest and highest such rate; null where it has none. */
  whole: readonly ({lowest: number; highest: number} | null)[];
  /** The people at rates that several quarters share. */
  spread: readonly SpreadPeople[];
};

/**
 * Quarters of people by their pay for an hour, everybody of not known ethnicity included. Of a remainder of 1 the lower
 * quarter gets it; of 2 the lower and the upper middle; of 3 all but the upper. People at a rate that a border runs through
 * are divided so that each side has the groups' shares as near as whole people allow, first White, BME and not known, then
 * the groups below; which row came first decides nothing. Equality Act 2010 (Specific Duties and Public Authorities)
 * Regulations 2017, schedule 1, paragraph 13.
 */
export function payQuarters(paid: readonly PaidAlike[]): PayQuarters {
  const atRate = new Map<number, PaidAlike[]>();
  for (const each of paid) {
    if (each.people <= 0) continue;
    const same = atRate.get(each.rate);
    if (same) same.push(each);
    else atRate.set(each.rate, [each]);
  }
  const total = paid.reduce((sum, {people}) => sum + Math.max(0, people), 0);
  const sizes = quarterSizes(total);
  const ends = sizes.map((_, q) => sizes.slice(0, q + 1).reduce((sum, size) => sum + size, 0));
  const whole: ({lowest: number; highest: number} | null)[] = sizes.map(() => null);
  const spread: SpreadPeople[] = [];
  let from = 0;
  for (const rate of [...atRate.keys()].sort((a, b) => a - b)) {
    const same = atRate.get(rate) ?? [];
    const upto = from + same.reduce((sum, {people}) => sum + people, 0);
    const parts = ends.map((end, q) => Math.max(0, Math.min(end, upto) - Math.max(from, end - (sizes[q] ?? 0))));
    const quarters = parts.flatMap((part, q) => (part > 0 ? [q] : []));
    const [only] = quarters;
    if (quarters.length === 1 && only !== undefined) whole[only] = {lowest: whole[only]?.lowest ?? rate, highest: rate};
    else spread.push(...spreadOver(same, parts).map((each) => ({rate, ...each})));
    from = upto;
  }
  return {sizes, whole, spread};
}

/** How many of a number of people stand in each quarter. */
function quarterSizes(total: number): number[] {
  const [each, over] = [Math.floor(total / 4), total % 4];
  return [over >= 1, over === 3, over >= 2, false].map((one) => each + (one ? 1 : 0));
}

/** People who are paid alike, divided over the quarters that they straddle: group by group, coarse before fine. */
function spreadOver(people: readonly PaidAlike[], parts: readonly number[]): Omit<SpreadPeople, "rate">[] {
  const found: Omit<SpreadPeople, "rate">[] = [];
  const divide = (inside: readonly PaidAlike[], depth: number, columns: readonly number[]): void => {
    const below = new Map<string, PaidAlike[]>();
    for (const each of inside) {
      const name = each.path.split("/")[depth] ?? "";
      below.set(name, [...(below.get(name) ?? []), each]);
    }
    const names = [...below.keys()].sort();
    const counts = names.map((name) => (below.get(name) ?? []).reduce((sum, each) => sum + each.people, 0));
    const table = roundTable(counts, columns);
    names.forEach((name, i) => {
      const own = below.get(name) ?? [];
      const row = table[i] ?? [];
      if (name === "") found.push({path: own[0]?.path ?? "", people: row});
      else divide(own, depth + 1, row);
    });
  };
  divide(people, 0, parts);
  return found;
}
