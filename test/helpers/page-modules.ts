import type {Page} from "playwright-core";
import type * as cube from "../../src/database/cube.js";
import type * as db from "../../src/database/db.js";
import type * as notebook from "../../src/database/notebook.js";
import type * as sql from "../../src/database/sql.js";
import {scriptAddress} from "./site.js";

/** The site's own modules, as a test's code in the page finds them in `globalThis.wres`. */
export type PageModules = {wres: {cube: typeof cube; db: typeof db; notebook: typeof notebook; sql: typeof sql}};

/** Imports the built modules into an open page of the site, just as one of its scripts would. */
export async function loadModules(page: Page, siteUrl: string): Promise<void> {
  await page.evaluate(
    `import("${siteUrl}${await scriptAddress("database")}").then((modules) => { globalThis.wres = modules; })`
  );
}
