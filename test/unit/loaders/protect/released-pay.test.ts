import {rm} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {keepReleased, readReleased, type KeptRelease} from "../../../../loaders/protect/released.js";
import {makeSafe, type Safe} from "../../../../loaders/safe/make-safe.js";
import {payGapKey, type PayGap} from "../../../../src/registry/pay-gaps.js";
import {random} from "../../../../src/stats/random.js";
import {organisationFolder} from "../../../helpers/folder.js";

type Person = {snapshot: string; ethnicity: string; category: string; pay_band: string; hourly_pay: number};

/** People of six ethnic groups in five bands: 13 in the group that somebody leaves, and 7 alone in the highest band. */
function people(snapshot: string): Person[] {
  const next = random(21);
  const sizes = {A: 120, H: 30, N: 25, G: 13, S: 16, Z: 10};
  const highest = Array.from({length: 7}, (_, i): Person => ({
    ...{snapshot, ethnicity: "N", category: "clinical", pay_band: "Band 8a", hourly_pay: 27 + i / 2}
  }));
  const others = Object.entries(sizes).flatMap(([ethnicity, size]) =>
    Array.from({length: size}, () => {
      const band = Math.floor(4 * next());
      const hourly_pay = Math.round(100 * (11 + 4 * band + 3 * next())) / 100;
      return {snapshot, ethnicity, category: "clinical", pay_band: `Band ${2 + band}`, hourly_pay};
    })
  );
  return [...others, ...highest];
}

/** The same people without the last of a group: the one who has left. */
function withoutOne(all: readonly Person[], ethnicity: string): Person[] {
  const gone = all.findLastIndex((each) => each.ethnicity === ethnicity);
  return all.filter((_, i) => i !== gone);
}

async function published(paid: readonly Person[], kept: KeptRelease | null = null): Promise<Safe> {
  const workforce = paid.map(({snapshot, ethnicity, category, pay_band}) => ({
    ...{snapshot, ethnicity, category, pay_band}
  }));
  const folder = await organisationFolder({workforce, pay: paid});
  try {
    const {measures} = await collect(folder);
    return await makeSafe({measures, open: {published: []}}, {kept});
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** What `npm run release` keeps of a build, read as the next build reads it. */
async function released({cube}: Safe): Promise<KeptRelease | null> {
  const folder = await organisationFolder({});
  try {
    const metadata = {source: "0".repeat(64), version: "0.0.0"};
    await keepReleased(cube.cells, folder, {report: cube.report, gaps: cube.gaps, metadata});
    return await readReleased(folder, cube.record.organisation);
  } finally {
    await rm(folder, {recursive: true});
  }
}

const shown = (gaps: readonly PayGap[], period: string): Map<string, number | null> =>
  new Map(
    gaps.flatMap((gap) =>
      gap.status === "published" && gap.period === period ? [[payGapKey(gap), gap.value] as const] : []
    )
  );

describe("pay in two releases, between which one of a group of 13 has left", () => {
  it("stays as first printed for the day that both are of, where the two would give the leaver's pay away", async () => {
    const all = people("2020-03-31");
    const first = await published(all);
    const before = shown(first.cube.gaps, "2020-03-31");
    const smallGroup = (of: Map<string, number | null>) => [...of].filter(([key]) => key.includes("|Mixed|mean"));
    expect(first.verdict).toBe("safe");
    expect(smallGroup(before)).toHaveLength(1);
    const corrected = withoutOne(all, "G");
    const alone = await published(corrected);
    expect(smallGroup(shown(alone.cube.gaps, "2020-03-31"))).not.toEqual(smallGroup(before));
    const second = await published(corrected, await released(first));
    expect(second.verdict).toBe("safe");
    expect(shown(second.cube.gaps, "2020-03-31")).toEqual(before);
  });

  it("is protected anew for the day after, and never shows what the release before has hidden", async () => {
    const all = people("2020-03-31");
    const first = await published(all);
    const next = withoutOne(people("2021-03-31"), "G").map((each) => ({
      ...each,
      hourly_pay: Math.round(102 * each.hourly_pay) / 100
    }));
    const second = await published([...all, ...next], await released(first));
    expect(second.verdict).toBe("safe");
    expect(second.payAudit.attacked).toBeGreaterThan(0);
    expect(shown(second.cube.gaps, "2020-03-31")).toEqual(shown(first.cube.gaps, "2020-03-31"));
    expect(shown(second.cube.gaps, "2021-03-31").size).toBeGreaterThan(5);
  });
});
