import {payBase, payFamilyKey, payGapKey, payPlaceKey, payRules, type PayGap} from "../../../src/registry/pay-gaps.js";
import {payAttack, type PayFamily, type TruePay} from "./pay-attack.js";

/** What the audit of gaps found: addresses and words only, never pay. */
export type PayAudit = {
  unsafe: {
    address: string;
    /** The sum that gives it away; null where a gap does by itself. */ relation: string | null;
    why: string;
  }[];
  contradictions: string[];
  /** Groups whose pay was attacked. */
  attacked: number;
};

/**
 * Attacks published gaps as a reader would who knows what White people are paid on average, how many people each group
 * has, and the lowest and highest rate anywhere: every printed gap is a range for a group's mean, and what adds up adds up.
 * Nobody's pay, and no mean of few people, may then be known within 15 per cent. `left` throws when time is over.
 */
export async function auditGaps(
  gaps: readonly PayGap[],
  {pay, released}: {pay: readonly TruePay[]; released: readonly PayGap[]},
  left: () => number
): Promise<PayAudit> {
  const result: PayAudit = {unsafe: [], contradictions: [], attacked: 0};
  const truth = new Map(pay.map((each) => [payPlaceKey(each), each]));
  const printed = gaps.filter(({status}) => status === "published");
  for (const gap of printed) {
    const [of, to] = [truth.get(payPlaceKey(gap)), truth.get(payPlaceKey({...gap, group: payBase}))];
    if (!of || !to) {
      result.contradictions.push(`${payGapKey(gap)}: nobody's pay was measured there`);
      continue;
    }
    result.contradictions.push(...untrue(gap, of, to));
    for (const why of faults(gap, of, to)) result.unsafe.push({address: payGapKey(gap), relation: null, why});
  }
  for (const gap of gaps.filter(({status}) => status !== "published"))
    if (gap.value !== null || gap.lower !== null || gap.upper !== null)
      result.unsafe.push({address: payGapKey(gap), relation: null, why: "a hidden gap has a number"});
  const known = new Set(printed.map(payGapKey));
  const recalled = released.filter(
    (gap) => gap.status === "published" && !known.has(payGapKey(gap)) && truth.has(payPlaceKey(gap))
  );
  for (const family of familiesOf(pay, [...printed, ...recalled])) {
    const found = await payAttack(family, left);
    result.attacked += found.attacked;
    result.unsafe.push(
      ...found.exposed.map((each) => ({...each, why: "its pay can be worked out within 15 per cent"}))
    );
    result.contradictions.push(...found.contradictions);
  }
  return result;
}

/** What is printed and is not so. The two parts of a gap are held by the attack, as an equation. */
function untrue(gap: PayGap, of: TruePay, to: TruePay): string[] {
  if (gap.statistic === "mix" || gap.statistic === "within") return [];
  const [first, second] =
    gap.statistic === "mean" ? [of.sum / of.people, to.sum / to.people] : [of.median ?? 0, to.median ?? 0];
  const off = Math.abs(100 * (1 - first / second) - (gap.value ?? NaN));
  return off <= 0.05 + 1e-9 ? [] : [`${payGapKey(gap)}: is not the true gap`];
}

/** Why a gap may not be shown by itself. */
function faults(gap: PayGap, of: TruePay, to: TruePay): string[] {
  const found: string[] = [];
  for (const {people, sum, highest, second, tied} of [of, to]) {
    if (people < payRules.fewest) found.push("is of too few people");
    if (100 * (sum - highest - second) < payRules.percent * highest) found.push("is mostly one person's pay");
    if (gap.statistic === "median" && people < payRules.fewestForMedian && tied < payRules.tied + 2)
      found.push("is the pay of one person in the middle");
    if (gap.lower === null || gap.upper === null || gap.statistic !== "mean") continue;
    // Half the range over 1.96 is at least the relative standard error of this group's mean.
    const error = (Math.log(100 - gap.lower) - Math.log(100 - gap.upper)) / 3.92;
    if (100 * error * (people - 1) < payRules.percent) found.push("has a range that tells everybody's pay");
  }
  return [...new Set(found)];
}

function familiesOf(pay: readonly TruePay[], gaps: readonly PayGap[]): PayFamily[] {
  const families = new Map<string, {pay: TruePay[]; gaps: PayGap[]}>();
  const of = (each: TruePay | PayGap) => {
    const name = payFamilyKey(each);
    const found = families.get(name) ?? {pay: [], gaps: []};
    families.set(name, found);
    return found;
  };
  for (const each of pay) of(each).pay.push(each);
  for (const each of gaps) of(each).gaps.push(each);
  return [...families].map(([name, family]) => ({name, ...family}));
}
