/** A line of the bench: what was measured, what it was, and what it is to be, where that is said. */
export type Line = readonly [what: string, found: string, goal?: Goal];

/** What a measured value is to be, in words, and whether it is. */
export type Goal = {words: string; met: boolean};

/** A value that is to be at most so much; `words` say the limit as the value is said. */
export function atMost(value: number, limit: number, words: string): Goal {
  return {words: `at most ${words}`, met: value <= limit};
}

/** `0.42 s`. */
export function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/** `42 ms`. */
export function milliseconds(value: number): string {
  return `${Math.round(value)} ms`;
}

/** One number as a multiple of another: `2.40 x`; words where there is nothing to divide by. */
export function ratio(value: number, by: number): string {
  return by > 0 ? `${(value / by).toFixed(2)} x` : "nothing to compare with";
}

/** Lines below a heading, their numbers in one column; behind a number its goal, and whether it is met. */
export function block(heading: string, lines: readonly Line[]): string {
  const width = Math.max(...lines.map(([what]) => what.length));
  const text = lines.map(([what, found, goal]) => {
    const line = `  ${what.padEnd(width)}  ${found}`;
    return goal ? `${line}  (goal: ${goal.words}: ${goal.met ? "met" : "NOT met"})` : line;
  });
  return [heading, ...text].join("\n") + "\n\n";
}
