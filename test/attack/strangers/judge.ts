import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {attack, type Attacked} from "../attacker/attack.js";
import {addressKey, familyKey, type ReadCount} from "../attacker/counts.js";
import {nextRelease, type ChangeKind} from "./changes.js";
import {drawExtracts, type Extracts} from "./extracts.js";
import {writeFolder} from "./folder.js";
import {knownNestings} from "./known-nestings.js";
import {auditWords, protectFolder, type Judged} from "./pipeline.js";
import type {Shape} from "./shape.js";

/** What became of a made-up organisation. */
export type Verdict = {
  /** What the product's own audit holds against publishing; empty where it may be published. */
  complaints: readonly string[];
  attacked: Attacked;
  /** Published counts that are not the true ones. */
  wrong: readonly string[];
  use: Usefulness;
  /** Seconds that protecting took, and counts protected. */
  seconds: number;
  counts: number;
};

/** How much of what may be shown is shown, 0 to 1 each. */
type Usefulness = {
  /** Of the counts of the whole organisation in its latest period, White and BME and together. */
  headlines: number;
  /** Of the people counted in all tables. */
  people: number;
};

/** A made-up organisation, protected. */
export async function protect(shape: Shape): Promise<Judged> {
  return inFolder(async (folder) => {
    await writeFolder(folder, shape, drawExtracts(shape));
    return protectFolder(folder);
  });
}

/** Audits and attacks one made-up organisation, protected here where it was not before. */
export async function judge(shape: Shape, made?: Judged): Promise<Verdict> {
  const judged = made ?? (await protect(shape));
  const attacked = await attack([{source: "now", counts: judged.counts}], {
    threshold: shape.threshold,
    truth: new Map([["now", judged.truth]]),
    nestings: knownNestings(drawExtracts(shape))
  });
  return verdictOf(judged, await auditWords(judged), attacked);
}

/**
 * Publishes an organisation, changes it, publishes it again together with its first release, and attacks both; null
 * where it has nothing to change in this way.
 */
export async function judgeReleases(shape: Shape, kind: ChangeKind, made?: Judged): Promise<Verdict | null> {
  const extracts = drawExtracts(shape);
  const next = nextRelease(kind, shape, extracts);
  if (!next) return null;
  const first = made ?? (await protect(shape));
  return inFolder(async (folder) => {
    await writeFolder(folder, next.shape, next.extracts);
    const second = await protectFolder(folder, {earlier: first});
    const known = (each: Extracts, source: string) => knownNestings(each, source);
    const attacked = await attack(
      [
        {source: "release 1", counts: first.counts},
        {source: "release 2", counts: second.counts}
      ],
      {
        threshold: shape.threshold,
        truth: new Map([
          ["release 1", first.truth],
          ["release 2", asPublished(second, first)]
        ]),
        nestings: [...known(extracts, "release 1"), ...known(next.extracts, "release 2"), ...next.nestings]
      }
    );
    return verdictOf({...second, truth: asPublished(second, first)}, await auditWords(second), attacked);
  });
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "stranger-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/**
 * The counts that a second release speaks of: where it keeps what was first published of a time, although the extract
 * has been corrected since, those of the first extract.
 */
function asPublished(second: Judged, first: Judged): Map<string, number> {
  const families = new Set(
    second.counts.flatMap((count) =>
      count.count !== null && second.truth.get(addressKey(count)) !== count.count ? [familyKey(count)] : []
    )
  );
  const kept = [...first.truth].filter(([key]) => families.has(key.split("|").slice(0, 4).join("|")));
  return new Map([...second.truth, ...kept]);
}

function verdictOf({counts, truth, seconds}: Judged, complaints: readonly string[], attacked: Attacked): Verdict {
  return {
    complaints,
    attacked,
    wrong: counts.flatMap((each) =>
      each.count !== null && each.count !== (truth.get(addressKey(each)) ?? 0) ? [addressKey(each)] : []
    ),
    use: usefulnessOf(counts, truth),
    seconds,
    counts: counts.length
  };
}

function usefulnessOf(counts: readonly ReadCount[], truth: ReadonlyMap<string, number>): Usefulness {
  const latest = new Map<string, string>();
  for (const {measure, population, period} of counts) {
    const key = `${measure}|${population}`;
    if (period.slice(-8) > (latest.get(key) ?? "").slice(-8)) latest.set(key, period);
  }
  const headlines = counts.filter(
    ({breakdown, level, group, measure, population, period}) =>
      (breakdown === "overall" || level === "all members") &&
      ["White", "BME", "known"].includes(group) &&
      latest.get(`${measure}|${population}`) === period
  );
  const people = (some: readonly ReadCount[]): number =>
    some.reduce((sum, each) => sum + (truth.get(addressKey(each)) ?? 0), 0);
  const shown = (some: readonly ReadCount[]): ReadCount[] => some.filter(({count}) => count !== null);
  return {
    headlines: shown(headlines).length / Math.max(1, headlines.length),
    people: people(shown(counts)) / Math.max(1, people(counts))
  };
}
