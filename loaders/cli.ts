import pc from "picocolors";
import {explainFault} from "./machine/explain-fault.js";

/** The commands, each in a file of its own below `commands/`, loaded only when it is called for. */
const commands = {
  figures: () => import("./commands/figures.js"),
  check: () => import("./commands/check.js"),
  "count-sql": () => import("./commands/count-sql.js"),
  build: () => import("./commands/build.js"),
  protect: () => import("./commands/protect.js"),
  preview: () => import("./commands/preview.js"),
  serve: () => import("./commands/serve.js"),
  audit: () => import("./commands/audit.js"),
  reconcile: () => import("./commands/reconcile.js"),
  pictures: () => import("./commands/pictures.js"),
  release: () => import("./commands/release.js"),
  report: () => import("./commands/report.js"),
  submission: () => import("./commands/submission.js"),
  calibrate: () => import("./commands/calibrate.js"),
  new: () => import("./commands/new.js"),
  "new-organisation": () => import("./commands/new-organisation.js")
} satisfies Record<string, () => Promise<{run(args: string[]): Promise<void>; usage: string}>>;

// Who reads what is printed may stop before its end (`figures | head`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const [name = "", ...args] = process.argv.slice(2);
const command = Object.entries(commands).find(([each]) => each === name)?.[1];

try {
  if (!command) {
    const known = Object.keys(commands).join(", ");
    throw new Error(`${name ? `unknown command "${name}"` : "no command given"}. Commands: ${known}.`);
  }
  await (await command()).run(args);
} catch (error) {
  // A message is for the person who ran the command; a stack is for whoever mends the tool.
  process.stderr.write(`${pc.red("Error")} ${explainFault(error)}\n`);
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  process.exitCode = process.exitCode || 1;
}
