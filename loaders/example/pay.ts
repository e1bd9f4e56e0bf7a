import type {PayBand} from "../../src/registry/pay-bands.js";
import {hoursOfYear, payScaleOn} from "../../src/registry/pay-scales.js";
import {wresGroupOf} from "./people.js";
import {pick, random, type Random} from "./random.js";
import {synthetic} from "./synthetic.js";
import type {StaffInPost} from "./workforce.js";

/** People who are paid alike, in the columns of the extract. */
export type PaidAlike = Pick<StaffInPost, "snapshot" | "ethnicity" | "category" | "pay_band" | "staff_group"> & {
  hourly_pay: string;
  full_pay: "yes" | "no";
  bonus: string;
  count: number;
};

/**
 * What the made-up staff of the last two snapshots are paid: everybody who holds a post, once, counted by rate. Rates of
 * bands 1 to 9 are points of the national scale of the day, evenly apart between its published ends; those of doctors and
 * very senior managers lie between ends that are made up.
 */
export function makePay(workforce: readonly StaffInPost[]): PaidAlike[] {
  const alike = new Map<string, PaidAlike>();
  workforce.forEach((person, place) => {
    const ranges = rangesOn(person.snapshot);
    if (person.employment !== "substantive" || !ranges) return;
    const {snapshot, ethnicity, category, pay_band, staff_group} = person;
    const next = random(`pay|${snapshot}|${place}`);
    const paid = {
      ...{snapshot, ethnicity, category, pay_band, staff_group},
      hourly_pay: (yearlyPay(person, ranges, next) / hoursOfYear).toFixed(2),
      full_pay: next() < synthetic.pay.notOnFullPay ? ("no" as const) : ("yes" as const),
      bonus: bonusOf(person, next)
    };
    const key = JSON.stringify(paid);
    alike.set(key, {...paid, count: (alike.get(key)?.count ?? 0) + 1});
  });
  return [...alike.values()];
}

type Ranges = Readonly<Partial<Record<PayBand, readonly [number, number]>>>;

function rangesOn(snapshot: string): Ranges | null {
  const scale = payScaleOn(snapshot);
  return scale && {...scale.ranges, ...synthetic.pay.otherRanges};
}

/** A point of the band's range: the longer served, the higher; BME staff have served less long here. */
function yearlyPay({pay_band, ethnicity}: StaffInPost, ranges: Ranges, next: Random): number {
  const range = ranges[pay_band as PayBand];
  if (!range) throw new Error(`example/pay.ts: no range of pay for ${pay_band}. Give it one in synthetic.ts.`);
  const points = synthetic.pay.points[wresGroupOf(ethnicity)];
  const point = Number(pick(points, next)) / (Object.keys(points).length - 1);
  return range[0] + point * (range[1] - range[0]);
}

/** Local clinical excellence awards of consultants: a whole number of the published unit. Nobody else has a bonus. */
function bonusOf({pay_band, ethnicity}: StaffInPost, next: Random): string {
  const {unit, share, awards} = synthetic.pay.bonus;
  if (pay_band !== "Consultant" || next() >= share[wresGroupOf(ethnicity)]) return "";
  return String(unit * Number(pick(awards, next)));
}
