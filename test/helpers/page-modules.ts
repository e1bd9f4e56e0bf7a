import type {Page} from "playwright-core";
import type * as cube from "../../src/database/cube.js";
import type * as db from "../../src/database/db.js";
import type * as notebook from "../../src/database/notebook.js";
import type * as sql from "../../src/database/sql.js";
import {moduleAddress} from "./site.js";

/** The site's own modules, as a test's code in the page finds them in `globalThis.wres`. */
export type PageModules = {wres: {cube: typeof cube; db: typeof db; notebook: typeof notebook; sql: typeof sql}};

/** Imports the built modules into an open page of the site, just as one of its scripts would. */
export async function loadModules(page: Page, siteUrl: string): Promise<void> {
  const names = ["cube", "db", "notebook", "sql"] as const;
  const imports = await Promise.all(
    names.map(async (name) => `import("${siteUrl}${await moduleAddress(`database/${name}`)}")`)
  );
  await page.evaluate(
    `Promise.all([${imports.join(", ")}]).then(([${names.join(", ")}]) => { globalThis.wres = {${names.join(", ")}}; })`
  );
}
