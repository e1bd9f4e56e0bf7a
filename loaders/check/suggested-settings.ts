import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {defaultBandGroups} from "../../src/registry/organisation.js";
import type {PasteMap} from "./paste-map.js";

const name = "organisation.suggested.json";

/**
 * Writes organisation.json with the guesses of a map beside it, never over it, and returns the path. What it says already
 * goes before a guess; words without a guess are left for a person. Null where organisation.json cannot be read.
 */
export async function writeSuggested(folder: string, {columns, values, bandGroups}: PasteMap): Promise<string | null> {
  let said: unknown;
  try {
    said = JSON.parse((await readFile(join(folder, "organisation.json"), "utf8")).replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
  if (typeof said !== "object" || said === null || Array.isArray(said)) return null;
  const own = said as Record<string, unknown>;
  const guessed = Object.fromEntries(
    Object.entries(values).map(([column, words]) => [
      column,
      Object.fromEntries(Object.entries(words).filter(([, ours]) => ours !== null))
    ])
  );
  const groups = Array.isArray(own.bandGroups) ? own.bandGroups : defaultBandGroups;
  const suggested = {
    ...own,
    ...(Object.keys(columns).length > 0 && {columns: merged(columns, own.columns)}),
    ...(Object.keys(guessed).length > 0 && {values: merged(guessed, own.values)}),
    ...(bandGroups.length > 0 && {bandGroups: [...(groups as unknown[]), ...bandGroups]})
  };
  const path = join(folder, name);
  await writeFile(path, `${JSON.stringify(suggested, null, 2)}\n`);
  return path;
}

/** Two maps of maps as one; the second goes first. */
function merged(guesses: Readonly<Record<string, object>>, said: unknown): Record<string, object> {
  const own = typeof said === "object" && said !== null ? (said as Record<string, object>) : {};
  const keys = [...new Set([...Object.keys(own), ...Object.keys(guesses)])];
  return Object.fromEntries(keys.map((key) => [key, {...guesses[key], ...own[key]}]));
}
