import {choose} from "./choose.js";
import type {StaffGroup, WresGroup} from "./mix.js";
import {wresGroupOf} from "./people.js";
import type {Published} from "./published.js";
import {random} from "./random.js";
import {synthetic} from "./synthetic.js";
import type {StaffInPost} from "./workforce.js";
import {staffOfYear} from "./years.js";

/** A member of staff who entered a formal investigation in a year. */
export type Investigated = StaffInPost & {year: string};

/** Invented odds of entering a formal investigation by staff group. */
const odds: Readonly<Record<StaffGroup, number>> = {
  "Additional Clinical Services": 3,
  "Additional Professional Scientific and Technical": 0.5,
  "Administrative and Clerical": 0.7,
  "Allied Health Professionals": 0.6,
  "Estates and Ancillary": 1.6,
  "Medical and Dental": 0.5,
  "Nursing and Midwifery Registered": 1.3
};
const moreOften = {men: 1.7, mentalHealth: 1.4};

type Case = {year: string; wres: WresGroup; entered: number};

/**
 * Staff who entered a formal investigation, one row a person: the years of each printed two-year window add up to it,
 * and nobody enters twice from the same snapshot. Years before the first snapshot are drawn from it.
 */
export function makeDisciplinary(published: Published, workforce: readonly StaffInPost[]): Investigated[] {
  const {bank, notKnown} = synthetic.disciplinary;
  const bankCases = Object.entries(bank).map(([wres, entered]) => ({
    year: "2019/20",
    wres: wres as WresGroup,
    entered
  }));
  const substantiveCases = [
    ...yearlyCases(published, "White"),
    ...yearlyCases(published, "BME"),
    ...Object.entries(notKnown).map(([year, entered]): Case => ({year, wres: "Not known", entered}))
  ];
  return [...enter(substantiveCases, workforce, "substantive"), ...enter(bankCases, workforce, "bank")];
}

/** The years behind the overlapping printed windows: the first is chosen, each later one is the window less the last. */
function yearlyCases(published: Published, wres: "White" | "BME"): Case[] {
  const words = {indicator: "3", population: "substantive"};
  const windows = published.periods({...words, group: wres});
  const cases: Case[] = [{year: windows[0]?.slice(0, 7) ?? "", wres, entered: synthetic.disciplinary.firstYear[wres]}];
  for (const period of windows) {
    const before = cases.at(-1)?.entered ?? 0;
    const {numerator} = published.figure({...words, period, group: wres});
    cases.push({year: period.slice(-7), wres, entered: numerator - before});
  }
  return cases;
}

function enter(
  cases: readonly Case[],
  workforce: readonly StaffInPost[],
  employment: StaffInPost["employment"]
): Investigated[] {
  const entered = new Set<StaffInPost>();
  return cases.flatMap(({year, wres, entered: number}) => {
    const staff = staffOfYear(workforce, year, employment).filter(
      (person) => wresGroupOf(person.ethnicity) === wres && !entered.has(person)
    );
    const people = choose(staff, number, oddsOf, random(`disciplinary|${employment}|${year}|${wres}`));
    for (const person of people) entered.add(person);
    return people.map((person) => ({...person, year}));
  });
}

function oddsOf({staff_group, sex, directorate}: StaffInPost): number {
  return (
    odds[staff_group] *
    (sex === "Male" ? moreOften.men : 1) *
    (directorate === "Mental Health" ? moreOften.mentalHealth : 1)
  );
}
