import type {Nesting} from "../attacker/nesting.js";
import type {Extracts, Row} from "./extracts.js";

/**
 * What somebody who works in a made-up organisation knows to lie in what: which team is in which directorate, which
 * directorate on which site, which profession in which category. Read from its rows, level by level.
 */
export function knownNestings({workforce = []}: Extracts, source = "now"): Nesting[] {
  const own = ["site", "directorate", "team", "profession"].filter((column) =>
    workforce.some((row) => row[column] !== undefined)
  );
  const columns = [...own, "category", "staff_group"].filter((column) =>
    workforce.some((row) => row[column] !== undefined)
  );
  return own
    .concat("category")
    .flatMap((coarse) =>
      columns.flatMap((fine) => (fine === coarse ? [] : nestingsOf(workforce, {coarse, fine, source})))
    );
}

const breakdownOf = (column: string): string => column.replace("_", " ");
const levelOf = (column: string, value: unknown): string => {
  const text = String(value);
  return column === "category" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
};

/** Levels of the coarse column that are made of whole levels of the fine one. */
function nestingsOf(
  rows: readonly Row[],
  {coarse, fine, source}: {coarse: string; fine: string; source: string}
): Nesting[] {
  const above = new Map<string, Set<string>>();
  for (const row of rows) {
    const level = levelOf(fine, row[fine]);
    above.set(level, (above.get(level) ?? new Set()).add(levelOf(coarse, row[coarse])));
  }
  const wholes = new Map<string, {levels: string[]; whole: boolean}>();
  for (const [level, over] of above)
    for (const each of over) {
      const found = wholes.get(each) ?? {levels: [], whole: true};
      if (over.size === 1) found.levels.push(level);
      else found.whole = false;
      wholes.set(each, found);
    }
  return [...wholes].flatMap(([level, {levels, whole}]): Nesting[] =>
    levels.length === 0
      ? []
      : [
          {
            coarse: {source, breakdown: breakdownOf(coarse), level},
            fine: {source, breakdown: breakdownOf(fine), levels},
            whole,
            why: `${level} of ${coarse} holds ${levels.join(" + ")} of ${fine}, as all who work there know`
          }
        ]
  );
}
