import type {Measure} from "../../src/registry/cell.js";
import {payBandLookup, type BandCategory} from "../../src/registry/pay-bands.js";
import {add, byGroup, divide, formGroups, subtract, type FormValue, type FormValues} from "./form-value.js";
import type {YearCounts} from "./year-counts.js";

/** A row of the national data collection form, in its order. */
export type FormRow = {
  row: number;
  indicator: string;
  item: string;
  /** How the form takes it: people, a percentage, or worked out from other rows. */
  entry: "Headcount" | "Percentage" | "Auto calculated";
  /** Decimal places it is given to. */
  digits: number;
  /** The counts it is made of, whose period a reader must know. */
  measure: Measure;
  values: (counts: YearCounts) => FormValues;
};

type Item = Omit<FormRow, "row" | "digits"> & {digits?: number};

const seniorManager = "Medical Senior Manager";

const bandItems = (category: BandCategory, indicator: string): Item[] =>
  payBandLookup
    .filter((each) => each.category === category && each.payBand !== "Other")
    .map(({payBand, level}) =>
      headcount(indicator, payBand, (counts, group) => counts.count("headcount", group, level))
    );

/** Consultants hold the senior medical managers among them; every other grade stands alone. */
const medicalItems = (indicator: string): Item[] => {
  const of = (level: string) => (counts: YearCounts, group: string) => counts.count("headcount", group, level);
  const consultants = of("Medical Consultant");
  return [
    headcount(indicator, "Consultants", (counts, group) =>
      add(consultants(counts, group), of(seniorManager)(counts, group))
    ),
    headcount(indicator, "of which senior medical managers", of(seniorManager)),
    headcount(indicator, "Non-consultant career grades", of("Medical Non-consultant")),
    headcount(indicator, "Trainee grades", of("Medical Trainee Grade")),
    headcount(indicator, "Other medical and dental", of("Medical Other"))
  ];
};

/** Two counts, the rate of each group, and one group's rate set against the other's, under the group that is named first. */
const likelihoodItems = (
  indicator: string,
  {
    base,
    event,
    first,
    words
  }: {base: [Measure, string]; event: [Measure, string]; first: "White" | "BME"; words: string}
): Item[] => {
  const second = first === "White" ? "BME" : "White";
  const rate = (counts: YearCounts, group: string) =>
    divide(counts.count(event[0], group), counts.count(base[0], group));
  const [measure] = event;
  const likelihood = {indicator, entry: "Auto calculated", measure} as const;
  return [
    {
      ...headcount(indicator, base[1], (counts, group) => counts.count(base[0], group), base[0]),
      entry: base[0] === "headcount" ? "Auto calculated" : "Headcount"
    },
    headcount(indicator, event[1], (counts, group) => counts.count(event[0], group), measure),
    {
      ...likelihood,
      item: `Likelihood of ${words}`,
      digits: 4,
      values: (counts) => byGroup((group) => rate(counts, group))
    },
    {
      ...likelihood,
      item: `Relative likelihood of ${words}, ${first} compared with ${second}`,
      digits: 2,
      values: (counts) =>
        byGroup((group) => (group === first ? divide(rate(counts, first), rate(counts, second)) : "[z]"))
    }
  ];
};

const surveyItem = (indicator: 5 | 6 | 7 | 8, item: string): Item => ({
  indicator: String(indicator),
  item,
  entry: "Percentage",
  digits: 1,
  measure: `survey${indicator} responses`,
  values: (counts) =>
    byGroup((group) =>
      percent(
        divide(counts.count(`survey${indicator} yes`, group), counts.count(`survey${indicator} responses`, group))
      )
    )
});

type Count = (counts: YearCounts, group: string) => FormValue;

const membership =
  (name: string): Count =>
  (counts, group) =>
    counts.board(name, group);
const rest =
  (name: string): Count =>
  (counts, group) =>
    subtract(counts.board("all members", group), counts.board(name, group));
const workforce: Count = (counts, group) => counts.count("headcount", group);

const board = {
  total: {words: "Total board members", count: membership("all members")},
  voting: {words: "Voting board members", count: membership("voting members")},
  nonVoting: {words: "Non-voting board members", count: rest("voting members")},
  executive: {words: "Executive board members", count: membership("executive members")},
  nonExecutive: {words: "Non-executive board members", count: rest("executive members")},
  workforce: {words: "Overall workforce", count: workforce}
};

const boardItems = (): Item[] => {
  const {total, voting, nonVoting, executive, nonExecutive} = board;
  const auto = {indicator: "9", entry: "Auto calculated", digits: 1, measure: "board members"} as const;
  const members = ({words, count}: typeof total): Item => headcount("9", words, count, "board members");
  const partOf = (part: typeof total): Item => members({...part, words: `of which: ${part.words.toLowerCase()}`});
  const share = ({count}: typeof total, counts: YearCounts, group: string) =>
    percent(divide(count(counts, group), add(...formGroups.map((each) => count(counts, each)))));
  return [
    members(total),
    partOf(voting),
    {...partOf(nonVoting), entry: "Auto calculated"},
    {...members(total), entry: "Auto calculated"},
    partOf(executive),
    {...partOf(nonExecutive), entry: "Auto calculated"},
    {...headcount("9", "Staff in overall workforce", workforce), entry: "Auto calculated"},
    ...Object.values(board).map((part): Item => ({
      ...auto,
      item: `${part.words}, % by ethnicity`,
      values: (counts) => byGroup((group) => share(part, counts, group))
    })),
    ...[total, voting, executive].map((part): Item => ({
      ...auto,
      item: `Difference in percentage points, ${part.words.toLowerCase()} less overall workforce`,
      values: (counts) =>
        byGroup((group) => subtract(share(part, counts, group), share(board.workforce, counts, group)))
    }))
  ];
};

function headcount(indicator: string, item: string, count: Count, measure: Measure = "headcount"): Item {
  return {indicator, item, entry: "Headcount", measure, values: (counts) => byGroup((group) => count(counts, group))};
}

function percent(share: FormValue): FormValue {
  return typeof share === "number" ? share * 100 : share;
}

/**
 * The rows of the data collection, 1 to 65. Laid out as trusts' board papers print it; row numbers and wording may
 * differ from the form of a given year.
 */
export const formRows: readonly FormRow[] = [
  ...bandItems("non-clinical", "1a Non-clinical"),
  ...bandItems("clinical", "1b Clinical, not medical"),
  ...medicalItems("1b Clinical, medical and dental"),
  ...likelihoodItems("2", {
    base: ["shortlisted", "Shortlisted applicants"],
    event: ["appointed", "Appointed from shortlisting"],
    first: "White",
    words: "appointment from shortlisting"
  }),
  ...likelihoodItems("3", {
    base: ["headcount", "Staff in workforce"],
    event: ["investigated", "Staff entering the formal disciplinary process"],
    first: "BME",
    words: "entering the formal disciplinary process"
  }),
  ...likelihoodItems("4", {
    base: ["headcount", "Staff in workforce"],
    event: ["trained", "Staff accessing non-mandatory training and CPD"],
    first: "White",
    words: "accessing non-mandatory training and CPD"
  }),
  surveyItem(
    5,
    "% experiencing harassment, bullying or abuse from patients, relatives or the public in the last 12 months"
  ),
  surveyItem(6, "% experiencing harassment, bullying or abuse from staff in the last 12 months"),
  surveyItem(7, "% believing that the organisation provides equal opportunities for career progression or promotion"),
  surveyItem(8, "% personally experiencing discrimination at work from a manager, team leader or other colleagues"),
  ...boardItems()
].map((item, index): FormRow => ({digits: 0, ...item, row: index + 1}));
