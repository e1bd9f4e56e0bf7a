import type {BrowserConnection} from "../../../database/db.js";
import {schema} from "../../../database/schema.js";
import {id, sql} from "../../../database/sql.js";

/**
 * A database with the rows of one organisation alone: the notebooks of its folder say the same whatever site they stand in,
 * and never add up two organisations by mistake.
 */
export async function ofOne(database: BrowserConnection, organisation: string): Promise<BrowserConnection> {
  for (const {name} of schema)
    if (name !== "measures") await database.query(sql`delete from ${id(name)} where organisation <> ${organisation}`);
  return database;
}
