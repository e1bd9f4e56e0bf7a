import {organisationKeys, type OrganisationKey} from "../registry/organisation-keys.js";
import {payBands} from "../registry/pay-bands.js";
import {sources, type Column, type ColumnType} from "../registry/sources.js";

/** A column as the data dictionary describes it. */
type DictionaryColumn = {
  name: string;
  required: boolean;
  /** What it holds, in words: `date (2020-03-31)`. */
  type: string;
  description: string;
  /** Words allowed; empty where there is no list. */
  values: readonly string[];
  /** What a blank means. */
  blank: string;
  example: string;
  /** Other headers that are read as this column. */
  aliases: readonly string[];
};

/** A file as the data dictionary describes it. */
type DictionaryFile = {
  name: string;
  title: string;
  /** What one row is. */
  row: string;
  required: boolean;
  /** What cannot be shown without the file. */
  without: string;
  columns: readonly DictionaryColumn[];
};

/** The data dictionary: every file and column of the contract, and the keys of organisation.json. */
export type DataDictionary = {files: readonly DictionaryFile[]; organisation: readonly OrganisationKey[]};

const typeWords: Record<ColumnType, string> = {
  snapshot: "date (2020-03-31)",
  date: "date (2020-03-31)",
  "financial year": "financial year (2019/20)",
  year: "year (2019)",
  "whole number": "whole number",
  number: "number",
  "yes or no": "yes or no",
  ethnicity: "ethnic group",
  "pay band": "pay band",
  choice: "one of a list",
  label: "short text",
  text: "text",
  indicators: "list of numbers"
};

/** The data dictionary, made from the registry alone. */
export function dataDictionary(): DataDictionary {
  return {
    organisation: organisationKeys,
    files: sources.map(({name, title, row, without, columns, required = false}) => ({
      name,
      title,
      row,
      without,
      required,
      columns: columns.map(describeColumn)
    }))
  };
}

function describeColumn(column: Column): DictionaryColumn {
  const {name, type, description, required = false, blank, example, aliases} = column;
  const unsaid = required ? "not allowed" : "not recorded";
  return {
    name,
    required,
    type: typeWords[type],
    description,
    values: valuesOf(column),
    blank: blank ?? unsaid,
    example,
    aliases
  };
}

/** The words that a column takes; empty where any will do. */
export function valuesOf({type, choices = []}: Column): string[] {
  if (type === "pay band") return [...payBands];
  if (type === "yes or no") return ["yes", "no"];
  return choices.filter(({leftOut}) => leftOut === undefined).map(({value}) => value);
}

/** The data dictionary as Markdown, to lie beside the extracts. */
export function dataDictionaryMarkdown({files, organisation}: DataDictionary = dataDictionary()): string {
  const organisationTable = table(
    ["Key", "Meaning", "If left out"],
    organisation.map((each) => [code(each.key), each.meaning, each.default])
  );
  const sections = files.map(({name, title, row, required, without, columns}) =>
    [
      `## ${title}: ${code(`${name}.csv`)}`,
      `One row is ${row}. ${required ? "Required." : `Without it, the site does not show ${without}.`}`,
      table(
        ["Column", "Required", "Holds", "Meaning", "Blank", "Example", "Also headed"],
        columns.map((column) => [
          code(column.name),
          column.required ? "yes" : "no",
          column.values.length > 0 ? `${column.type}: ${column.values.map(code).join(", ")}` : column.type,
          column.description,
          column.blank,
          code(column.example),
          column.aliases.join("; ")
        ])
      )
    ].join("\n\n")
  );
  return [
    "# Data dictionary",
    "Extracts are CSV (UTF-8) or XLSX (first sheet). Headers match ignoring case, spaces, `_` and `-`. Files of people may carry a `count`, so that a row stands for one person or for many. Leave out anything that names or numbers a person: such columns are refused.",
    "## Settings: `organisation.json`",
    organisationTable,
    ...sections
  ]
    .join("\n\n")
    .concat("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}
