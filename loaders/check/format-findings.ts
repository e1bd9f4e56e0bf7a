import {group} from "d3-array";
import pc from "picocolors";
import type {FindingLevel} from "../../src/figures/check-report.js";
import {countOf} from "../../src/words/format.js";
import type {Finding} from "./finding.js";

const levels: readonly FindingLevel[] = ["error", "warning", "note"];

const headings: Record<FindingLevel, string> = {error: "Errors", warning: "Warnings", note: "Notes"};

/**
 * Findings as a person reads them: by file, errors first, each with its place, what was found, how many rows and what
 * to do. With `json`, one object `{errors, warnings, notes, findings}`. Plain text unless `colour`.
 */
export function formatFindings(
  findings: readonly Finding[],
  {json = false, colour = false}: {json?: boolean; colour?: boolean} = {}
): string {
  const count = (level: FindingLevel): number => findings.filter((each) => each.level === level).length;
  if (json)
    return JSON.stringify(
      {errors: count("error"), warnings: count("warning"), notes: count("note"), findings},
      null,
      2
    );
  const paint = pc.createColors(colour);
  const colours: Record<FindingLevel, (text: string) => string> = {
    error: paint.red,
    warning: paint.yellow,
    note: paint.cyan
  };
  const files = group(findings, ({file}) => file);
  const blocks = [...files].map(([file, all]) => {
    const parts = levels.flatMap((level) => {
      const some = all.filter((each) => each.level === level);
      return some.length ? [`  ${colours[level](headings[level])}`, ...some.map((each) => findingLines(each))] : [];
    });
    return [paint.bold(file), ...parts].join("\n");
  });
  const total = levels.filter((level) => count(level) > 0).map((level) => countOf(count(level), level));
  return [...blocks, total.length > 0 ? `${total.join(", ")}.` : "Nothing to report."].join("\n\n");
}

function findingLines({row, column, found, count, what, do: todo}: Finding): string {
  const where = [
    column,
    found !== undefined && `"${found}"`,
    count > 0 && countOf(count, "row"),
    row !== undefined && `${count > 1 ? "first at " : ""}row ${row}`
  ].filter((part) => part !== false && part !== undefined);
  return `    ${where.length ? `${where.join(", ")}: ` : ""}${what}\n      ${todo}`;
}
