import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {javascript, scopeCompletionSource, typescriptLanguage} from "@codemirror/lang-javascript";
import {PostgreSQL, sql} from "@codemirror/lang-sql";
import type {Extension} from "@codemirror/state";
import type {SchemaTable} from "../../lib/notebook/schema.js";
import {comparedColumn, tablesRead} from "../../lib/notebook/values.js";
import type {KnownValue} from "../../lib/notebook/values.js";

/** What can be completed in a statement. */
export type Vocabulary = {tables: readonly SchemaTable[]; values: Readonly<Record<string, readonly KnownValue[]>>};

/** SQL, which completes tables, the columns of the tables named, functions, and the registry's names between marks. */
export function sqlLanguage({tables, values}: Vocabulary): Extension {
  const support = sql({
    dialect: PostgreSQL,
    schema: Object.fromEntries(
      tables.map(({name, note, columns}) => [
        name,
        {self: {label: name, detail: note, type: "table"}, children: columns.map((column) => columnCompletion(column.name, column.note))}
      ])
    )
  });
  const own = (context: CompletionContext): CompletionResult | null =>
    completeValue(context, values) ?? completeName(context, tables);
  return [support, PostgreSQL.language.data.of({autocomplete: own})];
}

function completeValue(context: CompletionContext, values: Vocabulary["values"]): CompletionResult | null {
  const before = context.state.sliceDoc(Math.max(0, context.pos - 2_000), context.pos);
  const found = comparedColumn(before);
  const known = found && values[found.column];
  if (!known) return null;
  return {
    from: context.pos - found.typed.length,
    options: known.map(({value, note}): Completion => ({label: value, detail: note, type: "constant"})),
    validFor: /^[^']*$/
  };
}

function completeName(context: CompletionContext, tables: readonly SchemaTable[]): CompletionResult | null {
  const word = context.matchBefore(/[\w"]+/);
  if ((!word && !context.explicit) || context.matchBefore(/\.[\w"]*/) || context.matchBefore(/'[^']*/)) return null;
  const named = new Set(tablesRead(context.state.doc.toString()));
  const columns = new Map(
    tables.filter(({name}) => named.has(name)).flatMap((table) => table.columns.map((column) => [column.name, column.note] as const))
  );
  return {
    from: word?.from ?? context.pos,
    options: [...[...columns].map(([name, note]) => columnCompletion(name, note)), ...functions],
    validFor: /^[\w"]*$/
  };
}

function columnCompletion(name: string, note: string): Completion {
  return {label: name, detail: note, type: "property", boost: 2, ...(name === "group" && {apply: '"group"'})};
}

const functions: readonly Completion[] = (
  [
    ["rate", "per cent: rate(numerator, denominator)"],
    ["hidden", "whether a value is hidden to protect people"],
    ["sum", "total; hidden where a part of it is hidden"],
    ["avg", "mean; hidden where a part of it is hidden"],
    ["count", "how many rows: count(*)"],
    ["round", "round(number, decimals)"],
    ["coalesce", "the first that is not null"],
    ["any_value", "one of the values"],
    ["string_agg", "texts joined: string_agg(text, ', ')"],
    ["lag", "the row before: lag(x) over (order by period)"],
    ["row_number", "row_number() over (order by x)"],
    ["group by all", "by every column that is not summed"],
    ["order by all", "by every column, from the left"]
  ] as const
).map(([label, detail]) => ({label, detail, type: "function"}));

/** TypeScript, which completes the names that a script has and what they hold. */
export function scriptLanguage(scope: () => Readonly<Record<string, unknown>>): Extension {
  return [
    javascript({typescript: true}),
    typescriptLanguage.data.of({autocomplete: (context: CompletionContext) => scopeCompletionSource(scope())(context)})
  ];
}
