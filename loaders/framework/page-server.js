// Makes the pages that `run-loader.js` is asked for, one after another, in one process that stays warm: `start-page-server.ts`
// starts it, with the rights of a loader. A page that is made here is the same, byte for byte, as one made by itself.
import {createServer} from "node:net";

const [, script = "", socket = ""] = process.argv;

/** How often a packed loader has been run: its own few lines run anew each time, what it imports is loaded once. */
let run = 0;
let before = Promise.resolve();

const server = createServer({allowHalfOpen: true}, (connection) => {
  let asked = "";
  connection.setEncoding("utf8").on("error", () => connection.destroy());
  connection.on("data", (part) => (asked += part));
  connection.on("end", () => {
    before = before.then(async () => connection.end(JSON.stringify(await make(JSON.parse(asked)))));
  });
});

// What a loader writes is its answer; nothing else may stand between.
async function make({packed, loader, args}) {
  const {write} = process.stdout;
  const made = [];
  process.argv = [process.execPath, loader, ...args];
  process.stdout.write = (part) => {
    made.push(part);
    return true;
  };
  try {
    await import(`${packed}?run=${++run}`);
    return {text: made.join("")};
  } catch (error) {
    return {error: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  } finally {
    process.stdout.write = write;
    process.argv = [process.execPath, script, socket];
  }
}

// Its starter holds the other end: when that is gone, so is this.
process.stdin.on("end", () => process.exit()).resume();
server.listen(socket, () => process.stdout.write("ready\n"));
