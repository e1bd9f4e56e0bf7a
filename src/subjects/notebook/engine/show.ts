import {isField} from "./fields.js";
import {isHiddenValue} from "./hidden-value.js";
import type {Shown} from "./protocol.js";
import {dateWords, isRecord, rowsOf, toColumns, toPlain} from "./rows.js";
import {isNode, toTree} from "./tree.js";

/** What a value of a script looks like: rows as a table, a drawing as itself, one value in words. Fields are shown by the engine. */
export function show(value: unknown, label: string | null = null): Shown[] {
  if (isField(value)) return [];
  if (isNode(value)) return toTree(value).map((tree) => ({kind: "tree", tree}));
  if (typeof value === "function") return [{kind: "text", text: `function ${value.name}`.trim(), label}];
  const found = rowsOf(value);
  if (found) return [{kind: "rows", ...toColumns(found.rows), label}];
  if (value instanceof Map)
    return show(
      [...value].map(([key, each]) => ({key: key as unknown, value: each as unknown})),
      label
    );
  if (value instanceof Set) return show([...value], label);
  if (isHiddenValue(value)) return [{kind: "text", text: "[c]", label}];
  if (value instanceof Error) return [{kind: "text", text: value.message, label}];
  if (isRecord(value) && Object.keys(value).length > 0) return [{kind: "rows", ...toColumns([value]), label}];
  const plain = toPlain(value);
  return [{kind: "text", text: plain === null ? String(value) : wordsOf(plain), label}];
}

function wordsOf(value: Exclude<ReturnType<typeof toPlain>, null>): string {
  if (value instanceof Date) return dateWords(value);
  if (typeof value === "number" && !Number.isNaN(value))
    return value.toLocaleString("en-GB", {maximumFractionDigits: 6, useGrouping: Math.abs(value) >= 10_000});
  return String(value);
}
