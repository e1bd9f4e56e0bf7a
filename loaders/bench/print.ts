/** A line of the bench: what was measured, and what it was. */
export type Line = readonly [what: string, found: string];

/** `0.42 s`. */
export function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/** One number as a multiple of another: `2.4 x`; words where there is nothing to divide by. */
export function ratio(value: number, by: number): string {
  return by > 0 ? `${(value / by).toFixed(2)} x` : "nothing to compare with";
}

/** Lines below a heading, their numbers in one column. */
export function block(heading: string, lines: readonly Line[]): string {
  const width = Math.max(...lines.map(([what]) => what.length));
  return [heading, ...lines.map(([what, found]) => `  ${what.padEnd(width)}  ${found}`)].join("\n") + "\n\n";
}
