import loadHighs from "highs";
import {beforeAll, describe, expect, it} from "vitest";
import {auditGaps} from "../../loaders/audit/pay/audit-gaps.js";
import {startBudget} from "../../loaders/audit/budget.js";
import type {Magnitude} from "../../loaders/measure/magnitude.js";
import {payGaps} from "../../loaders/measure/pay-gaps.js";
import {joinPay} from "../../loaders/protect/pay/join-pay.js";
import {protectGaps} from "../../loaders/protect/pay/protect-gaps.js";
import type {PayGap} from "../../src/registry/pay-gaps.js";
import {madeUpPayOrganisation} from "../helpers/made-up-pay-organisation.js";

/** How many made-up organisations are attacked; `WRES_PAY=100` for the whole search, `WRES_SEED=7` for one again. */
const [first, count] = [Number(process.env.WRES_SEED ?? 1), Number(process.env.WRES_PAY ?? 6)];

let highs: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => void (highs = await loadHighs()));

/** Gaps as they would be published: protected, audited, and protected again where the audit finds somebody. */
async function publishedGaps(
  {magnitudes, cells}: ReturnType<typeof madeUpPayOrganisation>,
  released: readonly PayGap[] = []
): Promise<PayGap[]> {
  const withhold: string[] = [];
  for (let round = 0; round < 40; round++) {
    const gaps = protectGaps(payGaps(magnitudes, "made-up"), {magnitudes, cells, threshold: 5, released, withhold});
    const {unsafe, contradictions} = await auditGaps(gaps, {pay: magnitudes, released}, startBudget(30));
    expect(contradictions).toEqual([]);
    expect(unsafe.filter(({relation}) => relation === null)).toEqual([]);
    if (unsafe.length === 0) return gaps;
    withhold.push(...new Set(unsafe.flatMap(({relation}) => relation ?? [])));
  }
  throw new Error("the audit still finds somebody after 40 rounds");
}

type Place = {breakdown: string; level: string; group: string};
const name = ({breakdown, level, group}: Place): string =>
  `m_${[breakdown, level, group].join("_").replaceAll(" ", "")}`;

/**
 * What a stranger works out, who knows no more than this file: White people's mean, how many people each group has, the
 * lowest and highest rate of each place, and the printed gaps; as a linear programme in words.
 */
function meansOf(magnitudes: readonly Magnitude[], gaps: readonly PayGap[]) {
  const of = (place: Place) => magnitudes.find((each) => name(each) === name(place));
  const groups = (group: string): boolean => group !== "all" && group !== "Not known";
  const own = magnitudes.filter(
    ({breakdown, group}) => groups(group) && (breakdown === "overall" || ["White", "BME"].includes(group))
  );
  const lines: string[] = [];
  const whole = of({breakdown: "overall", level: "all", group: "BME"});
  const parts = own.filter(({breakdown, group}) => breakdown === "overall" && !["White", "BME"].includes(group));
  const rest = (whole?.people ?? 0) - parts.reduce((sum, {people}) => sum + people, 0);
  const sum = (terms: readonly [number, string][]): string =>
    terms.map(([worth, each]) => `${worth < 0 ? "-" : "+"} ${Math.abs(worth).toFixed(9)} ${each}`).join(" ");
  if (whole)
    lines.push(
      `${sum([...parts.map((each): [number, string] => [each.people, name(each)]), ...(rest > 0 ? [[rest, "m_rest"] as [number, string]] : []), [-whole.people, name(whole)]])} = 0`
    );
  for (const breakdown of ["pay band", "staff group"])
    for (const group of ["White", "BME"]) {
      const all = of({breakdown: "overall", level: "all", group});
      const levels = own.filter((each) => each.breakdown === breakdown && each.group === group);
      if (all)
        lines.push(
          `${sum([...levels.map((each): [number, string] => [each.people, name(each)]), [-all.people, name(all)]])} = 0`
        );
    }
  for (const gap of gaps) {
    if (gap.value === null || gap.statistic !== "mean") continue;
    const [a, b] = [name(gap), name({...gap, group: "White"})];
    lines.push(
      `${sum([
        [1, a],
        [-(1 - (gap.value - 0.05) / 100), b]
      ])} <= 0`,
      `${sum([
        [1, a],
        [-(1 - (gap.value + 0.05) / 100), b]
      ])} >= 0`
    );
  }
  const bounds = own.map((each) => {
    const all = of({...each, group: "all"});
    const white = each.breakdown === "overall" && each.group === "White";
    const mean = each.sum / each.people;
    return `${white ? mean : (all?.lowest ?? 0)} <= ${name(each)} <= ${white ? mean : (all?.highest ?? 0)}`;
  });
  const everybody = of({breakdown: "overall", level: "all", group: "all"});
  if (rest > 0) bounds.push(`${everybody?.lowest ?? 0} <= m_rest <= ${everybody?.highest ?? 0}`);
  return (place: Place): {low: number; high: number; before: {low: number; high: number}} => {
    const end = (goal: string): number => {
      const found = highs.solve(
        `${goal}\n obj: ${name(place)}\nSubject To\n${lines.map((line, i) => ` c${i}: ${line}`).join("\n")}\nBounds\n ${bounds.join("\n ")}\nEnd`
      );
      expect(found.Status).toBe("Optimal");
      return found.ObjectiveValue;
    };
    const all = of({...place, group: "all"});
    return {low: end("Minimize"), high: end("Maximize"), before: {low: all?.lowest ?? 0, high: all?.highest ?? 0}};
  };
}

/** The groups of fewer than ten people whose mean pay follows within 15 per cent, though the rates of the place leave it open. */
function recovered(magnitudes: readonly Magnitude[], gaps: readonly PayGap[]): string[] {
  const meanOf = meansOf(magnitudes, gaps);
  const few = magnitudes.filter(
    ({people, group, breakdown}) =>
      people < 10 &&
      group !== "all" &&
      group !== "Not known" &&
      (breakdown === "overall" || group === "BME" || group === "White")
  );
  return few.flatMap((each) => {
    const {low, high, before} = meanOf(each);
    const truth = each.sum / each.people;
    const within = (ends: {low: number; high: number}): boolean =>
      ends.low >= 0.85 * truth && ends.high <= 1.15 * truth;
    return within({low, high}) && !within(before) ? [name(each)] : [];
  });
}

describe("the pay gaps of made-up organisations", () => {
  const seeds = Array.from({length: count}, (_, i) => first + i);

  it("give nobody's pay away, though some of them would, all printed", async () => {
    const [found, unprotected] = [[] as string[], [] as string[]];
    let shown = 0;
    for (const seed of seeds) {
      const organisation = madeUpPayOrganisation(seed);
      const gaps = await publishedGaps(organisation);
      shown += gaps.filter(({status}) => status === "published").length;
      found.push(...recovered(organisation.magnitudes, gaps).map((place) => `${seed}: ${place}`));
      unprotected.push(...recovered(organisation.magnitudes, payGaps(organisation.magnitudes, "made-up")));
    }
    expect(found).toEqual([]);
    expect(unprotected.length).toBeGreaterThan(seeds.length / 2);
    expect(shown).toBeGreaterThan(10 * seeds.length);
  });

  it("are found unsafe by the audit as soon as one more is printed of few people", async () => {
    for (const seed of seeds.slice(0, 4)) {
      const {magnitudes, cells} = madeUpPayOrganisation(seed);
      const gaps = await publishedGaps({magnitudes, cells});
      const truth = payGaps(magnitudes, "made-up");
      for (const [at, gap] of truth.entries()) {
        if (gaps[at]?.status === "published" || gap.of.people >= 10) continue;
        const opened = gaps.map((each, i): PayGap => (i === at ? gap : each));
        const {unsafe} = await auditGaps(opened, {pay: magnitudes, released: []}, startBudget(30));
        expect(unsafe.map(({address}) => address)).toContain(
          [
            gap.organisation,
            gap.measure,
            gap.population,
            gap.period,
            gap.breakdown,
            gap.level,
            gap.group,
            gap.statistic
          ].join("|")
        );
      }
    }
  });

  it("stay as first released where somebody's pay has been corrected since", async () => {
    const {magnitudes, cells} = madeUpPayOrganisation(first);
    const gaps = await publishedGaps({magnitudes, cells});
    const corrected = magnitudes.map((each) =>
      each.breakdown === "overall" && ["all", "BME"].includes(each.group) ? {...each, sum: each.sum + 3} : each
    );
    const joined = joinPay(corrected, {gaps, magnitudes});
    expect(joined.stays).toEqual(["hourly pay|substantive|2020-03-31"]);
    expect(await publishedGaps({magnitudes: [...joined.magnitudes], cells}, gaps)).toEqual(gaps);
    expect(joinPay(magnitudes, {gaps, magnitudes})).toEqual({magnitudes, stays: []});
  });

  it("say where a number is not the true gap, where it is hidden and has one, and where a range tells too much", async () => {
    const {magnitudes, cells} = madeUpPayOrganisation(first);
    const gaps = await publishedGaps({magnitudes, cells});
    const at = gaps.findIndex(
      ({status, breakdown, statistic}) => status === "published" && breakdown === "overall" && statistic === "mean"
    );
    const audited = async (change: Partial<PayGap>) =>
      auditGaps(
        gaps.map((gap, i) => (i === at ? {...gap, ...change} : gap)),
        {pay: magnitudes, released: []},
        startBudget(30)
      );
    const value = gaps[at]?.value ?? 0;
    expect((await audited({value: value + 0.2})).contradictions[0]).toMatch(/mean: is not the true gap$/);
    expect((await audited({status: "suppressed"})).unsafe.map(({why}) => why)).toContain("a hidden gap has a number");
    expect((await audited({lower: value, upper: value})).unsafe.map(({why}) => why)).toEqual([
      "has a range that tells everybody's pay"
    ]);
  });
});
