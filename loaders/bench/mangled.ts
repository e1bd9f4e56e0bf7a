import {cpus} from "node:os";
import {atMost, type Line} from "./print.js";
import {runPart} from "./run-part.js";

/** What the part says of the extracts that it mangled. */
type Searched = {same: number; found: number; silent: string[]; spoilt: string[]};

/** Stands with the tests, whose manglers it needs. */
const part = "../../test/helpers/mangled-part.ts";

/** Mangles good extracts from a seed on, and counts how many give other figures without a word. */
export async function benchMangled({
  seed,
  count
}: {
  seed: number;
  count: number;
}): Promise<{heading: string; lines: Line[]}[]> {
  const workers = Math.min(cpus().length, count);
  const parts = await Promise.all(
    Array.from({length: workers}, (_, k) =>
      runPart<Searched>(part, [String(seed + k), String(seed + count - 1), String(workers)])
    )
  );
  const sum = (of: (each: Searched) => number): number => parts.reduce((all, each) => all + of(each), 0);
  const silent = parts.flatMap((each) => each.silent);
  return [
    {
      heading: `Mangled extracts, seeds ${seed} to ${seed + count - 1}`,
      lines: [
        ["the same figures", String(sum(({same}) => same))],
        ["a finding", String(sum(({found}) => found))],
        ["other figures without a word", String(silent.length), atMost(silent.length, 0, "0")],
        ...parts.flatMap(({spoilt}) => spoilt).map((words): Line => ["found in a good extract", words]),
        ...silent.slice(0, 20).map((words): Line => {
          const [at = "", ...what] = words.split(": ");
          return [at, what.join(": ")];
        })
      ]
    }
  ];
}
