import type {CheckFinding, FindingLevel} from "../../src/figures/check-report.js";

/** One thing found while reading or checking an extract, as `check` prints it and a page of the analyst's site shows it. */
export type Finding = CheckFinding;

/** A finding about a whole file. */
export function fileFinding(
  level: FindingLevel,
  code: string,
  file: string,
  what: string,
  todo: string,
  column?: string
): Finding {
  return {level, file, count: 0, what, do: todo, code, ...(column !== undefined && {column})};
}
