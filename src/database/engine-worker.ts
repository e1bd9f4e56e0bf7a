/** The worker of `db.ts`: DuckDB's own, after `engine-inflate` has taught it to fetch the packed engine. */
import "./engine-inflate.js";
import "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js";
