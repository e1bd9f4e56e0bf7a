import {h} from "../../../components/h.js";
import {findingOn} from "../../../components/text/finding.js";
import {tables} from "../../../database/cube.js";
import {connect} from "../../../database/db.js";
import type {BrowserConnection} from "../../../database/db.js";
import {prepareDatabase} from "../../../database/prepare-database.js";
import {schema} from "../../../database/schema.js";
import type {Site, SiteNotebook} from "../../../figures/site.js";
import type {Findings} from "../../../figures/snapshot.js";
import {withoutFrontMatter} from "../front-matter.js";
import {lacks} from "../reading/lacks.js";
import {ofOne} from "../reading/of-one.js";
import {readCells} from "../reading/read-cells.js";
import {readNotebook} from "../reckoning/notebook.js";
import {Answers} from "./answers.js";
import {askPreview, protectedTable} from "./ask-preview.js";
import {Runner} from "./runner.js";

/** A notebook as its readers will see it, and what speaks against publishing it; hidden counts do not. */
export type Tried = {
  node: HTMLElement;
  faults: readonly string[];
  /** Cells that show hidden counts, by their names or numbers. */
  hidden: readonly string[];
  findings: Findings;
  close: () => void;
};

/**
 * Runs a notebook on the protected tables of an organisation, as the build will, and has what it shows audited. `say` hears
 * how far it is. Rejects where the preview cannot make the tables.
 */
export async function tryPublished(
  notebook: SiteNotebook,
  {organisation, say, beside}: {organisation: string; say: (words: string) => void; beside: HTMLElement}
): Promise<Tried> {
  say("Protecting the tables, as a build does. This can take a minute the first time.");
  await askPreview("tables", {});
  const site = JSON.parse(new TextDecoder().decode(await protectedTable("site.json"))) as Site;
  const own = site.organisations.find(({id}) => id === organisation);
  if (!own) throw new Error(`The protected tables have no organisation ${organisation}.`);
  const missing = lacks(notebook, own, {profile: "published"});
  const cells = notebook.cells.map((each, i) => (i === 0 ? {...each, text: withoutFrontMatter(each.text)} : each));
  const shown = cells.filter(({text}) => text.trim() !== "");
  const places = new Map(shown.map(({id}) => [id, h("div", {class: "reading-cell"})]));
  const node = h(
    "div",
    {class: "notebook-reading"},
    h("h3", null, notebook.title),
    h("p", {class: "lead"}, notebook.question),
    [...places.values()]
  );
  if (missing.length > 0) return {node, faults: missing, hidden: [], findings: {}, close: () => undefined};

  say("Running the cells on the protected tables.");
  const runner = Runner(
    schema.map(({name}) => name),
    {room: () => Math.max(240, beside.clientWidth - 48)}
  );
  beside.append(runner.node);
  const database = await ofOne(await protectedDatabase(site), organisation);
  const answers = Answers(() => Promise.resolve(database), {protectedCounts: true});
  const {session, failed} = await new Promise<{
    session: ReturnType<typeof readCells>;
    failed: readonly {number: number; words: string}[];
  }>((resolve) => {
    const made = readCells({
      notebook: readNotebook({...notebook, cells}),
      findings: notebook.findings,
      place: (id) => places.get(id),
      answers,
      connect: runner.connect,
      cancel: () => void database.cancel(),
      onEnd: (ended) => resolve({session: made, failed: ended.failed})
    });
  });
  const called = ({id, name}: {id: number; name: string}): string =>
    name || `cell ${cells.findIndex((each) => each.id === id) + 1}`;
  const hidden = shown.filter(({id}) => session.view(id).marks.hidden).map(called);
  const found = [...node.querySelectorAll("[data-finding]")].flatMap((each) => findingOn(each) ?? []);
  const faults = failed.map(({number, words}) => `Cell ${number}: ${words}`);
  if (faults.length === 0) {
    say("Auditing what it shows.");
    const html = `<!doctype html><html><body><main>${node.outerHTML}</main></body></html>`;
    const {fault} = await askPreview<{fault: string | null}>("audit", {organisation, slug: notebook.slug, html});
    if (fault !== null) faults.push(fault);
  }
  return {
    ...{node, faults, hidden},
    findings: Object.fromEntries(found.map(({name, says, figures}) => [name, {says, figures}])),
    close() {
      session.close();
      runner.node.remove();
    }
  };
}

/** A database of its own, of what a published site holds. */
async function protectedDatabase(site: Site): Promise<BrowserConnection> {
  const names = Object.keys(tables);
  const opened = await connect(
    Object.fromEntries(names.map((name) => [name, () => protectedTable(`${name}.parquet`)]))
  );
  await prepareDatabase(opened, site);
  return opened;
}
