import {spawn} from "node:child_process";
import {once} from "node:events";
import {cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import type {IncomingMessage, ServerResponse} from "node:http";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {z} from "zod";
import {slug as slugOf} from "../../src/figures/slug.js";
import {auditSite} from "../audit/run-audit.js";
import {findOrganisation, root} from "../machine/settings.js";
import {keptEnding, notebookOf, notebooksFolder} from "../publish/read-notebooks.js";
import {publishPrefix} from "./access.js";
import {previewHeaders, refuse} from "./answers.js";
import {readJson, Refusal, sendJson} from "./json.js";

/** Answers a request of the notebook's page about publishing; false for any other. */
export type AnswerPublishing = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** No notebook with all that it shows is longer. */
const mostBytes = 8_000_000;
const tooMuch = new Refusal("This notebook shows too much to be published as one page.", 413);

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
      const found = await findOrganisation(data, organisation);
      if (!found) throw new Refusal(`No folder of ${data} is of the organisation ${organisation}.`, 404);
      const {folder} = found;
      const name = `${notebooksFolder}/${slug}.html`;
      try {
        await notebookOf(text, {file: name, findings: {}});
      } catch (error) {
        throw new Refusal(error instanceof Error ? error.message : String(error), 422);
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
        if (!answer) throw new Refusal("There is no such part of publishing.", 404);
        sendJson(response, 200, await answer(await readJson(request, {most: mostBytes, tooMuch})));
      } else {
        if (!/^(\w+\.parquet|site\.json)$/.test(name)) throw new Refusal("There is no such table.", 404);
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
  if (error instanceof Refusal) return {status: error.status, words: error.message};
  if (error instanceof z.ZodError)
    return {status: 400, words: "The page has asked in a way that is not understood. Reload it."};
  const {code, message} = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return {status: 409, words: "There is a notebook of that name already."};
  if (code === "ENOENT") return {status: 404, words: "The protected tables are not made yet."};
  return {status: 500, words: message};
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
  if (code !== 0) throw new Refusal(`The tables could not be protected. ${said.trim().split("\n").at(-1) ?? ""}`, 422);
}

async function organisationsOf(tables: string): Promise<string[]> {
  const {organisations} = JSON.parse(await readFile(join(tables, "site.json"), "utf8")) as {
    organisations: {id: string}[];
  };
  return organisations.map(({id}) => id);
}
