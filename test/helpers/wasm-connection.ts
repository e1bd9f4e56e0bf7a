import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {createDuckDB, NODE_RUNTIME, VoidLogger} from "@duckdb/duckdb-wasm/blocking";
import {fromArrow, toArrow} from "../../src/database/arrow.js";
import type {Connection} from "../../src/database/db.js";
import {readBatches} from "../../src/database/parquet.js";
import {sql} from "../../src/database/sql.js";

const module = (name: string) => ({
  mainModule: fileURLToPath(import.meta.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`)),
  mainWorker: ""
});

/**
 * The query engine of the browser, run on Node, with each Parquet file as a table. It is another version of DuckDB than
 * that of the loaders, and refuses what that one lets pass.
 */
export async function connectWasm(files: Readonly<Record<string, string>> = {}): Promise<Connection> {
  const db = await createDuckDB({mvp: module("mvp"), eh: module("eh")}, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({});
  const session = db.connect().useUnsafe((_, id) => id);
  const query: Connection["query"] = ({text}) => Promise.resolve(fromArrow([db.runQuery(session, text)]));
  for (const [name, file] of Object.entries(files)) {
    let create = true;
    for await (const batch of readBatches(Uint8Array.from(await readFile(file)).buffer)) {
      db.insertArrowFromIPCStream(session, toArrow(batch), {name, schema: "main", create});
      create = false;
    }
  }
  await query(sql`set ieee_floating_point_ops = false`);
  return {
    query,
    cancel: () => Promise.resolve(),
    tables: async () => {
      const names = await query(sql`select table_name as name from information_schema.tables order by 1`);
      return names.map(({name}) => String(name));
    }
  };
}
