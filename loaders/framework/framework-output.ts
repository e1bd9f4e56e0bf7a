import {stripVTControlCharacters} from "node:util";

/**
 * The warnings in what Framework has printed that a person should read, each with the lines that belong to it. Its list of
 * broken links is none of them: it takes a link with a query, to a finding or to a finished file for broken, and
 * `scan-broken.ts` follows every link of the finished site.
 */
export function trueWarnings(output: string): string[] {
  const lines = stripVTControlCharacters(output).split("\n");
  return lines.flatMap((line, i) => {
    if (!/^(Warning|Error):/i.test(line.trim()) || /\d+ broken links?/.test(line)) return [];
    const next = lines.slice(i + 1).findIndex((each) => !/^\s*\u21b3/.test(each));
    return [[line, ...lines.slice(i + 1, next < 0 ? undefined : i + 1 + next)].join("\n").trim()];
  });
}
