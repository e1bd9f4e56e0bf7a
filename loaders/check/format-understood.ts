import type {FileUnderstood, Understood, WordRead} from "../../src/figures/check-report.js";
import {group} from "d3-array";
import pc from "picocolors";
import {foldHeader} from "../../src/registry/sources.js";
import type {RowAccount} from "../stages.js";
import type {PasteMap} from "./paste-map.js";

/** Words of a column that are listed one by one. */
const mostListed = 8;

/** Periods that are listed one by one, the latest. */
const mostPeriods = 6;

/** What was understood, as a person reads it: each file's source, columns, words and people, before what is wrong. */
export function formatUnderstood(
  {files, words}: Understood,
  accounts: readonly RowAccount[],
  {colour = false}: {colour?: boolean} = {}
): string {
  const paint = pc.createColors(colour);
  const blocks = files.map((file) => {
    const account = accounts.find(({name}) => name === file.name);
    const read = words.filter((word) => word.file === file.name && word.meaning !== null);
    return [
      ...sourceLines(file, account, paint.bold),
      ...columnLines(file),
      ...wordLines(read),
      ...peopleLines(file)
    ].join("\n");
  });
  return [paint.bold("What I understood"), ...blocks].join("\n\n");
}

function sourceLines(
  {from, name}: FileUnderstood,
  account: RowAccount | undefined,
  bold: (text: string) => string
): string[] {
  const files = from.map(
    ({file, sheet, rows}) => `${file}${sheet === null ? "" : `, sheet "${sheet}"`} (${number(rows)} rows)`
  );
  const used = account ? `${number(account.used)} of ${number(account.read)} rows used` : "";
  return [`  ${bold(name)} from ${files.join(" and ")}: ${used}`];
}

function columnLines({columns, leftOut}: FileUnderstood): string[] {
  const renamed = columns.filter(({header, column}) => foldHeader(header) !== foldHeader(column));
  const plain = columns.filter((each) => !renamed.includes(each)).map(({column}) => column);
  const parts = [...renamed.map(({header, column}) => `"${header}" is ${column}`), ...plain];
  const out = leftOut.length > 0 ? [`    left out: ${leftOut.join(", ")}`] : [];
  return [`    columns: ${parts.join(", ")}`, ...out];
}

function wordLines(words: readonly WordRead[]): string[] {
  return [...group(words, ({column}) => column)].map(([column, read]) => {
    const sorted = [...read].sort((a, b) => b.rows - a.rows);
    const listed = sorted
      .slice(0, mostListed)
      .map(({word, meaning, rows}) => `"${word}" is ${meaning ?? ""} (${number(rows)})`);
    const rest = sorted.length > mostListed ? `, and ${sorted.length - mostListed} more` : "";
    return `    words of ${column}: ${listed.join(", ")}${rest}`;
  });
}

function peopleLines({people}: FileUnderstood): string[] {
  const shown = people.slice(-mostPeriods);
  const earlier =
    people.length > mostPeriods ? [`    people: ${people.length - mostPeriods} earlier periods, then`] : [];
  return [
    ...earlier,
    ...shown.map(({period, people: all, groups}) => {
      const parts = Object.entries(groups).map(
        ([name, count]) => `${number(count)} ${name === "Not known" ? "not known" : name}`
      );
      return `    people in ${period}: ${number(all)} (${parts.join(", ")})`;
    })
  ];
}

/** The map to paste into organisation.json; a word that we cannot guess stands as `?`, to be written over. */
export function formatMap({columns, values, bandGroups}: PasteMap): string {
  const map = {
    ...(Object.keys(columns).length > 0 && {columns}),
    ...(Object.keys(values).length > 0 && {
      values: Object.fromEntries(
        Object.entries(values).map(([column, words]) => [
          column,
          Object.fromEntries(Object.entries(words).map(([word, ours]) => [word, ours ?? "?"]))
        ])
      )
    }),
    ...(bandGroups.length > 0 && {bandGroups})
  };
  return JSON.stringify(map, null, 2);
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}
