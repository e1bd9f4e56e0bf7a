import {group} from "d3-array";
import type {SuppliedFile} from "../stages.js";
import {fileName} from "../read/file-name.js";
import type {Finding} from "./finding.js";
import {mayRepeat} from "./identifiers/patterns.js";
import type {DistinctValue, Problem} from "./values/reading.js";

/** Values of one kind that are named one by one; the rest are counted together. */
const mostNamed = 20;

/** Longest value that is repeated in a finding. */
const longestNamed = 60;

/** A value that something is wrong with. */
export type WrongValue = DistinctValue & {problem: Problem};

/** One finding for each different value that is wrong, those of most rows first; past the twentieth, one for the rest. */
export function valueFindings(column: string, file: SuppliedFile, wrong: readonly WrongValue[]): Finding[] {
  const merged = new Map<string, WrongValue>();
  for (const each of wrong) {
    const key = `${each.problem.code}|${each.problem.what}|${each.text ?? ""}`;
    const known = merged.get(key);
    merged.set(key, known ? {...known, rows: known.rows + each.rows, first: Math.min(known.first, each.first)} : each);
  }
  const byProblem = group(merged.values(), ({problem}) => problem.code);
  return [...byProblem.values()].flatMap((values) => {
    const sorted = values.sort((a, b) => b.rows - a.rows || a.first - b.first);
    const rest = sorted.slice(mostNamed);
    return [...sorted.slice(0, mostNamed).map((each) => named(column, file, each)), ...together(column, file, rest)];
  });
}

function named(column: string, file: SuppliedFile, {text, rows, first, problem}: WrongValue): Finding {
  const repeated = text !== null && mayRepeat(text) ? text : null;
  const found = repeated !== null && repeated.length > longestNamed ? `${repeated.slice(0, longestNamed)}…` : repeated;
  return {...problem, file: fileName(file.path), column, row: first, count: rows, ...(found !== null && {found})};
}

function together(column: string, file: SuppliedFile, rest: readonly WrongValue[]): Finding[] {
  const [one] = rest;
  if (!one) return [];
  return [
    {
      ...one.problem,
      file: fileName(file.path),
      column,
      row: Math.min(...rest.map(({first}) => first)),
      count: rest.reduce((sum, {rows}) => sum + rows, 0),
      what: `${one.problem.what} So are ${rest.length.toLocaleString("en-GB")} other values.`
    }
  ];
}
