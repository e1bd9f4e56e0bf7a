import {describe, expect, it} from "vitest";
import type {ChangeKind} from "./strangers/changes.js";
import {judge, judgeReleases, protect, type Verdict} from "./strangers/judge.js";
import type {Judged} from "./strangers/pipeline.js";
import {shapeInWords, shapeOf} from "./strangers/shape.js";

/** What is held against a made-up organisation; empty where it may be published and the attacker finds nothing. */
const faultsOf = ({complaints, wrong, attacked: {recovered, unanswered}}: Verdict): unknown => ({
  complaints,
  wrong,
  recovered: recovered.map(({derivation}) => derivation.join("; ")),
  unanswered
});
const none = {complaints: [], wrong: [], recovered: [], unanswered: 0};

/** Small enough to be attacked here; the bench takes a thousand of all sizes (`npm run bench -- --only strangers`). */
const organisations = [3, 8, 56, 63];

const changes: readonly (readonly [seed: number, kind: ChangeKind])[] = [
  [56, "joiner"],
  [56, "leaver"],
  [56, "correction"],
  [56, "renamed level"],
  [56, "dropped column"],
  [8, "merged levels"],
  [63, "changed window"],
  [8, "next year"]
];

const made = new Map<number, Promise<Judged>>();

/** The organisation of a seed, protected once for all that is tried on it. */
function madeOf(seed: number): Promise<Judged> {
  const found = made.get(seed) ?? protect(shapeOf(seed, {size: "small"}));
  made.set(seed, found);
  return found;
}

describe("the attacker, who shares no code with protection and audit", () => {
  it.each(organisations)("finds no small count of the made-up organisation of seed %i", async (seed) => {
    const shape = shapeOf(seed, {size: "small"});
    const verdict = await judge(shape, await madeOf(seed));
    expect(verdict.attacked.small, shapeInWords(shape)).toBeGreaterThan(50);
    expect(faultsOf(verdict)).toEqual(none);
  });

  it.each(changes)("finds none in two releases of the organisation of seed %i: %s", async (seed, kind) => {
    const verdict = await judgeReleases(shapeOf(seed, {size: "small"}), kind, await madeOf(seed));
    expect(verdict?.attacked.small).toBeGreaterThan(50);
    expect(verdict && faultsOf(verdict)).toEqual(none);
  });
});
