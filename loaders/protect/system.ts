/**
 * One unknown of the joint system: a count of people, whatever tables print it.
 * `free`: may be published or hidden; `known`: the reader has it already (printed elsewhere, or public by nature);
 * `hidden`: never published (a complement, a single year of a window), or withheld by a rule.
 */
export type SystemCell = {
  /** Stable address; ties are broken by it, so that the same input gives the same pattern. */
  id: string;
  value: number;
  role: "free" | "known" | "hidden";
  /** True where a reader must not come closer to the value than the rule set allows. */
  primary: boolean;
  /** What hiding it costs the reader, above 0. The engine hides the cheapest cells that protect. */
  weight: number;
  /** The least that the reader knows it to be; 0 if not given. */
  least?: number;
};

/** `lower <= sum of coefficient x value <= upper`; an additive relation has both bounds 0. */
export type Relation = {
  cells: readonly number[];
  coefficients: readonly number[];
  lower: number;
  upper: number;
};

/** Cells and what a reader knows to hold between them. Relations refer to cells by position. */
export type System = {cells: readonly SystemCell[]; relations: readonly Relation[]};

/** The relation `parent = sum of parts`. */
export function sumRelation(parent: number, parts: readonly number[]): Relation {
  return {cells: [parent, ...parts], coefficients: [-1, ...parts.map(() => 1)], lower: 0, upper: 0};
}

/** For each cell, the positions of the relations it stands in. */
export function relationsOfCells({cells, relations}: System): number[][] {
  const of: number[][] = cells.map(() => []);
  relations.forEach((relation, index) => {
    for (const cell of relation.cells) of[cell]?.push(index);
  });
  return of;
}

/** The positions of the relations that the true values break; empty for a consistent system. */
export function brokenRelations({cells, relations}: System): number[] {
  return relations.flatMap(({cells: members, coefficients, lower, upper}, index) => {
    const sum = members.reduce((total, cell, k) => total + (coefficients[k] ?? 0) * (cells[cell]?.value ?? 0), 0);
    return sum < lower - 1e-9 || sum > upper + 1e-9 ? [index] : [];
  });
}
