import {fileName} from "../read/file-name.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {refuseRows} from "./refuse-rows.js";

/** Each group of an area needs a number, and the groups of an area together are all of it. */
export const populationFigures: DataCheck = async (context) => [
  ...(await refuseRows(context, "population", "not _refused and population is null and share is null", {
    level: "error",
    code: "no-population",
    column: "population",
    what: "The row has neither a population nor a share.",
    do: "Fill in population, or share where only that is published."
  })),
  ...(await peopleOfNoGroup(context)),
  ...(await sharesThatDoNotAddUp(context)),
  ...(await areasThatAreSums(context))
];

/** The Census has a line of those to whom a question does not apply; of ethnic group it is nobody. */
async function peopleOfNoGroup(context: CheckContext): Promise<Finding[]> {
  if (!context.supplied.has("population")) return [];
  return refuseRows(
    context,
    "population",
    `population > 0 and _row in (select _row from raw_population where lower(trim(ethnicity)) = 'does not apply')`,
    {
      level: "error",
      code: "ethnic-code",
      column: "ethnicity",
      what: "People stand on the line of nobody (Does not apply).",
      do: "Give them the group that they are of, or Not known."
    }
  );
}

/** An area whose residents are, group by group, those of all the others together: with it, everybody is counted twice. */
async function areasThatAreSums({database, files, organisation}: CheckContext): Promise<Finding[]> {
  const file = files.find(({name}) => name === "population");
  // Where organisation.json chooses the areas, a whole may stand beside its parts.
  if (!file || organisation.areas) return [];
  const areas = await database.rows<{area: string; row: number; rows: number}>(`
    with counted as (
      select area, year, eth2::varchar as eth, sum(population) as people, min(_row) as row, count(*) as rows
      from population where not _refused and population is not null group by all
    ), beside as (
      select *, sum(people) over (partition by year, eth) as everybody, count(*) over (partition by year, eth) as areas
      from counted
    )
    select area, min(row) as row, sum(rows) as rows from beside group by area
    having bool_and(2 * people = everybody and areas > 2) and count(*) > 1 order by row`);
  return areas.map(({area, row, rows}) => ({
    level: "warning",
    code: "area-is-sum",
    file: fileName(file.path),
    row,
    count: rows,
    column: "area",
    found: area,
    what: "The area has as many residents of each group as all other areas together: with it, they are counted twice.",
    do: 'Take its rows out, or name the areas to compare with in organisation.json: "areas".'
  }));
}

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
