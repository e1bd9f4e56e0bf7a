import {parseArgs} from "node:util";
import {attack} from "./attack.js";
import {readCube} from "./read-cube.js";

// `npx tsx test/attack/attacker/cli.ts CUBE.parquet [EARLIER.parquet ...]`: what a stranger finds in published counts.
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {threshold: {type: "string", default: "5"}, all: {type: "boolean", default: false}}
});
const started = performance.now();
const readings = await Promise.all(
  positionals.map(async (path, k) => ({
    source: positionals.length === 1 ? "now" : `release ${k + 1}`,
    counts: await readCube(path)
  }))
);
const {recovered, ...found} = await attack(readings, {threshold: Number(values.threshold)});
for (const each of recovered.slice(0, values.all ? undefined : 20))
  process.stdout.write(`${each.kind}: ${each.count}\n  ${each.derivation.join("\n  ")}\n`);
process.stdout.write(
  `${recovered.length} found, ${recovered.filter(({low, high}) => low === high).length} exact; ${found.small} open counts attacked of ${found.counts} with ${found.relations} relations; ` +
    `${found.learnt.length} learnt by number: ${found.learnt.map(({why}) => why).join("; ")}; contradictions ${found.contradictions.length}: ${[...new Set(found.contradictions)].slice(0, 5).join("; ")}; unanswered ${found.unanswered}; ${((performance.now() - started) / 1000).toFixed(1)} s\n`
);
