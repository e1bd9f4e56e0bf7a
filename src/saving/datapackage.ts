import {sources, type Column, type ColumnType, type Source} from "../registry/sources.js";
import {valuesOf} from "./data-dictionary.js";

type Field = {
  name: string;
  type: "date" | "string" | "year" | "integer" | "number" | "boolean";
  description: string;
  example: string;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  constraints?: {required?: true; enum?: readonly string[]; minimum?: number; maximum?: number; pattern?: string};
};

/** A Frictionless Data Package (https://specs.frictionlessdata.io), as far as it is used here. */
export type DataPackage = {
  profile: "tabular-data-package";
  name: string;
  title: string;
  resources: readonly {
    profile: "tabular-data-resource";
    name: string;
    path: string;
    title: string;
    description: string;
    format: "csv";
    mediatype: "text/csv";
    encoding: "utf-8";
    schema: {fields: readonly Field[]; missingValues: readonly string[]; primaryKey?: readonly string[]};
  }[];
};

const fieldTypes: Record<ColumnType, Field["type"]> = {
  snapshot: "date",
  date: "date",
  "financial year": "string",
  year: "year",
  "whole number": "integer",
  number: "number",
  "yes or no": "boolean",
  ethnicity: "string",
  "pay band": "string",
  choice: "string",
  label: "string",
  text: "string",
  indicators: "string"
};

const patterns: Partial<Record<ColumnType, string>> = {
  "financial year": "[0-9]{4}/[0-9]{2}",
  indicators: "[1-9](, *[1-9])*"
};

/** A data package of the files named (all of the contract by default), with a Table Schema for each. */
export function dataPackage(
  {name, title}: {name: string; title: string},
  files: readonly Source[] = sources
): DataPackage {
  return {
    profile: "tabular-data-package",
    name,
    title,
    resources: files.map((file) => ({
      profile: "tabular-data-resource",
      name: file.name,
      path: `${file.name}.csv`,
      title: file.title,
      description: `One row is ${file.row}.`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        fields: file.columns.map(fieldOf),
        missingValues: [""],
        ...(file.name === "actions" && {primaryKey: ["id"]})
      }
    }))
  };
}

/** Pay bands have no list here: ESR pay scales and an organisation's own band groups are allowed as well. */
function fieldOf(column: Column): Field {
  const {name, type, description, example, required, blank, minimum, maximum} = column;
  const values = type === "choice" ? valuesOf(column) : [];
  const pattern = patterns[type];
  const constraints = {
    ...(required && blank === undefined && {required}),
    ...(values.length > 0 && {enum: values}),
    ...(minimum !== undefined && {minimum}),
    ...(maximum !== undefined && {maximum}),
    ...(pattern !== undefined && {pattern})
  };
  return {
    name,
    type: fieldTypes[type],
    description,
    example,
    ...(type === "yes or no" && {trueValues: ["yes"], falseValues: ["no"]}),
    ...(Object.keys(constraints).length > 0 && {constraints})
  };
}
