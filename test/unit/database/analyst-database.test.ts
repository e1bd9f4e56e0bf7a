import {beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/database/db.js";
import {readNotebooks} from "../../../loaders/publish/read-notebooks.js";
import {examplesFor} from "../../../src/subjects/notebook/reckoning/examples.js";
import {workedNotebook} from "../../../src/subjects/notebook/worked-notebook.js";
import {engineCells, readNotebook} from "../../../src/subjects/notebook/reckoning/notebook.js";
import {drawTree} from "../../../src/subjects/notebook/script/draw-tree.js";
import type {Session} from "../../../src/subjects/notebook/script/session-types.js";
import {findingOn} from "../../../src/components/text/finding.js";
import type {Findings, KeptFinding} from "../../../src/figures/snapshot.js";
import {bareBody} from "../../helpers/bare-body.js";
import {sessionOver} from "../../helpers/notebook/made-session.js";
import {schema} from "../../../src/database/schema.js";
import {prepareDatabase} from "../../../src/database/prepare-database.js";
import {raw, sql} from "../../../src/database/sql.js";
import {analystSite} from "../../helpers/analyst-site.js";
import {exampleFolder} from "../../helpers/example-view.js";
import {connectNode} from "../../helpers/node-connection.js";
import {connectWasm} from "../../helpers/wasm-connection.js";

/** What a notebook finds over a database, by the names of its findings; throws where a cell is not done. */
async function findingsOf(value: unknown, database: Connection): Promise<Findings> {
  const notebook = readNotebook(value);
  const session = sessionOver(database);
  session.setCells(engineCells(notebook));
  session.runAll();
  await settledOver(session);
  const found: [string, KeptFinding][] = [];
  for (const {id} of notebook.cells) {
    const {phase, shown, fault} = session.view(id);
    expect([id, phase, fault?.message]).toEqual([id, "done", undefined]);
    for (const each of shown) {
      const finding = each.kind === "tree" ? findingOn(drawTree(each.tree, {label: "", prefix: ""}) as Element) : null;
      if (finding) found.push([finding.name, {says: finding.says, figures: finding.figures}]);
    }
  }
  return Object.fromEntries(found);
}

/** Resolves when nothing of a session waits or runs, the database being asked meanwhile. */
async function settledOver(session: Session): Promise<void> {
  await expect.poll(() => session.idle(), {timeout: 30_000, interval: 20}).toBe(true);
}

describe("prepareDatabase(connection, site) over an analyst's tables", () => {
  let browsers: Connection;
  let loaders: Connection;
  beforeAll(async () => {
    const {files, view} = await analystSite();
    [browsers, loaders] = await Promise.all([connectWasm(files), connectNode(files)]);
    for (const connection of [browsers, loaders]) await prepareDatabase(connection, view.site);
  });

  it("codes the texts of a large table: the case that the other tests are about", async () => {
    expect(
      await browsers.query(sql`select data_type like 'ENUM%' as coded from (describe cube) as d(column_name, data_type, a, b, c, e)
        where column_name = 'period'`)
    ).toEqual([{coded: true}]);
  });

  it("leaves every table and view readable, row by row and counted", async () => {
    for (const {name, columns} of schema.filter(
      (table) => table.rowLevel || ["cube", "measures"].includes(table.name)
    )) {
      expect(Object.keys((await browsers.query(raw(`select * from "${name}" limit 1`)))[0] ?? {}).sort(), name).toEqual(
        columns.map((column) => column.name).sort()
      );
      const rows = raw(`select count(*) as rows from "${name}"`);
      expect(await browsers.query(rows), name).toEqual(await loaders.query(rows));
    }
  });

  it.each(examplesFor("lpt"))("answers in the browser's engine as in the loaders': $question", async ({sql: text}) => {
    const rows = await browsers.query(raw(text));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(await loaders.query(raw(text)));
  });

  it("runs the shipped notebooks to the findings that were kept of them", async () => {
    const notebooks = await readNotebooks(exampleFolder, {profile: "published"});
    expect(notebooks.length).toBeGreaterThanOrEqual(2);
    for (const notebook of notebooks) {
      expect(await findingsOf(notebook, loaders)).toEqual(notebook.findings);
      const statements = notebook.cells.filter(({mode}) => mode === "sql");
      expect(statements.length).toBeGreaterThan(0);
      for (const {text} of statements) {
        const rows = await browsers.query(raw(text));
        expect(rows.length).toBeGreaterThan(0);
        expect(rows).toEqual(await loaders.query(raw(text)));
      }
    }
  });

  it("runs what npm run new writes, on the trust's tables and on those of a body with a workforce file alone", async () => {
    const worked = (organisation: string): unknown => workedNotebook({title: "New", organisation});
    const ofTrust = await findingsOf(worked("lpt"), loaders);
    expect(Object.keys(ofTrust["share-of-bme-staff"]?.figures ?? {}).length).toBeGreaterThan(1);
    const {files, view} = await analystSite(await bareBody());
    const bare = await connectNode(files);
    await prepareDatabase(bare, view.site);
    const {figures = {}} = (await findingsOf(worked(view.organisation.id), bare))["share-of-bme-staff"] ?? {};
    expect(Object.keys(figures)).toEqual(["2024-03-31", "2025-03-31"]);
    expect((await findingsOf(worked("nobody"), bare))["share-of-bme-staff"]?.says).toBe(
      "There are no figures of staff."
    );
  });
});
