import {join} from "node:path";
import {sql} from "../../src/lib/sql.js";
import type {Database} from "../database.js";

/** A code of the reference list: its 16+1 category, five-group and WRES group; nulls where it says nothing finer. */
export type EthnicCode = {
  code: string;
  label: string;
  category: string | null;
  five: string | null;
  wres: "White" | "BME" | "Not known";
};

/** Loads `ethnicity.csv` into `ethnic_codes`. Throws where it is not there: it belongs to the product, not to a folder. */
export async function readEthnicCodes(referenceFolder: string, database: Database): Promise<void> {
  await database.run(
    sql`create or replace table ethnic_codes as
      select code, label, category, nullif("group", 'Not known') as five, wres
      from read_csv(${join(referenceFolder, "ethnicity.csv")}, header = true, all_varchar = true, nullstr = '')`.text
  );
}

/** The reference list, as `read` loaded it. */
export async function ethnicCodes(database: Database): Promise<EthnicCode[]> {
  return database.rows("select code, label, category, five, wres from ethnic_codes");
}
