import type {Organisation} from "../../src/registry/organisation.js";
import {columnOf, source} from "../../src/registry/sources.js";
import {isFullTimeEquivalent} from "../../src/registry/sources/count-headers.js";
import {isWordType, valueReader} from "../check/values/value-reader.js";
import type {EthnicCode} from "./ethnic-codes.js";
import {rawName, shownHeader, type HeaderColumn} from "./header.js";
import type {LoadedFile} from "./read-file.js";
import type {FileValues} from "./values-table.js";

/** Share of a column's rows that must be understood for it to be taken for one of ours. */
const enough = 0.8;

/** Headers that are likely to be columns of ours that a file lacks, by what stands below them: `{"Grade on record": "pay_band"}`. */
export function suggestColumns(
  {supplied, header}: LoadedFile,
  unknown: readonly HeaderColumn[],
  values: FileValues,
  {organisation, codes}: {organisation: Organisation; codes: readonly EthnicCode[]}
): Record<string, string> {
  const contract = source(supplied.name);
  const present = new Set(header.columns.map(({column}) => column));
  const lacking = contract.columns.filter(({name, required}) => !present.has(name) && (required || name === "count"));
  const suggested: Record<string, string> = {};
  const candidates = unknown.filter((column) => column.header !== "" && shownHeader(column) === column.header);
  for (const column of lacking) {
    let best: {header: string; share: number} | null = null;
    for (const candidate of candidates.filter(({header: each}) => !(each in suggested))) {
      const texts = (values.get(rawName(candidate)) ?? []).filter(({text}) => (text ?? "").trim() !== "");
      const rows = texts.reduce((sum, each) => sum + each.rows, 0);
      if (rows === 0) continue;
      const understands = understanding(column.name, column.type, {supplied, organisation, codes, texts});
      if (column.name === "count" && isFullTimeEquivalent(candidate.header)) continue;
      const read = texts.filter(({text}) => understands((text ?? "").trim())).reduce((sum, each) => sum + each.rows, 0);
      if (read / rows >= enough && read / rows > (best?.share ?? 0))
        best = {header: candidate.header, share: read / rows};
    }
    if (best) suggested[best.header] = column.name;
  }
  return suggested;
}

function understanding(
  name: string,
  type: NonNullable<ReturnType<typeof columnOf>>["type"],
  {
    supplied,
    organisation,
    codes,
    texts
  }: Pick<LoadedFile, "supplied"> & {
    organisation: Organisation;
    codes: readonly EthnicCode[];
    texts: readonly {text: string | null; rows: number; first: number}[];
  }
): (text: string) => boolean {
  const column = columnOf(source(supplied.name), name);
  if (type === "whole number") return (text) => /^\d{1,3}(?:,\d{3})*$|^\d+$/.test(text);
  if (!column || !isWordType(type) || type === "label") return () => false;
  const reader = valueReader(type, {column, organisation, codes, values: texts});
  return (text) => reader.read(text).used;
}
