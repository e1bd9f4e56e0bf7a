import fc from "fast-check";
import type {System} from "../../loaders/protect/system.js";
import {systemOf, tableOf} from "./table-system.js";

/** Small two-way tables with zeros and small counts; every second one has its first two rows grouped above them. */
export const tables: fc.Arbitrary<{inner: number[][]; grouped: boolean}> = fc
  .tuple(fc.integer({min: 2, max: 4}), fc.integer({min: 2, max: 3}), fc.boolean())
  .chain(([rows, columns, grouped]) =>
    fc.record({
      inner: fc.array(fc.array(count(), {minLength: columns, maxLength: columns}), {minLength: rows, maxLength: rows}),
      grouped: fc.constant(grouped)
    })
  );

function count(): fc.Arbitrary<number> {
  return fc.oneof(
    {weight: 2, arbitrary: fc.constant(0)},
    {weight: 3, arbitrary: fc.integer({min: 1, max: 5})},
    {weight: 3, arbitrary: fc.integer({min: 6, max: 30})}
  );
}

/** The system of a random table, with its row group if it has one. */
export function systemOfTable({inner, grouped}: {inner: number[][]; grouped: boolean}, threshold: number): System {
  const {counts, sums} = tableOf(inner);
  const all = [...sums];
  if (grouped) {
    (inner[0] ?? []).forEach((_, j) => {
      const parts = [`r1,c${j + 1}`, `r2,c${j + 1}`];
      counts[`group,c${j + 1}`] = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
      all.push([`group,c${j + 1}`, parts]);
    });
    counts["group,*"] = (counts["r1,*"] ?? 0) + (counts["r2,*"] ?? 0);
    all.push(["group,*", ["r1,*", "r2,*"]]);
  }
  return systemOf(counts, all, {threshold});
}

/** Every table of whole numbers that agrees with what is shown, as the least and most of each hidden cell. */
export function enumerateRanges(
  {cells, relations}: System,
  hidden: (id: string) => boolean
): Record<string, [number, number]> {
  const most = Math.max(...cells.map(({value}) => value));
  const open = cells.flatMap(({id}, at) => (hidden(id) ? [at] : []));
  const value = cells.map(({id, value: own}) => (hidden(id) ? NaN : own));
  const ranges = new Map<number, [number, number]>();
  const holds = (): boolean =>
    relations.every(({cells: members, coefficients}) => {
      let [sum, left, upward, downward] = [0, 0, false, false];
      members.forEach((cell, k) => {
        const c = coefficients[k] ?? 0;
        const own = value[cell] ?? NaN;
        if (Number.isNaN(own)) {
          left++;
          if (c > 0) upward = true;
          else downward = true;
        } else sum += c * own;
      });
      if (left === 0) return sum === 0;
      return (sum <= 0 || downward) && (sum >= 0 || upward);
    });
  const fill = (k: number): void => {
    const at = open[k];
    if (at === undefined) {
      for (const cell of open) {
        const own = value[cell] ?? 0;
        const [low, high] = ranges.get(cell) ?? [own, own];
        ranges.set(cell, [Math.min(low, own), Math.max(high, own)]);
      }
      return;
    }
    for (let own = 0; own <= most; own++) {
      value[at] = own;
      if (holds()) fill(k + 1);
    }
    value[at] = NaN;
  };
  fill(0);
  return Object.fromEntries([...ranges].map(([at, range]) => [cells[at]?.id ?? "", range]));
}
