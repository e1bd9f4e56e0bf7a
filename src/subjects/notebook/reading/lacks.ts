import {schema} from "../../../database/schema.js";
import type {Profile, SiteNotebook, SiteOrganisation} from "../../../figures/site.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {sources} from "../../../registry/sources.js";
import {wordList} from "../../../words/lists.js";
import {sqlTokens, tablesNamed} from "../engine/sql-words.js";

/** Tables that describe people, row by row. */
const rowTables = new Set(schema.flatMap(({name, rowLevel}) => (rowLevel === true ? [name] : [])));

/**
 * What a notebook needs and does not have here, as sentences; none where it has all. It needs the files of the indicators
 * that its first cell names and those that its statements read, and a published site has no rows about people.
 */
export function lacks(
  {indicators, cells}: Pick<SiteNotebook, "indicators" | "cells">,
  {supplied, shortName}: Pick<SiteOrganisation, "supplied" | "shortName">,
  {profile}: {profile: Profile}
): string[] {
  const read = new Set(cells.flatMap(({mode, text}) => (mode === "sql" ? tablesOf(text) : [])));
  const own = new Set<string>(cells.map(({name}) => name.toLowerCase()));
  const tables = [...read].filter((name) => !own.has(name));
  const needed = new Set<string>([
    ...indicators.map((number) => indicatorOf(number).source),
    ...tables.filter((name) => sources.some((each) => each.name === name))
  ]);
  const missing = [...needed].filter((name) => !supplied.includes(name));
  const rows = profile === "published" ? tables.filter((name) => rowTables.has(name)) : [];
  return [
    ...(missing.length > 0
      ? [`It needs ${wordList(missing.map((name) => `${name}.csv`))}, which ${shortName} has not supplied.`]
      : []),
    ...(rows.length > 0
      ? [
          `It reads ${wordList(rows)}: rows about people, which are on an analyst's own computer alone. Ask the table measures or cube in their place.`
        ]
      : [])
  ];
}

/** The tables that a statement names; what stands in its `${}` is a value. None of one that cannot be read, which says so when it runs. */
function tablesOf(text: string): string[] {
  try {
    return tablesNamed(sqlTokens(text.split(/\$\{[^}]*\}/))).map((name) => name.toLowerCase());
  } catch {
    return [];
  }
}
