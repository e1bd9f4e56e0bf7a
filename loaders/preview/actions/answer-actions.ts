import {createHash} from "node:crypto";
import {open, readFile, realpath} from "node:fs/promises";
import type {IncomingMessage, ServerResponse} from "node:http";
import {join} from "node:path";
import {z} from "zod";
import {actionColumns} from "../../../src/saving/action-starter.js";
import {findFiles} from "../../read/find-files.js";
import type {HeaderWords} from "../../read/header.js";
import {findOrganisation} from "../../machine/settings.js";
import {readJson, Refusal, sendJson} from "../json.js";
import {actionsAddress} from "../access.js";
import {changeActions, readActions} from "./change-actions.js";

/** Answers a request for an organisation's plan of actions, to read it or to change it; false for any other address. */
export type AnswerActions = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** What a form sends: the plan that it was filled from, whose action (null for a new one), and the fields that change. */
const asked = z.strictObject({
  version: z.string().max(100),
  id: z.string().max(200).nullable(),
  fields: z.partialRecord(z.enum(actionColumns), z.string().max(20_000))
});

/** Most bytes of a request that are read. */
const mostBytes = 200_000;
const tooMuch = new Refusal("That is more text than an action has.");

/**
 * What stands behind the form of actions on an analyst's site: the plan as its file writes it, and the one way to change
 * it. Who may ask is the door's to judge. Changes of one preview are made one after another.
 */
export function answerActions({data}: {data: string}): AnswerActions {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
  return async (request, response) => {
    const [, organisation] = actionsAddress.exec(request.url ?? "") ?? [];
    if (organisation === undefined) return false;
    const from = request.headers["sec-fetch-site"];
    try {
      if (from !== undefined && from !== "same-origin") throw new Refusal("Only pages of the preview ask for this.");
      const plan = await planOf(data, organisation);
      if (request.method !== "POST") sendJson(response, 200, await describe(plan));
      else {
        const body = asked.safeParse(await readJson(request, {most: mostBytes, tooMuch}));
        if (!body.success) throw new Refusal("The form sent something that is no action. Reload the page.");
        sendJson(response, 200, await inTurn(() => change(plan, body.data)));
      }
    } catch (error) {
      const [status, words] = reasonOf(error);
      sendJson(response, status, {error: words});
    }
    return true;
  };
}

type PlanFile = {folder: string; path: string | null; words: HeaderWords};

/** Where the plan of an organisation stands, or would: refused where it stands in a file that is not to be written. */
async function planOf(data: string, id: string): Promise<PlanFile> {
  const found = await findOrganisation(data, id);
  if (!found) throw new Refusal("This site has no such organisation.", 404);
  const {folder, organisation} = found;
  const files = (await findFiles(folder)).files.filter(({name}) => name === "actions");
  const [file] = files;
  if (files.length > 1)
    throw new Refusal("The plan stands in several files. Put them together in one actions.csv.", 409);
  if (file && file.kind !== "csv")
    throw new Refusal(
      `The plan is ${file.kind === "xlsx" ? "a workbook" : "a Parquet file"}, and only CSV is written. Save it as actions.csv.`,
      409
    );
  const words = {aliases: organisation.columns.actions ?? {}, own: []};
  return {folder, path: file ? await realpath(file.path) : null, words};
}

const mark = "\ufeff";

/** The plan's text; refused where it is not written in UTF-8. */
async function textOf({path}: PlanFile): Promise<string> {
  if (path === null) return "";
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(await readFile(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal("actions.csv is not written in UTF-8. Save it as CSV (UTF-8), then try again.", 409);
  }
}

const versionOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

async function describe(plan: PlanFile): Promise<{version: string; actions: unknown}> {
  const text = await textOf(plan);
  const actions = text.trim() === "" ? [] : readActions(text.replace(mark, ""), plan.words);
  return {version: versionOf(text), actions};
}

async function change(plan: PlanFile, {version, id, fields}: z.output<typeof asked>): Promise<{version: string}> {
  const text = await textOf(plan);
  if (versionOf(text) !== version)
    throw new Refusal("actions.csv was changed since this form was opened. Open the form again.", 409);
  const marked = text.startsWith(mark);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const changed = changeActions(marked ? text.slice(1) : text, {id, fields: given}, plan.words);
  const whole = `${marked ? mark : ""}${changed}`;
  await writeOver(plan.path ?? join(plan.folder, "actions.csv"), whole, {before: text});
  return {version: versionOf(whole)};
}

/**
 * Writes a text over what a file holds, in place, so that the file keeps its owner, rights and links. What cannot be
 * written whole, as on a full disk, is taken back: the room of the text before is still its own.
 */
async function writeOver(path: string, text: string, {before}: {before: string}): Promise<void> {
  const file = await open(path, before === "" ? "w" : "r+");
  const put = async (content: string): Promise<void> => {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at, bytes.length - at, at)).bytesWritten;
    await file.truncate(bytes.length);
  };
  try {
    await put(text).catch(async (error: unknown) => {
      await put(before);
      throw error;
    });
    await file.sync();
  } finally {
    await file.close();
  }
}

function reasonOf(error: unknown): [status: number, words: string] {
  if (error instanceof Refusal) return [error.status, error.message];
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const words =
    code === "ENOSPC"
      ? "There is no room on the disk. Make room, then try again."
      : "The file may not be written. Close other programs that hold it, or ask for permission to write there.";
  return [code === "unknown" ? 500 : 409, code === "unknown" ? "The change could not be made." : `${words} (${code})`];
}
