import {choose} from "./choose.js";
import type {StaffGroup, WresGroup} from "./mix.js";
import {ethnicGroupOf, wresGroupOf} from "./people.js";
import type {Published} from "./published.js";
import {random} from "./random.js";
import {synthetic} from "./synthetic.js";
import type {StaffInPost} from "./workforce.js";
import {staffOfYear} from "./years.js";

/** A member of staff who accessed non-mandatory training in a year. */
export type Trained = StaffInPost & {year: string};

/** Invented odds of access by staff group: the report says that it is commoner in registered nursing than in offices. */
const odds: Readonly<Record<StaffGroup, number>> = {
  "Additional Clinical Services": 4.2,
  "Additional Professional Scientific and Technical": 6,
  "Administrative and Clerical": 1,
  "Allied Health Professionals": 8,
  "Estates and Ancillary": 0.5,
  "Medical and Dental": 3.2,
  "Nursing and Midwifery Registered": 12
};

/** How far the odds of a year follow the staff group: 0 not at all, 1 in full. */
const following: Readonly<Record<string, number>> = {"2017/18": 0.1, "2018/19": 0.22, "2019/20": 1};

/** Part-time staff, and BME staff of one directorate, get to training less often than their staff group explains. */
const lessOften = {partTime: 0.75, bmeInCommunityHealth: 0.55};

/** People of whom a known number accessed training. */
type Stratum = {name: string; people: StaffInPost[]; trained: number};

/**
 * Staff who accessed non-mandatory training, chosen from the workforce of the year's last day: the printed number of
 * White and of BME staff each year, and of Asian staff as many as their printed likelihood asks for.
 */
export function makeTraining(published: Published, workforce: readonly StaffInPost[]): Trained[] {
  return published
    .periods({indicator: "4", population: "substantive"})
    .flatMap((year) =>
      strata(published, year, staffOfYear(workforce, year, "substantive")).flatMap(({name, people, trained}) =>
        choose(people, trained, oddsIn(year), random(`training|${year}|${name}`)).map((person) => ({...person, year}))
      )
    );
}

function strata(published: Published, year: string, staff: readonly StaffInPost[]): Stratum[] {
  const words = {indicator: "4", population: "substantive", period: year};
  const people = (wres: WresGroup): StaffInPost[] => staff.filter(({ethnicity}) => wresGroupOf(ethnicity) === wres);
  const white = published.figure({...words, group: "White"});
  const bme = published.figure({...words, group: "BME"});
  const notKnown: Readonly<Record<string, number>> = synthetic.trainedNotKnown;
  const others: Stratum[] = [
    {name: "White", people: people("White"), trained: white.numerator},
    {name: "Not known", people: people("Not known"), trained: notKnown[year] ?? 0}
  ];

  const likelihood = {...words, group: "White/Asian British"};
  if (!published.has(likelihood)) return [...others, {name: "BME", people: people("BME"), trained: bme.numerator}];
  const isAsian = ({ethnicity}: StaffInPost): boolean => ethnicGroupOf(ethnicity) === "Asian";
  const asian = people("BME").filter(isAsian);
  const asianRate = white.numerator / white.denominator / published.figure(likelihood).value;
  const trained = Math.round(asian.length * asianRate);
  return [
    ...others,
    {name: "Asian", people: asian, trained},
    {name: "Other BME", people: people("BME").filter((each) => !isAsian(each)), trained: bme.numerator - trained}
  ];
}

function oddsIn(year: string): (person: StaffInPost) => number {
  return ({ethnicity, staff_group, directorate, working_pattern}) => {
    const byStaffGroup = 1 + (following[year] ?? 1) * (odds[staff_group] - 1);
    const byHours = working_pattern === "Part time" ? lessOften.partTime : 1;
    const bmeInCommunityHealth = wresGroupOf(ethnicity) === "BME" && directorate === "Community Health";
    return byStaffGroup * byHours * (bmeInCommunityHealth ? lessOften.bmeInCommunityHealth : 1);
  };
}
