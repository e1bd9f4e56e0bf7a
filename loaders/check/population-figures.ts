import {fileName} from "../read/file-name.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {refuseRows} from "./refuse-rows.js";

/** Each group of an area needs a number, and the groups of an area together are all of it. */
export const populationFigures: DataCheck = async (context) => [
  ...(await refuseRows(context, "population", "population is null and share is null", {
    level: "error",
    code: "no-population",
    column: "population",
    what: "The row has neither a population nor a share.",
    do: "Fill in population, or share where only that is published."
  })),
  ...(await sharesThatDoNotAddUp(context))
];

async function sharesThatDoNotAddUp({database, files}: CheckContext): Promise<Finding[]> {
  const file = files.find(({name}) => name === "population");
  if (!file) return [];
  const areas = await database.rows<{area: string; year: string; row: number; rows: number; parts: number}>(`
    select area, year, min(_row) as row, count(*) as rows,
      coalesce(sum(share), 100.0 * sum(population) / max(total)) as parts
    from population where not _refused
    group by area, year having parts not between 98 and 102 order by row`);
  return areas.map(({area, year, row, rows, parts}) => ({
    level: "warning",
    code: "population-parts",
    file: fileName(file.path),
    row,
    count: rows,
    column: "ethnicity",
    what: `The groups of ${area} in ${year} make ${parts.toFixed(1)} per cent of its residents, not 100.`,
    do:
      parts > 102
        ? "Give each resident once: either groups or the groups they consist of."
        : "Add the group that is missing."
  }));
}
