import {cpus, loadavg} from "node:os";
import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {root, settingsFromEnvironment} from "../machine/settings.js";
import {benchBrowser, benchRows} from "./browser.js";
import {benchFindGaps} from "./find-gaps.js";
import {benchMangled} from "./mangled.js";
import {benchPay} from "./pay.js";
import {block, type Line} from "./print.js";
import {benchProtectionOf} from "./protection.js";
import {benchScale} from "./scale.js";
import {benchStrangers} from "./strangers.js";
import {benchWarehouse} from "./warehouse.js";
import {scales} from "./synthetic-extracts.js";

const usage =
  "bench [-- --only protection,gaps,pay,scale,browser,rows,strangers,mangled,warehouse] [--scale small|full] [--data DIR] [--dir DIST] [--seed N] [--count N]";

const {values} = parseArgs({
  options: {
    only: {type: "string", default: "protection,gaps,pay,scale,browser,rows"},
    scale: {type: "string", default: "small"},
    data: {type: "string"},
    dir: {type: "string", default: process.env.WRES_DIST ?? "dist"},
    seed: {type: "string", default: "1"},
    count: {type: "string"}
  }
});

const {scale} = values;
if (!isScale(scale)) throw new Error(`--scale: found "${scale}". Usage: ${usage}`);
const data = values.data === undefined ? settingsFromEnvironment().data : resolve(values.data);

const parts: Readonly<Record<string, () => Promise<{heading: string; lines: readonly Line[]}[]>>> = {
  protection: async () => [{heading: "Protection", lines: await benchProtectionOf(data)}],
  gaps: async () => [{heading: "Find the gaps, in Chromium", lines: await benchFindGaps()}],
  pay: async () => [{heading: "Pay, from extracts to protected figures", lines: await benchPay()}],
  scale: async () => [{heading: `Scale, ${scale}`, lines: await benchScale(scale)}],
  browser: () => benchBrowser(resolve(root, values.dir)),
  strangers: () => benchStrangers({seed: Number(values.seed), count: Number(values.count ?? 1000)}),
  warehouse: async () => [{heading: "Counting where the data are, PostgreSQL", lines: await benchWarehouse()}],
  mangled: () => benchMangled({seed: Number(values.seed), count: Number(values.count ?? 2000)}),
  rows: async () => [
    {
      heading: "Explorer of an analyst's site on 1.5 million rows, not throttled",
      lines: await benchRows(resolve(root, values.dir))
    }
  ]
};

process.stdout.write(
  `Measured on this machine as it is now, with ${cpus().length} cores and ${loadavg()[0]?.toFixed(1) ?? "?"} programs waiting to run on them. The ratios say more than the seconds, and say it better when nothing else runs.\n\n`
);
for (const name of values.only.split(",")) {
  const part = parts[name];
  if (!part) throw new Error(`--only: found "${name}". Give any of ${Object.keys(parts).join(", ")}.`);
  try {
    for (const {heading, lines} of await part()) process.stdout.write(block(heading, lines));
  } catch (error) {
    process.stdout.write(`${name}: not measured. ${error instanceof Error ? error.message : String(error)}\n\n`);
    process.exitCode = 1;
  }
}

function isScale(name: string): name is keyof typeof scales {
  return name in scales;
}
