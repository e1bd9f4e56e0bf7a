import * as mix from "./mix.js";
import type {EthnicGroup, StaffGroup, WresGroup} from "./mix.js";
import {isSenior} from "./posts.js";
import type {Post} from "./posts.js";
import {pick} from "./random.js";
import type {Random, Weights} from "./random.js";

/** A made-up member of staff, in the columns of the extracts. */
export type Person = Post & {
  ethnicity: string;
  staff_group: StaffGroup;
  directorate: string;
  sex: "Female" | "Male";
  age_band: string;
  working_pattern: string;
};

const groupOfCode = new Map(
  (Object.entries(mix.codes) as [EthnicGroup, Weights][]).flatMap(([group, codes]) =>
    Object.keys(codes).map((code) => [code, group] as const)
  )
);

/** The ethnic group of a code that `mix.ts` draws. */
export function ethnicGroupOf(code: string): EthnicGroup {
  const group = groupOfCode.get(code);
  if (!group)
    throw new Error(`people.ts: the code "${code}" is drawn but is in no ethnic group of mix.ts. Add it there.`);
  return group;
}

/** White, BME or not known, of a code that `mix.ts` draws. */
export function wresGroupOf(code: string): WresGroup {
  const group = ethnicGroupOf(code);
  return group === "White" || group === "Not known" ? group : "BME";
}

/** Makes somebody up to hold a post, of the WRES group that the margins ask for. */
export function makePerson(post: Post, wres: WresGroup, next: Random): Person {
  const staff_group = pick(staffGroupWeights(post, wres), next);
  const group = wres === "BME" ? pick(bmeWeights(post, staff_group), next) : wres;
  const ethnicity = pick(group === "Asian" && post.category === "medical" ? mix.asianDoctors : mix.codes[group], next);
  const directorate = pick(directorateWeights(staff_group, wres), next);
  const sex = next() * 100 < womenIn(post, staff_group) ? "Female" : "Male";
  const age_band = pick(agesOf(post), next);
  const hours = next() * 100 < mix.fullTime[sex] ? "Full time" : "Part time";
  const working_pattern = post.employment === "bank" ? "Zero hours" : hours;
  return {...post, ethnicity, staff_group, directorate, sex, age_band, working_pattern};
}

function staffGroupWeights({category, pay_band}: Post, wres: WresGroup): Weights<StaffGroup> {
  const lines = mix.staffGroups[category];
  const weights = (lines.find(([bands]) => bands.includes(pay_band)) ?? lines.at(-1))?.[1] ?? {};
  return wres === "BME" ? multiply(weights, mix.bmeInStaffGroup) : weights;
}

function bmeWeights({employment, category, pay_band}: Post, staffGroup: StaffGroup): Weights<EthnicGroup> {
  const entry = category === "clinical" && mix.blackStaff.entryBands.includes(pay_band);
  const bank = employment === "bank" ? mix.blackStaff.onTheBank : 1;
  return multiply(mix.bmeStaff[staffGroup], {Black: bank * (entry ? mix.blackStaff.inEntryBands : 1)});
}

function directorateWeights(staffGroup: StaffGroup, wres: WresGroup): Weights {
  return multiply(mix.directorates[staffGroup], {"Mental Health": wres === "BME" ? mix.bmeInMentalHealth : 1});
}

function womenIn({pay_band}: Post, staffGroup: StaffGroup): number {
  return mix.women[staffGroup] * (isSenior(pay_band) ? mix.womenFromBand8a : 1);
}

function agesOf({category, pay_band}: Post): Weights {
  if (pay_band === "Trainee") return mix.ages.trainee;
  if (category === "medical" || isSenior(pay_band)) return mix.ages.senior;
  return ["Band 6", "Band 7"].includes(pay_band) ? mix.ages.middle : mix.ages.entry;
}

function multiply<T extends string>(weights: Weights<T>, factors: Weights<T>): Weights<T> {
  const entries = Object.entries(weights) as [T, number][];
  return Object.fromEntries(entries.map(([word, weight]) => [word, weight * (factors[word] ?? 1)])) as Weights<T>;
}
