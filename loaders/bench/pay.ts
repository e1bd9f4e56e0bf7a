import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {atMost, seconds, type Line} from "./print.js";
import {runPart} from "./run-part.js";
import {writeExtracts} from "./synthetic-extracts.js";

/** What extracts of a size took from files to protected figures, in a process of their own. */
export type PayPart = {seconds: number; cpuSeconds: number};

/** How often each is run in turns with and without pay; the middle one counts. */
const turns = 3;

/** What pay adds to the way from extracts to protected figures: of 20,000 staff, and of all staff of the NHS in England. */
export async function benchPay(): Promise<Line[]> {
  const [small, large] = [await addedBy(20_000, turns), await addedBy(1_500_000, 1)];
  return [
    ["20,000 staff, with pay", seconds(small.with)],
    ["the same without", seconds(small.without)],
    ["what pay adds", seconds(small.with - small.without), atMost(small.with - small.without, 2, "2 s")],
    ["1.5 million staff in one extract, with pay", seconds(large.with)],
    ["the same without", seconds(large.without)],
    ["what pay adds", seconds(large.with - large.without), atMost(large.with - large.without, 60, "60 s")]
  ];
}

async function addedBy(staff: number, times: number): Promise<{with: number; without: number}> {
  const folder = await mkdtemp(join(tmpdir(), "wres-bench-"));
  try {
    const taken = {with: [] as number[], without: [] as number[]};
    for (const pay of [true, false])
      await writeExtracts(join(folder, String(pay)), {organisations: 1, staff, snapshots: 1, pay});
    for (let i = 0; i < times; i++)
      for (const pay of [true, false]) {
        const made = await runPart<PayPart>("pay-part.ts", [join(folder, String(pay))]);
        taken[pay ? "with" : "without"].push(made.seconds);
      }
    return {with: middle(taken.with), without: middle(taken.without)};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
