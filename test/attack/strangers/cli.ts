import {parseArgs} from "node:util";
import {changeKinds, type ChangeKind} from "./changes.js";
import {drawExtracts} from "./extracts.js";
import {writeFolder} from "./folder.js";
import {judge, judgeReleases, type Verdict} from "./judge.js";
import {shapeInWords, shapeOf, type Size} from "./shape.js";

// `npx tsx test/attack/strangers/cli.ts --from 1 --to 40 --size small [--change all|joiner|...] [--keep DIR] [--say 2]`:
// what becomes of each made-up organisation, and of two releases of it.
const {values} = parseArgs({
  options: {
    from: {type: "string", default: "1"},
    to: {type: "string"},
    size: {type: "string", default: "small"},
    change: {type: "string"},
    keep: {type: "string"},
    say: {type: "string", default: "2"}
  }
});

function report(name: string, {complaints, attacked, wrong, use, seconds, counts}: Verdict, began: number): void {
  const {recovered, small, hidden, wrongGuesses, contradictions, unanswered} = attacked;
  const exact = recovered.filter(({low, high}) => low === high).length;
  process.stdout.write(
    `${name}\n   ${counts} counts, ${hidden} hidden, headlines ${(100 * use.headlines).toFixed(0)} %, people ${(100 * use.people).toFixed(0)} %; protect ${seconds.toFixed(1)} s, all ${((performance.now() - began) / 1000).toFixed(1)} s; ` +
      `audit: ${complaints.length || "passes"}; ${recovered.length} of ${small} found (${exact} exact)${wrong.length > 0 ? `; ${wrong.length} WRONG NUMBERS: ${wrong[0] ?? ""}` : ""}; ` +
      `wrong guesses ${new Set(wrongGuesses).size}, contradictions ${contradictions.length}, unanswered ${unanswered}\n`
  );
  for (const each of complaints.slice(0, 2)) process.stdout.write(`   audit: ${each}\n`);
  for (const each of recovered.slice(0, Number(values.say)))
    process.stdout.write(`   ${each.kind} (true ${each.truth ?? "?"}): ${each.derivation.join("\n      ")}\n`);
}

const kinds =
  values.change === undefined ? [null] : values.change === "all" ? changeKinds : [values.change as ChangeKind];
for (let seed = Number(values.from); seed <= Number(values.to ?? values.from); seed++) {
  const shape = shapeOf(seed, {size: values.size as Size});
  if (values.keep) await writeFolder(`${values.keep}/${shape.id}`, shape, drawExtracts(shape));
  for (const kind of kinds) {
    const name = `${shapeInWords(shape)}${kind ? `; ${kind}` : ""}`;
    const began = performance.now();
    try {
      const verdict = kind === null ? await judge(shape) : await judgeReleases(shape, kind);
      if (verdict) report(name, verdict, began);
    } catch (error) {
      process.stdout.write(
        `${name}\n   FAILED: ${error instanceof Error ? error.message.slice(0, 1500) : String(error)}\n`
      );
    }
  }
}
