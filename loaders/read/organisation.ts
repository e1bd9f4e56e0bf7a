import {readFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {z} from "zod";
import {
  organisationDefaults,
  organisationId,
  type Area,
  type BandGroup,
  type Organisation
} from "../../src/registry/organisation.js";
import {payBandLookup, payBands, type PayBand} from "../../src/registry/pay-bands.js";
import {groups} from "../../src/registry/groups.js";
import {organisationKeys} from "../../src/registry/organisation-keys.js";
import {distance} from "../../src/words/edit-distance.js";
import {sources} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";
import {mayRepeat} from "../check/identifiers/patterns.js";
import {contradictions} from "./contradictions.js";
import {unreadable} from "./find-files.js";

const text = z.string().trim().min(1);
const defaults = organisationDefaults;

const bandGroup = z
  .strictObject({
    name: text,
    category: z.enum(["non-clinical", "clinical", "medical"]),
    bands: z.array(z.enum(payBands as readonly [PayBand, ...PayBand[]])).min(1)
  })
  .refine(({category, bands}) => bands.every((band) => isBandOf(category, band)), {
    message: "lists a band that its category does not have"
  });

const weight = z.number().positive().nullable().default(null);
const area = z.union([
  text.transform((each): Area => ({area: each, weight: null})),
  z.strictObject({area: text, weight}),
  z.strictObject({name: text, weight}).transform(({name, weight: share}): Area => ({area: name, weight: share}))
]);

const fileNames = sources.map(({name}) => name);

/** An object with some of the keys of a list. */
function keyedBy<Value>(keys: readonly string[], noun: string, value: z.ZodType<Value>) {
  return z.record(z.string(), value).superRefine((object, context) => {
    for (const key of Object.keys(object).filter((each) => !keys.includes(each)))
      context.addIssue({code: "custom", path: [key], message: `is no ${noun}; known are ${keys.join(", ")}`});
  });
}

/** organisation.json as it may be written, and with its defaults as it is read. A key that is not known is refused. */
const organisationSchema = z.strictObject({
  name: text,
  shortName: text,
  odsCode: z
    .string()
    .regex(/^[A-Z0-9]{3,6}$/i, "is not an ODS code, which has 3 to 6 letters and digits")
    .transform((code) => code.toUpperCase())
    .nullable()
    .default(defaults.odsCode),
  type: z.enum(["trust", "icb"]),
  denominator: z.enum(["known", "all"]).default(defaults.denominator),
  disciplinaryWindowYears: z.union([z.literal(1), z.literal(2)]).default(defaults.disciplinaryWindowYears),
  bandGroups: z.array(bandGroup).default([...defaults.bandGroups] as z.output<typeof bandGroup>[]),
  areas: z.array(area).min(1).nullable().default(defaults.areas),
  comparators: z.array(text).nullable().default(defaults.comparators),
  disclosure: z
    .strictObject({
      threshold: z.int().min(0).max(20).default(defaults.disclosure.threshold),
      surveyMinimum: z.int().min(1).max(50).default(defaults.disclosure.surveyMinimum),
      alreadyPublic: z.boolean().default(defaults.disclosure.alreadyPublic)
    })
    .default(defaults.disclosure),
  breakdowns: z
    .array(z.strictObject({column: text, label: text, order: z.array(text).optional(), places: z.boolean().optional()}))
    .default([...defaults.breakdowns]),
  columns: keyedBy(fileNames, "file of the data contract", z.record(text, text)).default(defaults.columns),
  values: z.record(text, z.record(z.string(), text)).default(defaults.values),
  places: z.array(text).default([...defaults.places]),
  labels: keyedBy(
    groups.map(({id}) => id),
    "ethnic group",
    text
  ).default(defaults.labels),
  notice: text.nullable().default(defaults.notice)
});

function isBandOf(category: BandGroup["category"], band: PayBand): boolean {
  return payBandLookup.some((row) => row.category === category && row.payBand === band);
}

const file = "organisation.json";

/**
 * Reads organisation.json. A part that is wrong is an error, with what was found, what may stand there and an example; it
 * is left out, and the rest counts. Without a file, what stands in for it has the folder's name and every default.
 */
export async function readOrganisation(folder: string): Promise<{organisation: Organisation; findings: Finding[]}> {
  const id = organisationId(basename(resolve(folder))) || "organisation";
  const names = {name: basename(folder), shortName: basename(folder), type: "trust"} as const;
  const standIn: Organisation = {...defaults, ...names, id};
  let json: unknown;
  try {
    json = JSON.parse((await readFile(join(folder, file), "utf8")).replace(/^\ufeff/, ""));
  } catch (error) {
    return {organisation: standIn, findings: [error instanceof SyntaxError ? notJson(error) : noFile(error)]};
  }
  if (!isObject(json)) {
    const what = "It is not an object of keys and values.";
    return {organisation: standIn, findings: [fileFinding("error", "organisation", file, what, example("name"))]};
  }
  const {data, findings} = parseParts(json, names);
  if (!data) return {organisation: standIn, findings};
  const organisation: Organisation = {...data, id: organisationId(data.shortName) || id};
  const more = contradictions(organisation).map(([what, todo]) =>
    fileFinding("error", "organisation", file, what, todo)
  );
  return {organisation, findings: [...findings, ...more]};
}

/** Most parts that are taken out one after another before the whole is given up. */
const mostFaults = 60;

type Names = Pick<Organisation, "name" | "shortName" | "type">;

/** Takes what is wrong out of the object, part by part, until the rest can be read. */
function parseParts(
  json: Record<string, unknown>,
  names: Names
): {data: z.output<typeof organisationSchema> | null; findings: Finding[]} {
  const rest = structuredClone(json);
  const findings = new Map<string, Finding>();
  for (let fault = 0; fault < mostFaults; fault++) {
    const parsed = organisationSchema.safeParse(rest);
    if (parsed.success) return {data: parsed.data, findings: [...findings.values()]};
    for (const issue of parsed.error.issues) {
      const finding = issueFinding(issue, json);
      findings.set(finding.what, finding);
    }
    takeOut(rest, parsed.error.issues, names);
  }
  return {data: null, findings: [...findings.values()]};
}

function takeOut(rest: Record<string, unknown>, issues: readonly z.core.$ZodIssue[], names: Names): void {
  const items = new Map<unknown[], Set<number>>();
  for (const issue of issues) {
    const [key, second] = issue.path;
    if (issue.code === "unrecognized_keys") {
      const at = issue.path.reduce<unknown>(
        (found, step) => (isObject(found) || Array.isArray(found) ? (Reflect.get(found, step) as unknown) : null),
        rest
      );
      if (isObject(at)) for (const each of issue.keys) Reflect.deleteProperty(at, each);
      continue;
    }
    if (key === undefined) continue;
    const whole = Reflect.get(rest, key) as unknown;
    if (key in names) Reflect.set(rest, key, names[key as keyof Names]);
    else if (Array.isArray(whole) && typeof second === "number")
      items.set(whole, (items.get(whole) ?? new Set()).add(second));
    else if (isObject(whole) && second !== undefined) Reflect.deleteProperty(whole, second);
    else Reflect.deleteProperty(rest, key);
  }
  for (const [list, wrong] of items) list.splice(0, list.length, ...list.filter((_, i) => !wrong.has(i)));
  for (const [key, whole] of Object.entries(rest))
    if (Array.isArray(whole) && whole.length === 0 && items.has(whole)) Reflect.deleteProperty(rest, key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function noFile(error: unknown): Finding {
  if (typeof error === "object" && error && "code" in error && error.code !== "ENOENT") return unreadable(file, error);
  return fileFinding(
    "error",
    "missing-file",
    file,
    "The folder has no organisation.json.",
    "Add one: the least it can say is name, shortName and type (trust or icb)."
  );
}

function notJson(error: SyntaxError): Finding {
  const where = /position \d+|line \d+ column \d+/.exec(error.message)?.[0];
  const what = `It is not JSON${where ? ` (at ${where})` : ""}.`;
  return fileFinding("error", "organisation", file, what, "Look there for a missing quotation mark, comma or bracket.");
}

/** What an issue says, with what stands there now. */
function issueFinding(issue: z.core.$ZodIssue, json: Record<string, unknown>): Finding {
  const key = issue.path.map(String).join(".");
  const top = String(issue.path[0] ?? "");
  if (issue.code === "unrecognized_keys") {
    const what = `${key ? `${key} has` : "It has"} a key that is not known: ${issue.keys.join(", ")}.`;
    return fileFinding("error", "organisation", file, what, key ? example(top) : nearestKeys(issue.keys));
  }
  const found = foundAt(json, issue.path);
  const words = issueWords(issue);
  const what = `${key || "It"} ${words}${found === null || words === "is missing" ? "" : `; found ${found}`}.`;
  return fileFinding("error", "organisation", file, what, example(top));
}

/** How a key may be written, from the list of keys. */
function example(key: string): string {
  const known = organisationKeys.find((each) => each.key === key);
  return known ? `Write it like this: "${key}": ${known.example}.` : "Correct it as the data dictionary describes.";
}

function nearestKeys(keys: readonly string[]): string {
  const known = organisationKeys.map(({key}) => key);
  const [unknown = ""] = keys;
  const near = known.find((key) => distance(key.toLowerCase(), unknown.toLowerCase()) <= 2);
  return near
    ? `If ${near} is meant, correct its spelling: "${near}": ${organisationKeys.find(({key}) => key === near)?.example ?? ""}.`
    : `Take the key away. The keys are ${known.join(", ")}.`;
}

/** What stands at a path, as far as it may be repeated. */
function foundAt(json: unknown, path: readonly PropertyKey[]): string | null {
  const found = path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (Reflect.get(at, step) as unknown) : undefined),
    json
  );
  if (found === undefined) return null;
  const text = JSON.stringify(found);
  return mayRepeat(text) ? (text.length > 60 ? `${text.slice(0, 60)}…` : text) : "something that may be a person's";
}

function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "is missing";
  if (issue.code === "invalid_type") return `must be ${issue.expected}`;
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small") return issue.origin === "string" ? "is blank" : `must be at least ${issue.minimum}`;
  if (issue.code === "too_big") return `must be at most ${issue.maximum}`;
  if (issue.code === "invalid_union") return "is not written in any of the ways it may be";
  return issue.message;
}
