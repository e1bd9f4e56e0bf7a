import {openAttack, unknownAt, type Attack} from "../../src/audit/attack.js";
import {tighten} from "../../src/audit/tighten.js";
import {startBudget} from "../../loaders/audit/budget.js";
import {rangesOf} from "../../loaders/audit/ranges.js";
import {sumRelation, type System, type SystemCell} from "../../loaders/protect/system.js";

/** Makes a system of named counts and sums (`whole: parts`); counts from 1 to `threshold` are primary. */
export function systemOf(
  counts: Readonly<Record<string, number>>,
  sums: readonly (readonly [whole: string, parts: readonly string[]])[],
  {
    threshold = 0,
    weight = (value: number) => value + 1
  }: {threshold?: number; weight?: (value: number, id: string) => number} = {}
): System {
  const ids = Object.keys(counts);
  const cells = Object.entries(counts).map(([id, value]): SystemCell => ({
    id,
    value,
    role: "free",
    primary: value >= 1 && value <= threshold,
    weight: weight(value, id)
  }));
  const at = (id: string): number => {
    const position = ids.indexOf(id);
    if (position < 0) throw new Error(`no count "${id}"`);
    return position;
  };
  return {cells, relations: sums.map(([whole, parts]) => sumRelation(at(whole), parts.map(at)))};
}

/** A two-way table with its margins: cells `row,column`, `row,*`, `*,column` and `*,*`. */
export function tableOf(
  inner: readonly (readonly number[])[],
  {rows = inner.map((_, i) => `r${i + 1}`), columns = (inner[0] ?? []).map((_, j) => `c${j + 1}`)} = {}
): {counts: Record<string, number>; sums: [string, string[]][]} {
  const counts: Record<string, number> = {};
  const sums: [string, string[]][] = [];
  const add = (whole: string, parts: string[]): void => {
    counts[whole] = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
    sums.push([whole, parts]);
  };
  rows.forEach((row, i) => columns.forEach((column, j) => (counts[`${row},${column}`] = inner[i]?.[j] ?? 0)));
  for (const row of rows)
    add(
      `${row},*`,
      columns.map((column) => `${row},${column}`)
    );
  for (const column of columns)
    add(
      `*,${column}`,
      rows.map((row) => `${row},${column}`)
    );
  add(
    "*,*",
    rows.map((row) => `${row},*`)
  );
  sums.push(["*,*", columns.map((column) => `*,${column}`)]);
  return {counts, sums};
}

/** What a reader knows of a system of which some cells are hidden; hidden counts are at least `least`. */
function attackOf({cells, relations}: System, hidden: (id: string) => boolean, {least = 0} = {}): Attack {
  const attack = openAttack();
  for (const {id, value} of cells) {
    const unknown = attack.unknowns[unknownAt(attack, id)];
    if (!unknown) continue;
    unknown.low = hidden(id) ? least : value;
    unknown.high = hidden(id) ? Infinity : value;
  }
  for (const {cells: members, coefficients, lower, upper} of relations)
    attack.equations.push({
      terms: members.map((cell, k) => [cell, coefficients[k] ?? 0] as const),
      low: lower,
      high: upper,
      route: "subtraction"
    });
  return attack;
}

/** The exact range of each hidden cell as the audit finds it, by id. */
export async function rangesByAudit(
  system: System,
  hidden: (id: string) => boolean,
  options: {least?: number} = {}
): Promise<Record<string, [number, number]>> {
  const attack = attackOf(system, hidden, options);
  tighten(attack);
  const targets = system.cells.flatMap(({id}) => (hidden(id) ? [{unknown: attack.at.get(id) ?? -1, needed: 1e9}] : []));
  const {ranges} = await rangesOf(attack, targets, startBudget(20));
  return Object.fromEntries(
    ranges.map(({target, low, high}) => [
      attack.unknowns[target.unknown]?.address ?? "",
      [low, high] as [number, number]
    ])
  );
}
