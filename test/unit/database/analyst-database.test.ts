import {beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/database/db.js";
import {readNotebooks} from "../../../loaders/publish/read-notebooks.js";
import {examplesFor} from "../../../src/subjects/notebook/reckoning/examples.js";
import {schema} from "../../../src/database/schema.js";
import {prepareDatabase} from "../../../src/database/prepare-database.js";
import {raw, sql} from "../../../src/database/sql.js";
import {analystSite} from "../../helpers/analyst-site.js";
import {exampleFolder} from "../../helpers/example-view.js";
import {connectNode} from "../../helpers/node-connection.js";
import {connectWasm} from "../../helpers/wasm-connection.js";

/** The statements that the shipped explorations run. */
async function explorationStatements(): Promise<string[]> {
  const notebooks = await readNotebooks(exampleFolder, {profile: "published"});
  return notebooks.flatMap(({cells}) => cells.flatMap(({mode, text}) => (mode === "sql" ? [text] : [])));
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

  it("answers the statements of the shipped explorations", async () => {
    const statements = await explorationStatements();
    expect(statements.length).toBeGreaterThanOrEqual(2);
    for (const statement of statements) {
      const rows = await browsers.query(raw(statement));
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual(await loaders.query(raw(statement)));
    }
  });
});
