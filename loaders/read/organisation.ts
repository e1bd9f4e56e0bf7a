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
import {sources} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";
import {contradictions} from "./contradictions.js";
import {howToWrite, issueFinding, noFile, notJson, organisationFile as file} from "./organisation-findings.js";

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

const elsewhere = z.union([
  z.strictObject({parquet: text}),
  z
    .strictObject({
      sql: z
        .string()
        .regex(/^postgres(?:ql)?:\/\/[^/]+\/[^/]+$/, "is no address like postgres://host:5432/database")
        .refine((url) => !/@|[?&](?:user|password)=/i.test(url), {
          message: "holds a name or a password; leave them out, and set PGUSER and PGPASSWORD in the environment"
        }),
      table: text.optional(),
      query: text.optional(),
      key: text.optional(),
      count: z.boolean().optional()
    })
    .refine(({table, query}) => (table === undefined) !== (query === undefined), {
      message: "needs either a table or a query"
    })
]);

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
  sources: keyedBy(fileNames, "file of the data contract", elsewhere).default(defaults.sources),
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
    return {organisation: standIn, findings: [fileFinding("error", "organisation", file, what, howToWrite("name"))]};
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
