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

const area = z.union([
  text.transform((each): Area => ({area: each, weight: null})),
  z.strictObject({area: text, weight: z.number().positive().nullable().default(null)})
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
    .array(z.strictObject({column: text, label: text, order: z.array(text).optional()}))
    .default([...defaults.breakdowns]),
  columns: keyedBy(fileNames, "file of the data contract", z.record(text, text)).default(defaults.columns),
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

/** Reads organisation.json. With errors, what stands in for it has the folder's name and every default. */
export async function readOrganisation(folder: string): Promise<{organisation: Organisation; findings: Finding[]}> {
  const id = organisationId(basename(resolve(folder))) || "organisation";
  const standIn: Organisation = {...defaults, id, name: basename(folder), shortName: basename(folder), type: "trust"};
  const fail = (findings: Finding[]): {organisation: Organisation; findings: Finding[]} => ({
    organisation: standIn,
    findings
  });
  let json: unknown;
  try {
    json = JSON.parse((await readFile(join(folder, file), "utf8")).replace(/^\ufeff/, ""));
  } catch (error) {
    return fail([error instanceof SyntaxError ? notJson(error) : noFile(error)]);
  }
  const parsed = organisationSchema.safeParse(json);
  if (!parsed.success) return fail(parsed.error.issues.map(issueFinding));
  const {data} = parsed;
  const organisation: Organisation = {...data, id: organisationId(data.shortName) || id};
  return {
    organisation,
    findings: contradictions(organisation).map(([what, todo]) => fileFinding("error", "organisation", file, what, todo))
  };
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

function issueFinding(issue: z.core.$ZodIssue): Finding {
  const key = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    const what = `${key ? `${key} has` : "It has"} a key that is not known: ${issue.keys.join(", ")}.`;
    return fileFinding("error", "organisation", file, what, "Take the key away, or correct its spelling.");
  }
  const what = `${key || "It"} ${issueWords(issue)}.`;
  return fileFinding("error", "organisation", file, what, "Correct it as the data dictionary describes.");
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
