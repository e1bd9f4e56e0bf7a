import {database} from "../../database/notebook.js";
import {crossingOf, type Crossing, type GapSource} from "../reckoning/crossing.js";
import type {GapMeasure} from "../reckoning/gap-measures.js";
import {hasPeople, isInCube} from "../reckoning/offers.js";
import {peopleAttributes, peopleStatement} from "../reckoning/people-query.js";
import {crossRows, peopleRows} from "../reckoning/people-rows.js";
import {searchPeople, searchTables, type Search} from "../reckoning/search.js";
import type {Rows} from "../../stats/slices.js";

/** The people of a gap by every attribute that is on record. Starts the query engine; rejects with a `DatabaseError`. */
async function loadPeople(source: GapSource, measure: GapMeasure, period: string): Promise<Rows> {
  const attributes = peopleAttributes(source, measure, period);
  const statement = peopleStatement(source.organisation.id, measure, {period, attributes});
  const rows = await (await database()).query(statement);
  return peopleRows(rows, attributes, source.organisation);
}

/** The counts of a gap by its factors: from the cube where it has such a table, else from people, after telling `onPeople`. */
export async function crossingFor(
  source: GapSource,
  {measure, period, factors}: {measure: GapMeasure; period: string; factors: readonly string[]},
  onPeople: () => void
): Promise<Crossing | null> {
  if (isInCube(source, measure, {period, factors})) return crossingOf(source, measure, {period, factors});
  onPeople();
  return crossRows(await loadPeople(source, measure, period), {measure, period, factors});
}

/** A search for gaps: through people where rows of them are at hand, else through every table of the cube. */
export async function searchFor(
  source: GapSource,
  measure: GapMeasure,
  {period, people, depth = 3, floor = 10}: {period: string; people: boolean; depth?: number; floor?: number}
): Promise<Search | null> {
  if (!people || !hasPeople(measure)) return searchTables(source, measure, period, {floor});
  return searchPeople(await loadPeople(source, measure, period), measure, period, {depth, floor});
}
