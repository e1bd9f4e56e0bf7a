import type {z} from "zod";
import {organisationKeys} from "../../src/registry/organisation-keys.js";
import {distance} from "../../src/words/edit-distance.js";
import {fileFinding, type Finding} from "../check/finding.js";
import {mayRepeat} from "../check/identifiers/patterns.js";
import {unreadable} from "./find-files.js";

/** The name of the file that says what an organisation is. */
export const organisationFile = "organisation.json";
const file = organisationFile;

/** Why there is nothing to read: no such file, or one that cannot be opened. */
export function noFile(error: unknown): Finding {
  if (typeof error === "object" && error && "code" in error && error.code !== "ENOENT") return unreadable(file, error);
  return fileFinding(
    "error",
    "missing-file",
    file,
    "The folder has no organisation.json.",
    "Add one: the least it can say is name, shortName and type (trust or icb)."
  );
}

/** Where the text stops being JSON. */
export function notJson(error: SyntaxError): Finding {
  const where = /position \d+|line \d+ column \d+/.exec(error.message)?.[0];
  const what = `It is not JSON${where ? ` (at ${where})` : ""}.`;
  return fileFinding("error", "organisation", file, what, "Look there for a missing quotation mark, comma or bracket.");
}

/** What an issue says, with what stands there now. */
export function issueFinding(issue: z.core.$ZodIssue, json: Record<string, unknown>): Finding {
  const key = issue.path.map(String).join(".");
  const top = String(issue.path[0] ?? "");
  if (issue.code === "unrecognized_keys") {
    const what = `${key ? `${key} has` : "It has"} a key that is not known: ${issue.keys.join(", ")}.`;
    return fileFinding("error", "organisation", file, what, key ? howToWrite(top) : nearestKeys(issue.keys));
  }
  const found = foundAt(json, issue.path);
  const words = issueWords(issue);
  const what = `${key || "It"} ${words}${found === null || words === "is missing" ? "" : `; found ${found}`}.`;
  return fileFinding("error", "organisation", file, what, howToWrite(top));
}

/** How a key may be written, from the list of keys. */
export function howToWrite(key: string): string {
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
  // A password is never repeated, wherever in an address it stands.
  const text = JSON.stringify(found)
    .replaceAll(/:\/\/[^@"/]*@/g, "://…@")
    .replaceAll(/\b(user|password)=[^&"]*/gi, "$1=…");
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
