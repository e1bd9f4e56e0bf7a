import {join} from "node:path";
import {pathToFileURL} from "node:url";

/**
 * Makes Framework take every file for as old as every other, so that what it builds follows from what the files hold: it
 * writes the time at which a loader's output was written into pages and into the names of modules.
 */
export async function undated(packages: string): Promise<void> {
  const config = join(packages, "@observablehq/framework/dist/config.js");
  const framework = (await import(pathToFileURL(config).href)) as {setCurrentDate: (date: Date) => void};
  framework.setCurrentDate(new Date(Date.UTC(2000, 0, 1)));
}
