import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {csvParser} from "./csv-records.js";

/** A code of the reference list: its 16+1 category, five-group and WRES group; nulls where it says nothing finer. */
export type EthnicCode = {
  code: string;
  label: string;
  category: string | null;
  five: string | null;
  wres: "White" | "BME" | "Not known";
};

/** The codes of `ethnicity.csv`. Throws where it is not there: it belongs to the product, not to a folder. */
export async function readEthnicCodes(referenceFolder: string): Promise<EthnicCode[]> {
  return parseEthnicCodes(await readFile(join(referenceFolder, "ethnicity.csv"), "utf8"));
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
