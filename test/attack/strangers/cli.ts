import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {attack} from "../attacker/attack.js";
import {drawExtracts} from "./extracts.js";
import {writeFolder} from "./folder.js";
import {knownNestings} from "./known-nestings.js";
import {auditWords, protectFolder} from "./pipeline.js";
import {shapeInWords, shapeOf, type Size} from "./shape.js";

// `npx tsx test/attack/strangers/cli.ts --from 1 --to 40 --size small`: what becomes of each made-up organisation.
const {values} = parseArgs({
  options: {from: {type: "string", default: "1"}, to: {type: "string"}, size: {type: "string", default: "small"}, keep: {type: "string"}, say: {type: "string", default: "2"}}
});
for (let seed = Number(values.from); seed <= Number(values.to ?? values.from); seed++) {
  const shape = shapeOf(seed, {size: values.size as Size});
  const folder = values.keep ? join(values.keep, shape.id) : await mkdtemp(join(tmpdir(), "stranger-"));
  try {
    const extracts = drawExtracts(shape);
    await writeFolder(folder, shape, extracts);
    const judged = await protectFolder(folder);
    const complaints = await auditWords(judged);
    const started = performance.now();
    const found = await attack([{source: "now", counts: judged.counts}], {
      threshold: shape.threshold,
      truth: new Map([["now", judged.truth]]),
      nestings: knownNestings(extracts)
    });
    process.stdout.write(
      `${shapeInWords(shape)}\n   ${judged.counts.length} counts, ${found.hidden} hidden; protect ${judged.seconds.toFixed(1)} s; audit: ${complaints.length || "passes"}; attack ${((performance.now() - started) / 1000).toFixed(1)} s: ${found.recovered.length} of ${found.small} found (${found.recovered.filter(({low, high}) => low === high).length} exact); wrong guesses ${[...new Set(found.wrongGuesses)].length}, contradictions ${found.contradictions.length}, unanswered ${found.unanswered}\n`
    );
    for (const each of complaints.slice(0, 2)) process.stdout.write(`   audit: ${each}\n`);
    for (const each of found.recovered.slice(0, Number(values.say))) process.stdout.write(`   ${each.kind} (true ${each.truth ?? "?"}): ${each.derivation.join("\n      ")}\n`);
  } catch (error) {
    process.stdout.write(`${shapeInWords(shape)}\n   FAILED: ${error instanceof Error ? error.message.slice(0, 1500) : String(error)}\n`);
  } finally {
    if (!values.keep) await rm(folder, {recursive: true, force: true});
  }
}
