import {makeApplications, makeApplicationsFromAbroad} from "./applications.js";
import type {Application} from "./applications.js";
import {choose} from "./choose.js";
import type {StaffGroup, WresGroup} from "./mix.js";
import {wresGroupOf} from "./people.js";
import {isSenior} from "./posts.js";
import type {Published} from "./published.js";
import {pick, random} from "./random.js";
import type {Random, Weights} from "./random.js";
import {synthetic} from "./synthetic.js";
import type {StaffInPost} from "./workforce.js";
import {staffOfYear} from "./years.js";

type Stage = "applied" | "shortlisted" | "interviewed" | "offered" | "appointed";

/** Applications alike in everything, by the furthest stage they reached; `count` is 1 from the shortlist on. */
export type CountedApplication = Application & {year: string; stage: Stage; count: number};

/** Invented odds of being appointed, once shortlisted. */
const byStaffGroup: Readonly<Record<StaffGroup, number>> = {
  "Additional Clinical Services": 1,
  "Additional Professional Scientific and Technical": 0.7,
  "Administrative and Clerical": 0.6,
  "Allied Health Professionals": 1.2,
  "Estates and Ancillary": 0.8,
  "Medical and Dental": 1.4,
  "Nursing and Midwifery Registered": 1.6
};
const byRoute: Readonly<Record<Application["route"], number>> = {internal: 2.4, external: 1, international: 45};
const bmeAtSeniorBands = 0.6;

/** How far those shortlisted but not appointed came. */
const stoppedAt: Readonly<Record<WresGroup, Weights<Stage>>> = {
  White: {shortlisted: 36, interviewed: 60, offered: 4},
  BME: {shortlisted: 44, interviewed: 53, offered: 3},
  "Not known": {shortlisted: 40, interviewed: 57, offered: 3}
};

type Year = {year: string; wres: WresGroup; applied: number; shortlisted: number; appointed: number; abroad: number};

/**
 * Applications of each year, one row each from the shortlist on, so that the printed number of White and BME people was
 * shortlisted and appointed; those that never reached a shortlist are counted by profile.
 */
export function makeRecruitment(published: Published, workforce: readonly StaffInPost[]): CountedApplication[] {
  return years(published).flatMap((each) => {
    const {year, wres} = each;
    const next = random(`recruitment|${year}|${wres}`);
    const staff = staffOfYear(workforce, year, "substantive").filter(({ethnicity}) => wresGroupOf(ethnicity) === wres);
    const unsuccessful = makeApplications(staff, each.applied, {wres, shortlisted: false}, next);
    return [
      ...countAlike(unsuccessful).map((counted) => ({...counted, year, stage: "applied" as const})),
      ...shortlist(each, staff, next).map((application) => ({...application, year, count: 1}))
    ];
  });
}

function years(published: Published): Year[] {
  const {notShortlisted, notKnown, international} = synthetic.recruitment;
  const words = {indicator: "2", population: "candidates"};
  return (Object.keys(notKnown) as (keyof typeof notKnown)[]).flatMap((year) => {
    const printed = (wres: "White" | "BME"): Year => {
      const {numerator, denominator} = published.figure({...words, period: year, group: wres});
      const abroad = wres === "BME" ? international[year] : 0;
      const applied = notShortlisted[wres][year];
      return {year, wres, applied, shortlisted: denominator, appointed: numerator, abroad};
    };
    const unknown = {year, wres: "Not known" as const, applied: notShortlisted["Not known"][year], abroad: 0};
    return [printed("White"), printed("BME"), {...unknown, ...notKnown[year]}];
  });
}

function shortlist(
  {wres, shortlisted, appointed, abroad}: Year,
  staff: readonly StaffInPost[],
  next: Random
): (Application & {stage: Stage})[] {
  const applications = [
    ...makeApplications(staff, shortlisted - abroad, {wres, shortlisted: true}, next),
    ...makeApplicationsFromAbroad(abroad, next)
  ];
  const oddsOf = ({staff_group, route, pay_band}: Application): number =>
    byStaffGroup[staff_group] * byRoute[route] * (wres === "BME" && isSenior(pay_band) ? bmeAtSeniorBands : 1);
  const chosen = new Set(choose(applications, appointed, oddsOf, next));
  return applications.map((application) => ({
    ...application,
    stage: chosen.has(application) ? "appointed" : pick(stoppedAt[wres], next)
  }));
}

function countAlike(applications: readonly Application[]): (Application & {count: number})[] {
  const alike = new Map<string, Application & {count: number}>();
  for (const application of applications) {
    const profile = Object.values(application).join("|");
    alike.set(profile, {...application, count: (alike.get(profile)?.count ?? 0) + 1});
  }
  return [...alike.values()];
}
