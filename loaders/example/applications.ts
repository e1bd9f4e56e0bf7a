import {ages} from "./mix.js";
import type {WresGroup} from "./mix.js";
import {ethnicGroupOf} from "./people.js";
import type {Person} from "./people.js";
import {draw, pick} from "./random.js";
import type {Random, Weights} from "./random.js";
import type {StaffInPost} from "./workforce.js";

/** An application before it is known how far it goes. */
export type Application = Omit<Person, "employment" | "working_pattern"> & {
  route: "internal" | "external" | "international";
};

/** Invented vacancies for each hundred posts of a band, and how many more apply in vain where many can apply. */
const vacancies: Weights = {
  "Band 1": 1,
  "Band 2": 22,
  "Band 3": 14,
  "Band 4": 11,
  "Band 5": 19,
  "Band 6": 10,
  "Band 7": 7,
  "Band 8a": 6,
  "Band 8b": 6,
  "Band 8c": 6,
  "Band 8d": 6,
  "Band 9": 3,
  VSM: 3,
  Consultant: 6,
  "Non-consultant": 10
};
const inVain: Weights = {"Band 2": 2, "Band 3": 1.8, "Band 4": 1.5, "Band 5": 0.8};

/** Black applicants for each Black member of staff, as against other applicants. */
const blackApplicants = 1.7;

/** Staff of the Trust among those shortlisted, in a hundred. */
const internal: Readonly<Record<WresGroup, number>> = {White: 30, BME: 17, "Not known": 20};

/** Who comes through recruitment abroad: registered nurses for the wards. */
const fromAbroad = {
  codes: {SC: 38, H: 27, N: 19, PC: 7, L: 6, PE: 3},
  directorates: {"Community Health": 55, "Mental Health": 45},
  ages: {"Under 25": 8, "25-34": 68, "35-44": 24}
} as const;

/**
 * Made-up applications of people of one WRES group, for posts like those that staff of their group hold: `staff` gives
 * the posts. `shortlisted` ones are internal or external; the others all come from outside.
 */
export function makeApplications(
  staff: readonly StaffInPost[],
  n: number,
  {wres, shortlisted}: {wres: WresGroup; shortlisted: boolean},
  next: Random
): Application[] {
  const weightOf = ({pay_band, ethnicity}: StaffInPost): number =>
    (vacancies[pay_band] ?? 0) *
    (shortlisted ? 1 : (inVain[pay_band] ?? 1)) *
    (ethnicGroupOf(ethnicity) === "Black" ? blackApplicants : 1);
  return draw(staff, n, weightOf, next).map(
    ({ethnicity, pay_band, category, staff_group, directorate, sex}): Application => ({
      ethnicity,
      category,
      pay_band,
      staff_group,
      directorate,
      route: shortlisted && next() * 100 < internal[wres] ? "internal" : "external",
      sex,
      age_band: pick(/^Band [1-5]$/.test(pay_band) ? ages.entry : ages.middle, next)
    })
  );
}

/** Made-up applications of nurses recruited abroad. */
export function makeApplicationsFromAbroad(n: number, next: Random): Application[] {
  return Array.from({length: n}, (): Application => ({
    ethnicity: pick(fromAbroad.codes, next),
    category: "clinical",
    pay_band: "Band 5",
    staff_group: "Nursing and Midwifery Registered",
    directorate: pick(fromAbroad.directorates, next),
    route: "international",
    sex: next() < 0.8 ? "Female" : "Male",
    age_band: pick(fromAbroad.ages, next)
  }));
}
