import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Database} from "../database.js";
import {sql} from "../../src/lib/sql.js";
import {csvParser} from "./csv-records.js";

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
  const codes = parseEthnicCodes(await readFile(join(referenceFolder, "ethnicity.csv"), "utf8"));
  const rows = codes.map(({code, label, category, five, wres}) => sql`${[code, label, category, five, wres]}`.text);
  await database.run(`create or replace table ethnic_codes as
    select * from (values ${rows.join(", ")}) as t(code, label, category, five, wres)`);
}

/** The codes of a reference list with the columns code, label, category, group and wres. */
export function parseEthnicCodes(csv: string): EthnicCode[] {
  const records: string[][] = [];
  const parser = csvParser(({fields}) => records.push(fields));
  parser.write(csv.replace(/^\ufeff/, ""));
  parser.end();
  return records.slice(1).map(([code = "", label = "", category = "", five = "", wres = ""]) => {
    if (wres !== "White" && wres !== "BME" && wres !== "Not known")
      throw new Error(`ethnicity.csv: code "${code}" has the group "${wres}". Write White, BME or Not known.`);
    return {code, label, category: category || null, five: wres === "Not known" ? null : five, wres};
  });
}

/** The reference list, as `read` loaded it. */
export async function ethnicCodes(database: Database): Promise<EthnicCode[]> {
  return database.rows("select code, label, category, five, wres from ethnic_codes");
}
