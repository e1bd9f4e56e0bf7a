import {actionColumns} from "../../../src/saving/action-starter.js";
import {ratings} from "../../../src/registry/vocabularies.js";
import {source} from "../../../src/registry/sources.js";
import {findHeader, type Header, type HeaderWords} from "../../read/header.js";
import {Refusal} from "../json.js";
import {csvSpans, type RecordSpan} from "./csv-spans.js";

/** The fields of an action that a form writes, as text of the file. */
export type ActionFields = Partial<Record<(typeof actionColumns)[number], string>>;

/** What is to be done: a new action, or fields of the one with this id. */
export type ActionChange = {id: string | null; fields: ActionFields};

type Plan = {text: string; records: readonly RecordSpan[]; header: Header; rows: readonly RecordSpan[]};

/** The actions of a plan as its file writes them, in its order. Refuses a text that it cannot place every field of. */
export function readActions(text: string, words: HeaderWords): ActionFields[] {
  const {header, rows} = planOf(text, words);
  return rows.map((row) =>
    Object.fromEntries(
      actionColumns.map((column) => [column, row.fields[placeOf(header, column) ?? -1]?.value.trim() ?? ""])
    )
  );
}

/**
 * The text of a plan with one action added or changed. Every byte outside the fields that change stays: order, columns of
 * the organisation's own, notes above the header, line endings, quotation marks. A column that the file lacks is added
 * at its right end where a field of it is filled. `text` is empty for a plan that is begun.
 */
export function changeActions(text: string, {id, fields}: ActionChange, words: HeaderWords): string {
  const filled = Object.entries(fields).map(([column, value]) => [column, tidied(value)] as const);
  for (const [column, value] of filled) refuseValue(column, value);
  const begun = text.trim() === "" ? `${text}${actionColumns.join(",")}\n` : text;
  const plan = withColumns(
    begun,
    filled.flatMap(([column, value]) => (value === "" ? [] : [column])),
    words
  );
  return id === null ? added(plan, new Map(filled)) : edited(plan, id, filled);
}

function planOf(text: string, words: HeaderWords): Plan {
  const records = csvSpans(text);
  if (!records) throw new Refusal("A quotation mark in actions.csv is not closed. Mend the file, then try again.");
  const named = records.map(({fields}, i) => ({row: i + 1, fields: fields.map(({value}) => value)}));
  const header = findHeader(named.slice(0, 60), source("actions"), words);
  if (!header || placeOf(header, "id") === undefined)
    throw new Refusal("actions.csv has no column for the short name of an action (id). Add one, then try again.");
  const [twice] = header.doubled;
  if (twice)
    throw new Refusal(
      `actions.csv has two columns for ${twice.column}: ${twice.headers.join(" and ")}. Say in organisation.json which is meant.`
    );
  const rows = records.slice(header.lastRow).filter(({fields}) => fields.some(({value}) => value.trim() !== ""));
  return {text, records, header, rows};
}

function placeOf({columns}: Header, column: string): number | undefined {
  return columns.find((each) => each.column === column)?.index;
}

/** The plan with the columns that it lacks, empty in every row that is as wide as the header. */
function withColumns(text: string, wanted: readonly string[], words: HeaderWords): Plan {
  const plan = planOf(text, words);
  const missing = wanted.filter((column) => placeOf(plan.header, column) === undefined);
  if (missing.length === 0) return plan;
  const width = plan.header.columns.length;
  const head = plan.records[plan.header.lastRow - 1];
  const wider = plan.records.map((record) => {
    const line = text.slice(record.fields[0]?.from, record.end);
    const ending = text.slice(record.end, record.next);
    if (record === head) return `${line},${missing.join(",")}${ending}`;
    return record.fields.length === width && plan.rows.includes(record)
      ? `${line}${",".repeat(missing.length)}${ending}`
      : `${line}${ending}`;
  });
  return planOf(wider.join(""), words);
}

function added({text, records, header, rows}: Plan, fields: ReadonlyMap<string, string>): string {
  const id = fields.get("id") ?? "";
  if (id === "") throw new Refusal("The action has no short name. Give it one that no other action has.");
  if (rowsOf({header, rows}, id).length > 0)
    throw new Refusal(`There is an action ${id} already. Give the new one another short name.`);
  for (const column of ["action", "indicators"] as const) if (!fields.get(column)) throw new Refusal(needed[column]);
  const line = header.columns.map(({column}) => written(fields.get(column ?? "") ?? "")).join(",");
  const head = records[header.lastRow - 1];
  const ending = (head && text.slice(head.end, head.next)) || "\n";
  const last = rows.at(-1) ?? head;
  const at = last?.next ?? text.length;
  const open = last !== undefined && last.end === last.next;
  return `${text.slice(0, at)}${open ? ending : ""}${line}${open ? "" : ending}${text.slice(at)}`;
}

const needed = {
  action: "The action does not say what will be done.",
  indicators: "The action names no indicator. Write the numbers of those that it is to change."
} as const;

function edited({text, header, rows}: Plan, id: string, fields: readonly (readonly [string, string])[]): string {
  const [row, other] = rowsOf({header, rows}, id);
  if (!row) throw new Refusal(`There is no action ${id} in actions.csv any more.`, 404);
  if (other) throw new Refusal(`Two actions are called ${id}. Give each a short name of its own in actions.csv.`);
  if (row.fields.length !== header.columns.length)
    throw new Refusal(`The row of ${id} has more or fewer fields than the header. Mend actions.csv first.`);
  const changes = fields.flatMap(([column, value]) => {
    const place = placeOf(header, column);
    const field = place === undefined ? undefined : row.fields[place];
    if (!field || field.value.trim() === value) return [];
    if (column === "id") throw new Refusal("The short name of an action stays: findings and reports cite it.");
    if ((column === "action" || column === "indicators") && value === "") throw new Refusal(needed[column]);
    return [{field, value}];
  });
  return changes
    .sort((a, b) => b.field.from - a.field.from)
    .reduce((all, {field: {from, to}, value}) => {
      const marked = all[from] === '"';
      return `${all.slice(0, from)}${written(value, {marked})}${all.slice(to)}`;
    }, text);
}

function rowsOf({header, rows}: Pick<Plan, "header" | "rows">, id: string): RecordSpan[] {
  const place = placeOf(header, "id") ?? -1;
  return rows.filter(({fields}) => fields[place]?.value.trim() === id);
}

/** A value as a field of CSV; in quotation marks where it needs them or had them. */
function written(value: string, {marked = false} = {}): string {
  return marked || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Line endings inside a text are written alike, so that the file keeps one kind. */
const tidied = (value: string): string => value.replaceAll(/\r\n?/g, "\n").trim();

const longest = 4000;

function refuseValue(column: string, value: string): void {
  const name = column.replaceAll("_", " ");
  if (value.length > longest) throw new Refusal(`The field ${name} is longer than ${longest} characters.`);
  if (/[\u0000-\u0009\u000b-\u001f\u007f]/.test(value))
    throw new Refusal(`The field ${name} holds a character that no spreadsheet keeps. Type it again.`);
  if (/^[=+\-@]/.test(value))
    throw new Refusal(`The field ${name} begins with ${value[0] ?? ""}: a spreadsheet would run it as a formula.`);
  if (value === "") return;
  const parts = value.split(/[,;]/).map((part) => part.trim());
  if (column === "indicators" && !parts.every((part) => /^[1-9]$/.test(part)))
    throw new Refusal("The indicators are numbers from 1 to 9 with commas between, such as 2, 7.");
  if (column === "rag" && !ratings.some((each) => each.value === value))
    throw new Refusal(`Where the action stands is one of ${ratings.map((each) => each.value).join(", ")}.`);
  if (column === "high_impact_action" && !/^[1-6]$/.test(value))
    throw new Refusal("The high impact action is a number from 1 to 6.");
  if (column === "due" && !isDay(value))
    throw new Refusal("The due date is a day written as year, month, day, such as 2027-03-31.");
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
