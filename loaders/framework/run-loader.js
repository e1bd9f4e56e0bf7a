// Runs one of the site's loaders, as Framework asks: `node run-loader.js PACKED src/report.md.ts`. A page loader runs from
// its packed form in the folder PACKED, which `bundle-pages.ts` makes; any other is compiled as it is read.
import {existsSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [, , folder = "", loader = ""] = process.argv;
process.argv.splice(1, 2);
const packed = resolve(join(folder, relative("src", loader)).replace(/\.ts$/, ".js"));
if (existsSync(packed)) await import(pathToFileURL(packed).href);
else {
  const {register} = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(resolve(loader)).href);
}
