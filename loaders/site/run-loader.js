// Runs one of the site's loaders, as Framework asks: `node run-loader.js src/report.md.ts`. A page loader runs from its
// packed form, which `bundle-pages.ts` makes and which starts at once; any other is compiled as it is read.
import {existsSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const loader = process.argv[2] ?? "";
process.argv.splice(1, 1);
const packed = resolve(join(".wres/pages", relative("src", loader)).replace(/\.ts$/, ".js"));
if (existsSync(packed)) await import(pathToFileURL(packed).href);
else {
  const {register} = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(resolve(loader)).href);
}
