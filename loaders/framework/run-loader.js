// Runs one of the site's loaders, as Framework asks: `node run-loader.js PACKED src/report.md.ts`. It runs from its
// packed form in the folder PACKED, which `bundle-pages.ts` makes; without one it is compiled as it is read. A page is made
// by the warm process of `page-server.js` where there is one.
import {existsSync} from "node:fs";
import {connect} from "node:net";
import {join, relative, resolve} from "node:path";
import {text} from "node:stream/consumers";
import {pathToFileURL} from "node:url";

const [, , folder = "", loader = "", ...args] = process.argv;
process.argv.splice(1, 2);
const packed = resolve(join(folder, relative("src", loader)).replace(/\.ts$/, ".js"));
const {WRES_PAGE_SERVER: server} = process.env;

if (!existsSync(packed)) {
  const {register} = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(resolve(loader)).href);
} else {
  const answer = server !== undefined && loader.endsWith(".md.ts") ? await askServer(server) : null;
  if (answer === null) await import(pathToFileURL(packed).href);
  else if (answer.error === undefined) process.stdout.write(answer.text);
  else {
    process.stderr.write(`${answer.error}\n`);
    process.exitCode = 1;
  }
}

/** What the server has made of this page, or what went wrong there; null where no server answers. */
async function askServer(socket) {
  const connection = connect(socket);
  connection.end(JSON.stringify({packed: pathToFileURL(packed).href, loader, args}));
  const answer = await text(connection).catch(() => "");
  return answer === "" ? null : JSON.parse(answer);
}
