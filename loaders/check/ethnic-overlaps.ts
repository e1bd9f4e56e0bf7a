import {id} from "../../src/database/sql.js";
import type {SourceName} from "../../src/registry/sources.js";
import {foldSpelling} from "../../src/registry/vocabularies.js";
import {fileName} from "../read/file-name.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import {refuseRows} from "./refuse-rows.js";
import {ownWords} from "./values/own-words.js";
import type {Finding} from "./finding.js";

const files: readonly SourceName[] = ["workforce", "recruitment", "disciplinary", "training", "board"];

/** An ethnic group beside the groups it consists of, with as many people: everybody in it would be counted twice. */
export const ethnicOverlaps: DataCheck = async (context) => {
  const findings: Finding[] = [];
  for (const name of files.filter((each) => context.supplied.has(each))) {
    const file = context.files.find((each) => each.name === name);
    if (!file || !Object.values(file.columns).includes("count")) continue;
    const period = name === "workforce" || name === "board" ? "snapshot" : "year";
    const isMeant = [...ownWords(context.organisation, name, "ethnicity")].some(
      ([theirs, ours]) => theirs === foldSpelling(ours)
    );
    for (const [group, finer] of [
      ["BME", "eth2 = 'BME' and eth5 is null"],
      ["a group of the five", "eth5 is not null and eth16 is null"]
    ] as const) {
      const parent = group === "BME" ? "eth2" : "eth5";
      const parts = group === "BME" ? "eth5 is not null and eth2 = 'BME'" : "eth16 is not null";
      const rows = await context.database.rows<{
        row: number;
        rows: number;
        keys: number;
        same: number;
        people: number;
      }>(`
        with keyed as (
          select ${period} as period, ${parent} as parent,
            sum(count) filter (${finer}) as whole, sum(count) filter (${parts}) as parts,
            count(*) filter (${parts}) as pieces, count(*) filter (${finer}) as rows, min(_row) filter (${finer}) as row
          from ${id(name).text} where not _refused group by all
        )
        select min(row) as row, sum(rows) as rows, count(*) as keys, count(*) filter (whole = parts) as same, sum(whole) as people
        from keyed where whole > 0 and pieces > 1`);
      const [found] = rows;
      if (!found || found.keys === 0 || found.same < found.keys) continue;
      if (found.people < (found.keys > 1 ? 10 : 40) || isMeant) continue;
      findings.push({
        level: "error",
        code: "roll-up",
        file: fileName(file.path),
        row: found.row,
        count: found.rows,
        column: "ethnicity",
        what: `The row is of ${group} and has as many people as the finer groups in it together: they would be counted twice.`,
        do: 'Keep either the group or the groups that it consists of. If they are other people, map the group to itself under "values" in organisation.json.'
      });
    }
  }
  return [...findings, ...(await unknownThatAreEverybody(context))];
};

/** Answers and residents of no known group who are as many as everybody of a known one: a total without its name. */
async function unknownThatAreEverybody(context: CheckContext): Promise<Finding[]> {
  const say = {
    level: "error",
    code: "roll-up",
    column: "ethnicity",
    what: "The row is of no ethnic group and has as many people as all groups beside it together: it is their total.",
    do: 'Take rows of totals out. If they are other people, write Not known and say so under "values" in organisation.json: {"Not known": "Not known"}.'
  } as const;
  const findings: Finding[] = [];
  for (const {name, people, place} of wholes.filter((each) => context.supplied.has(each.name))) {
    const isMeant = [...ownWords(context.organisation, name, "ethnicity")].some(
      ([theirs, ours]) => ours === "Not known" && theirs === foldSpelling(ours)
    );
    if (isMeant) continue;
    const parts = `coalesce(sum(${people}) filter (eth2 = 'White'), 0) + greatest(
      coalesce(sum(${people}) filter (eth2 = 'BME' and eth5 is null), 0),
      coalesce(sum(${people}) filter (eth2 = 'BME' and eth5 is not null), 0))`;
    const totals = `select ${place} from ${name} where not _refused group by ${place}
      having sum(${people}) filter (eth2 = 'Not known') >= 10 and count(distinct eth2) = 3
        and abs(sum(${people}) filter (eth2 = 'Not known') - (${parts})) <= 0.001 * (${parts})`;
    findings.push(
      ...(await refuseRows(
        context,
        name,
        `not _refused and eth2 = 'Not known' and exists (from (${totals}) as t
          where ${place
            .split(", ")
            .map((column) => `t.${column} is not distinct from ${name}.${column}`)
            .join(" and ")})`,
        say
      ))
    );
  }
  return findings;
}

/** Files whose rows are of groups already counted, and where a group stands beside others. */
const wholes = [
  {name: "population", people: "population", place: "area, year"},
  {
    name: "survey",
    people: "responses",
    place: "year, indicator, employment, category, pay_band, band_group, staff_group, directorate"
  }
] as const;
