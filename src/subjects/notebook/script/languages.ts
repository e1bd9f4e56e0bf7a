import {autocompletion} from "@codemirror/autocomplete";
import type {Completion, CompletionContext, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import {javascript, localCompletionSource} from "@codemirror/lang-javascript";
import {keywordCompletionSource, PostgreSQL, schemaCompletionSource} from "@codemirror/lang-sql";
import type {Extension} from "@codemirror/state";
import type {SchemaTable} from "../../../database/schema.js";
import type {Mode} from "../engine/protocol.js";
import {comparedColumn, tablesRead} from "../reckoning/values.js";
import type {KnownValue} from "../reckoning/values.js";

/** What can be completed in a statement. */
export type Vocabulary = {tables: readonly SchemaTable[]; values: Readonly<Record<string, readonly KnownValue[]>>};

/** SQL, which completes tables, the columns of the tables named, functions, and the registry's names between marks. */
function sqlLanguage({tables, values}: Vocabulary): Extension {
  const ofSchema = schemaCompletionSource({
    dialect: PostgreSQL,
    schema: Object.fromEntries(
      tables.map(({name, note, columns}) => [
        name,
        {
          self: {label: name, detail: note, type: "table"},
          children: columns.map((column) => columnCompletion(column.name, column.note))
        }
      ])
    )
  });
  const ofLanguage = keywordCompletionSource(PostgreSQL);
  const outsideMarks =
    (source: CompletionSource): CompletionSource =>
    (context) =>
      completedColumn(context) ? null : source(context);
  return [
    PostgreSQL.extension,
    autocompletion({
      icons: false,
      override: [
        (context) => completeValue(context, values),
        ...[(context: CompletionContext) => completeName(context, tables), ofSchema, ofLanguage].map(outsideMarks)
      ]
    })
  ];
}

const completedColumn = (context: CompletionContext): ReturnType<typeof comparedColumn> =>
  comparedColumn(context.state.sliceDoc(Math.max(0, context.pos - 2_000), context.pos));

function completeValue(context: CompletionContext, values: Vocabulary["values"]): CompletionResult | null {
  const found = completedColumn(context);
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
    tables
      .filter(({name}) => named.has(name))
      .flatMap((table) => table.columns.map((column) => [column.name, column.note] as const))
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

/** What every script has by name, with what it is for. */
const scriptNames: readonly Completion[] = (
  [
    ["aq", "Arquero: reshape tables"],
    ["op", "Arquero's operations"],
    ["Plot", "Observable Plot: drawings"],
    ["d3", "D3"],
    ["stats", "the statistics of this site"],
    ["wres", "indicators by number, counts of a row, groups side by side, points and ratios in words"],
    ["Inputs", "fields: view(Inputs.range([0, 10]))"],
    ["view", "shows a field and gives its value"],
    ["display", "shows a value"],
    ["html", "HTML from text"],
    ["md", "Markdown from text"],
    ["percent", "a number of per cent in words"],
    ["Finding", "a finding under a name that stays"]
  ] as const
).map(([label, detail]) => ({label, detail, type: "variable"}));

/** The language of a cell, with what completes in it. */
export function languageOf(
  mode: Mode,
  {vocabulary, names}: {vocabulary: () => Vocabulary; names: () => readonly string[]}
): Extension {
  if (mode === "sql") {
    const {tables, values} = vocabulary();
    const results = names().map((name) => ({name, note: "rows of another cell", columns: []}));
    return sqlLanguage({tables: [...tables, ...results], values});
  }
  if (mode !== "js" && mode !== "ts") return [];
  const complete = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w$]+/);
    if ((!word && !context.explicit) || context.matchBefore(/\.[\w$]*/)) return null;
    const given = names().map((label): Completion => ({label, detail: "of another cell", type: "variable", boost: 2}));
    return {from: word?.from ?? context.pos, options: [...given, ...scriptNames], validFor: /^[\w$]*$/};
  };
  return [
    javascript({typescript: mode === "ts"}),
    autocompletion({icons: false, override: [complete, localCompletionSource]})
  ];
}
