/**
 * A table of the cube as a reader may know it: `headcount|substantive|pay band|` as `headcount, substantive, by pay band`;
 * measures of the survey by their indicator.
 */
export function protectedTableWords(table: string): string {
  const [measure = "", population = "", breakdown = "", second = ""] = table.split("|");
  const by = breakdown === "overall" ? "whole organisation" : `by ${breakdown}${second ? ` and ${second}` : ""}`;
  const counted = measure
    .replace(/^survey(\d) responses$/, "survey answers for indicator $1")
    .replace(/^survey(\d) yes$/, "survey answers of “yes” for indicator $1");
  return [counted, population, by].join(", ");
}
