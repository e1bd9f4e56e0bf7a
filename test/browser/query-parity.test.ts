import {readFile} from "node:fs/promises";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {catalogueOf, type Catalogue} from "../../src/subjects/explorer/catalogue.js";
import {explorerFields} from "../../src/subjects/explorer/reckoning/fields.js";
import {levelCountsQuery} from "../../src/subjects/explorer/reckoning/level-counts.js";
import {planOf} from "../../src/subjects/explorer/reckoning/plan.js";
import {settle} from "../../src/subjects/explorer/reckoning/settle.js";
import {initialAsked} from "../../src/subjects/explorer/reckoning/suggestions.js";
import type {Connection} from "../../src/database/db.js";
import type {Row} from "../../src/database/parquet.js";
import type {Sql} from "../../src/database/sql.js";
import {analystSite} from "../helpers/analyst-site.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {connectNode} from "../helpers/node-connection.js";
import {loadModules} from "../helpers/page-modules.js";
import type {PageModules} from "../helpers/page-modules.js";
import {openSite} from "../helpers/site.js";

let site: Served;
let browser: Browser;
let watched: WatchedPage;
let node: Connection;
let catalogue: Catalogue;

beforeAll(async () => {
  const analyst = await analystSite();
  catalogue = catalogueOf(analyst.view);
  node = await connectNode(analyst.files);
  site = await openSite();
  browser = await openBrowser();
  watched = await openPage(browser);
  await watched.page.goto(`${site.url}index.html`);
  await loadModules(watched.page, site.url);
  const tables = await Promise.all(
    Object.entries(analyst.files).map(async ([name, file]) => [name, await readFile(file, "base64")] as const)
  );
  await watched.page.evaluate(async (encoded) => {
    const {db} = (globalThis as unknown as PageModules).wres;
    const bytes = (base64: string) =>
      Promise.resolve(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer);
    const connection = await db.connect(
      Object.fromEntries(encoded.map(([name, base64]) => [name, () => bytes(base64)]))
    );
    Object.assign(globalThis, {rows: connection});
  }, tables);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function inBrowser({text}: Sql): Promise<Row[]> {
  const json = await watched.page.evaluate(async (statement) => {
    const {wres, rows} = globalThis as unknown as PageModules & {rows: Connection};
    return JSON.stringify(await rows.query(wres.sql.raw(statement)));
  }, text);
  return JSON.parse(json) as Row[];
}

/** Addresses whose questions call every named query with every kind of part that it has. */
const questions = [
  {indicator: "1"},
  {indicator: "1", by: "pay band", period: "trend"},
  {indicator: "1", by: "staff group", and: "band group", only: {directorate: ["Mental Health"]}},
  {indicator: "1", by: "band group", only: {"band group": ["Clinical Band 5"], sex: ["Female"]}},
  {indicator: "1", by: "none", ethnicity: "sixteen", population: "both", only: {"age band": ["25-34", "35-44"]}},
  {indicator: "2", by: "route", ethnicity: "five", only: {sex: ["Female"]}},
  {indicator: "3", by: "category", period: "trend", only: {directorate: ["Mental Health", "Community Health"]}},
  {indicator: "4", by: "age band", and: "sex"},
  {indicator: "5", by: "none", population: "both"},
  {indicator: "9"}
];

describe("the named queries", () => {
  it.each(questions)("give in the browser what they give on Node: %o", async (parts) => {
    const settled = settle(catalogue, {...initialAsked(catalogue, explorerFields(catalogue)), ...parts});
    if (!settled) throw new Error("the example has figures");
    expect(settled.notices).toEqual([]);
    const {statement} = planOf(catalogue, settled.question);
    const expected = await node.query(statement);
    expect(expected.length).toBeGreaterThan(0);
    expect(await inBrowser(statement)).toEqual(expected);
    const counts = levelCountsQuery(catalogue, settled.question, "directorate");
    if (counts) expect(await inBrowser(counts.statement)).toEqual(await node.query(counts.statement));
  });
});
