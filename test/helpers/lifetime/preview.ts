// What `npm start` is to its starter, without a site: writes its own number, then is so busy that it hears nothing.
import {spawn} from "node:child_process";
import {appendFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {endWithStarter} from "../../../loaders/machine/end-with-starter.js";

const [, , notes = "", starter] = process.argv;
const isDoor = starter === undefined;
endWithStarter(isDoor ? {} : {group: true, starter: Number(starter)});
appendFileSync(notes, `${process.pid}\n`);
if (isDoor) {
  // As the door starts Framework: in a group of its own, which a closed terminal does not reach.
  spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), notes, String(process.pid)], {
    detached: true,
    stdio: "ignore"
  });
  setInterval(() => undefined, 1000);
} else {
  const loader = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], {stdio: "ignore"});
  appendFileSync(notes, `${loader.pid ?? 0}\n`);
  setTimeout(() => {
    for (const started = Date.now(); Date.now() - started < 60_000;);
  }, 200);
}
