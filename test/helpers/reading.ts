import {readFileSync} from "node:fs";
import {parseEthnicCodes, type EthnicCode} from "../../loaders/read/ethnic-codes.js";
import type {ReadingContext} from "../../loaders/check/values/reading.js";
import {organisationDefaults, type Organisation} from "../../src/registry/organisation.js";
import {columnOf, source, type SourceName} from "../../src/registry/sources.js";

/** The codes of data/reference/ethnicity.csv. */
export const referenceCodes: readonly EthnicCode[] = parseEthnicCodes(
  readFileSync(new URL("../../data/reference/ethnicity.csv", import.meta.url), "utf8")
);

/** What a reader of a column is given: the reference codes, and an organisation with every default. */
export function readingContext(
  file: SourceName,
  name: string,
  {
    organisation = {},
    values = [],
    ...rest
  }: {organisation?: Partial<Organisation>} & Partial<Pick<ReadingContext, "values" | "spellings">> = {}
): ReadingContext {
  const column = columnOf(source(file), name);
  if (!column) throw new Error(`${file} has no column ${name}`);
  return {
    column,
    codes: referenceCodes,
    values,
    ...rest,
    organisation: {...organisationDefaults, id: "test", name: "Test", shortName: "Test", type: "trust", ...organisation}
  };
}
