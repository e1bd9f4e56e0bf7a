import {openProgramme, solverRuntime, type Ask, type End} from "./highs.js";
import type {Relation, System} from "./system.js";

/** A count with the values that are left open, and what shows that no others are. */
export type Narrow = {unknown: number; low: number; high: number; proof: readonly Relation[]};

type Component = {columns: number[]; relations: Relation[]};

/**
 * Of some counts, those that leave fewer than `values` values open, each with the relations that say so. Bounds are
 * those of linear programmes, and of whole-number programmes where a linear one could be too generous.
 */
export async function narrowCounts(
  system: System,
  targets: readonly number[],
  {values, seconds = 60}: {values: number; seconds?: number}
): Promise<{narrow: Narrow[]; unanswered: number}> {
  const runtime = await solverRuntime();
  const deadline = performance.now() + seconds * 1000;
  const width = Math.max(1, values - 1);
  const narrow: Narrow[] = [];
  let unanswered = 0;
  const isOpen = (unknown: number): boolean => {
    const own = system.unknowns[unknown];
    return own !== undefined && own.low < own.high;
  };
  for (const unknown of targets.filter((each) => !isOpen(each))) {
    const own = system.unknowns[unknown];
    narrow.push({unknown, low: own?.low ?? 0, high: own?.high ?? 0, proof: []});
  }
  const wanted = new Set(targets.filter(isOpen));
  for (const component of componentsOf(system)) {
    const own = component.columns.filter((each) => wanted.has(each));
    if (own.length === 0) continue;
    const at = new Map(component.columns.map((unknown, column) => [unknown, column]));
    const rows = component.relations.map((relation) => foldRow(relation, system, at));
    const bounds = component.columns.map((unknown) => system.unknowns[unknown] ?? {low: 0, high: Infinity});
    const {ask, close} = openProgramme(runtime, {
      lows: bounds.map(({low}) => low),
      highs: bounds.map(({high}) => high),
      rows
    });
    // What linear and whole-number points have reached so far, for every count at once.
    const reached = own.map(() => ({low: Infinity, high: -Infinity, wholeLow: Infinity, wholeHigh: -Infinity}));
    const learn = ({point}: End): void => {
      const whole = point.every((value) => Math.abs(value - Math.round(value)) < 1e-6);
      own.forEach((unknown, k) => {
        const value = point[at.get(unknown) ?? -1] ?? NaN;
        const range = reached[k];
        if (!range) return;
        range.low = Math.min(range.low, value);
        range.high = Math.max(range.high, value);
        if (!whole) return;
        range.wholeLow = Math.min(range.wholeLow, Math.round(value));
        range.wholeHigh = Math.max(range.wholeHigh, Math.round(value));
      });
    };
    try {
      for (const [k, unknown] of own.entries()) {
        const range = reached[k];
        const column = at.get(unknown) ?? -1;
        if (!range) continue;
        if (performance.now() > deadline) {
          if (range.wholeHigh - range.wholeLow < width) unanswered++;
          continue;
        }
        const wideEnough = (): boolean => range.wholeHigh - range.wholeLow >= width;
        if (wideEnough()) continue;
        const found = judge(ask, column, {learn, wideEnough, width});
        if (found)
          narrow.push({
            unknown,
            low: found.low,
            high: found.high,
            proof: [...found.rows].flatMap((row) => component.relations[row] ?? [])
          });
      }
    } finally {
      close();
    }
  }
  return {narrow, unanswered};
}

/** Asks for both ends of a count; null where they are far enough apart. */
function judge(
  ask: Ask,
  column: number,
  {learn, wideEnough, width}: {learn: (end: End) => void; wideEnough: () => boolean; width: number}
): {low: number; high: number; rows: Set<number>} | null {
  const rows = new Set<number>();
  const ends = (["most", "least"] as const).map((side) => {
    if (wideEnough()) return null;
    const end = ask(column, side);
    if (!end) return null;
    learn(end);
    end.prices.forEach((price, row) => Math.abs(price) > 1e-7 && rows.add(row));
    return end.value;
  });
  const [most, least] = ends;
  if (wideEnough() || most == null || least == null) return null;
  // Adding 0 makes a -0 of the solver's a 0.
  const [low, high] = [Math.ceil(least - 1e-6) + 0, Math.floor(most + 1e-6) + 0];
  if (high - low < width) return {low, high, rows};
  // The linear ends are far enough apart; whole numbers may not be.
  const whole = (["most", "least"] as const).map((side) => {
    const end = wideEnough() ? null : ask(column, side, {whole: true, seconds: 5});
    if (end) learn(end);
    return end?.value;
  });
  if (wideEnough() || whole[0] === undefined || whole[1] === undefined) return null;
  const [wholeLow, wholeHigh] = [Math.round(whole[1]) + 0, Math.round(whole[0]) + 0];
  return wholeHigh - wholeLow < width ? {low: wholeLow, high: wholeHigh, rows} : null;
}

/** A relation over the open counts of a component: what is known moves to the other side. */
function foldRow({terms, low, high}: Relation, system: System, at: ReadonlyMap<number, number>) {
  let known = 0;
  const open = new Map<number, number>();
  for (const [unknown, c] of terms) {
    const column = at.get(unknown);
    if (column === undefined) known += c * (system.unknowns[unknown]?.low ?? 0);
    else open.set(column, (open.get(column) ?? 0) + c);
  }
  return {terms: [...open], low: low - known, high: high - known};
}

/** The open counts in groups that no relation joins. */
function componentsOf(system: System): Component[] {
  const parent = system.unknowns.map((_, position) => position);
  const root = (position: number): number => {
    let at = position;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const isOpen = (unknown: number): boolean => {
    const own = system.unknowns[unknown];
    return own !== undefined && own.low < own.high;
  };
  const used = system.relations.flatMap((relation) => {
    const open = relation.terms.map(([unknown]) => unknown).filter(isOpen);
    for (const unknown of open) parent[root(unknown)] = root(open[0] ?? unknown);
    return open.length > 0 ? [{relation, first: open[0] ?? 0}] : [];
  });
  const components = new Map<number, Component>();
  system.unknowns.forEach((_, unknown) => {
    if (!isOpen(unknown)) return;
    const key = root(unknown);
    const component = components.get(key) ?? {columns: [], relations: []};
    component.columns.push(unknown);
    components.set(key, component);
  });
  for (const {relation, first} of used) components.get(root(first))?.relations.push(relation);
  return [...components.values()];
}
