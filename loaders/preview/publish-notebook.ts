import {spawn} from "node:child_process";
import {once} from "node:events";
import {cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import type {IncomingMessage, ServerResponse} from "node:http";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {z} from "zod";
import {slug as slugOf} from "../../src/figures/slug.js";
import {auditSite} from "../audit/run-audit.js";
import {organisationFolders, root} from "../machine/settings.js";
import {keptEnding, notebookOf, notebooksFolder} from "../publish/read-notebooks.js";
import {readOrganisation} from "../read/organisation.js";
import {publishPrefix} from "./access.js";
import {previewHeaders, refuse} from "./answers.js";

/** Answers a request of the notebook's page about publishing; false for any other. */
export type AnswerPublishing = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** A fault that the page's reader is told of, with the status of the answer. */
class Refused extends Error {
  override readonly name = "Refused";
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message);
  }
}

/** No notebook with all that it shows is longer. */
const mostBytes = 8_000_000;

const asked = z.strictObject({
  organisation: z.string().max(100),
  slug: z.string().refine((slug) => slug !== "" && slug !== "index" && slugOf(slug) === slug)
});
const shown = asked.extend({html: z.string()});
const written = asked.extend({
  text: z.string(),
  findings: z.record(z.string(), z.strictObject({says: z.string(), figures: z.record(z.string(), z.string())})),
  replace: z.boolean()
});

/**
 * What stands behind the notebook's Publish: the protected tables of `data`, made below the folder `out` as a build makes
 * them; the audit of what a notebook shows from them; and the file in the organisation's own `notebooks/`, which must be a
 * notebook that a build would take.
 */
export function answerPublishing({data, out}: {data: string; out: string}): AnswerPublishing {
  const own = join(out, "to-publish");
  const tables = join(own, "published");
  let making: Promise<void> = Promise.resolve();

  const answers: Readonly<Record<string, (body: unknown) => Promise<object>>> = {
    async tables() {
      making = making.catch(() => undefined).then(() => makeTables({data, out: own}));
      await making;
      return {made: true};
    },
    async audit(body) {
      const {organisation, slug, html} = shown.parse(body);
      const site = join(own, "shown");
      await rm(site, {recursive: true, force: true});
      const isFirst = (await organisationsOf(tables))[0] === organisation;
      const page = join(site, isFirst ? "" : `organisations/${organisation}`, "explorations");
      await mkdir(page, {recursive: true});
      await cp(tables, join(site, "_file/wres"), {recursive: true, filter: (path) => !path.endsWith("stamp")});
      await writeFile(join(page, `${slug}.html`), html);
      const fault = await auditSite(site, {out: own, profile: "published"}).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error))
      );
      return {fault: fault && `${fault} The terminal where the preview was started says where.`};
    },
    async write(body) {
      const {organisation, slug, text, findings, replace} = written.parse(body);
      const folder = await folderOf(data, organisation);
      const name = `${notebooksFolder}/${slug}.html`;
      try {
        await notebookOf(text, {file: name, findings: {}});
      } catch (error) {
        throw new Refused(422, error instanceof Error ? error.message : String(error));
      }
      await mkdir(join(folder, notebooksFolder), {recursive: true});
      await writeFile(join(folder, name), text, {flag: replace ? "w" : "wx"});
      await writeFile(join(folder, notebooksFolder, `${slug}${keptEnding}`), `${JSON.stringify(findings, null, 2)}\n`);
      return {file: join(folder, name)};
    }
  };

  return async (request, response) => {
    const [, name = ""] = new RegExp(`^${publishPrefix}([\\w.]+)$`).exec(request.url ?? "") ?? [];
    if (!(request.url ?? "").startsWith(publishPrefix)) return false;
    try {
      if (request.method === "POST") {
        const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
        if (!answer) throw new Refused(404, "There is no such part of publishing.");
        sendJson(response, 200, await answer(await bodyOf(request)));
      } else {
        if (!/^(\w+\.parquet|site\.json)$/.test(name)) throw new Refused(404, "There is no such table.");
        const bytes = await readFile(join(tables, name));
        response.writeHead(200, {...previewHeaders(), "Content-Type": "application/octet-stream"}).end(bytes);
      }
    } catch (error) {
      const {status, words} = faultOf(error);
      if (request.method === "POST") sendJson(response, status, {words});
      else refuse(response, status, words);
    }
    return true;
  };
}

/** What a fault is to the page: the system's own words name paths, which its reader may see on this machine. */
function faultOf(error: unknown): {status: number; words: string} {
  if (error instanceof Refused) return {status: error.status, words: error.message};
  if (error instanceof z.ZodError)
    return {status: 400, words: "The page has asked in a way that is not understood. Reload it."};
  const {code, message} = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return {status: 409, words: "There is a notebook of that name already."};
  if (code === "ENOENT") return {status: 404, words: "The protected tables are not made yet."};
  return {status: 500, words: message};
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {...previewHeaders(), "Content-Type": "application/json"}).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Refused(413, "This notebook shows too much to be published as one page.");
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refused(400, "The page has asked in a way that is not understood. Reload it.");
  }
}

const script = fileURLToPath(new URL("publish-tables.ts", import.meta.url));

async function makeTables({data, out}: {data: string; out: string}): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", script, data, out], {
    cwd: root,
    env: {...process.env, WRES_STARTER: String(process.pid), FORCE_COLOR: "0"},
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe"]
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Refused(422, `The tables could not be protected. ${said.trim().split("\n").at(-1) ?? ""}`);
}

async function organisationsOf(tables: string): Promise<string[]> {
  const {organisations} = JSON.parse(await readFile(join(tables, "site.json"), "utf8")) as {
    organisations: {id: string}[];
  };
  return organisations.map(({id}) => id);
}

async function folderOf(data: string, organisation: string): Promise<string> {
  for (const folder of await organisationFolders(data))
    if ((await readOrganisation(folder)).organisation.id === organisation) return folder;
  throw new Refused(404, `No folder of ${data} is of the organisation ${organisation}.`);
}
