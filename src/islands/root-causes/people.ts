import {database} from "../../lib/notebook.js";
import type {GapSource} from "../../lib/root-causes/crossing.js";
import type {GapMeasure} from "../../lib/root-causes/gap-measures.js";
import {peopleAttributes, peopleStatement} from "../../lib/root-causes/people-query.js";
import {peopleRows} from "../../lib/root-causes/people-rows.js";
import type {Rows} from "../../stats/slices.js";

/** The people of a gap by every attribute that is on record. Starts the query engine; rejects with a `DatabaseError`. */
export async function loadPeople(source: GapSource, measure: GapMeasure, period: string): Promise<Rows> {
  const attributes = peopleAttributes(source, measure, period);
  const statement = peopleStatement(source.organisation.id, measure, {period, attributes});
  const rows = await (await database()).query(statement);
  return peopleRows(rows, attributes, source.organisation);
}
