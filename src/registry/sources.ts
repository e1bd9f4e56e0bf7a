import {actions} from "./sources/actions.js";
import {benchmarks} from "./sources/benchmarks.js";
import {board} from "./sources/board.js";
import type {Column} from "./sources/column.js";
import {disciplinary} from "./sources/disciplinary.js";
import {pay} from "./sources/pay.js";
import {population} from "./sources/population.js";
import {published} from "./sources/published.js";
import {recruitment} from "./sources/recruitment.js";
import type {Source, SourceName} from "./sources/source.js";
import {survey} from "./sources/survey.js";
import {training} from "./sources/training.js";
import {workforce} from "./sources/workforce.js";

export type {Column, ColumnType} from "./sources/column.js";
export type {Source, SourceName} from "./sources/source.js";
export {foldHeader} from "./sources/fold-header.js";

/** The data contract: every file an organisation may supply, in the order of the data dictionary. */
export const sources: readonly Source[] = [
  workforce,
  recruitment,
  disciplinary,
  training,
  survey,
  board,
  pay,
  population,
  benchmarks,
  published,
  actions
];

/** The file of this name. Throws on any other name: names come from the registry, never from a file. */
export function source(name: SourceName): Source {
  const found = sources.find((each) => each.name === name);
  if (!found) throw new Error(`registry: no file "${name}" in the data contract`);
  return found;
}

/** Files whose rows describe people by group, and so may carry an organisation's own breakdown columns. */
export const filesOfPeople: readonly SourceName[] = [
  "workforce",
  "recruitment",
  "disciplinary",
  "training",
  "survey",
  "pay"
];

/** The column of this name, or null where the file has none of that name. */
export function columnOf(file: Source, name: string): Column | null {
  return file.columns.find((column) => column.name === name) ?? null;
}
