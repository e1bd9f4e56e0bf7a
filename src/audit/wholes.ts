import type {Cell, Measure} from "../registry/cell.js";
import {group as groupOf} from "../registry/groups.js";
import {bandsOf, madeOfBands, overlappingBreakdowns} from "../registry/nesting.js";
import type {BandGroup} from "../registry/organisation.js";
import {basePeriod, yearsOf} from "../registry/periods.js";

/** The address of a count. */
export type Address = Omit<Cell, "count" | "status">;

/** A count that another is a part of, and the division that makes it one: parts with the same whole and division add up. */
export type Whole = {
  whole: Address;
  division: string;
  /** True where people may be in the whole and in none of its parts. */
  open: boolean;
};

/** What must be known of a set of tables to say what adds up to what. */
export type Tables = {
  has: (address: Address) => boolean;
  bandGroups: readonly BandGroup[];
  /** All periods in the tables, to find the windows of a year. */
  periods: readonly string[];
};

/** Every count of the tables that this one is a part of. */
export function wholesOf(part: Address, tables: Tables): Whole[] {
  return [
    ...ethnicWhole(part, tables),
    ...levelWholes(part),
    ...bandWholes(part, tables),
    ...outcomeWholes(part),
    ...windowWholes(part, tables),
    ...boardWholes(part),
    ...populationWholes(part, tables)
  ].filter(({whole}) => tables.has(whole));
}

/** The nearest wider group in the same place. Below BME and White a person may be recorded no further. */
function ethnicWhole(part: Address, {has}: Tables): Whole[] {
  for (let parent = groupOf(part.group).parent; parent !== null; parent = groupOf(parent).parent) {
    const whole = {...part, group: parent};
    if (has(whole)) return [{whole, division: "ethnic group", open: parent !== "all" && parent !== "known"}];
  }
  return [];
}

function levelWholes(part: Address): Whole[] {
  const {breakdown, level, breakdown2, level2} = part;
  const open = (by: string): boolean => overlappingBreakdowns.includes(by);
  if (breakdown === "overall") return [];
  if (breakdown2 === "") {
    const whole = {...part, breakdown: "overall", level: "all"};
    return open(breakdown) ? [] : [{whole, division: breakdown, open: false}];
  }
  return [
    {whole: {...part, breakdown2: "", level2: ""}, division: `${breakdown2} within ${level}`, open: open(breakdown2)},
    {
      whole: {...part, breakdown: breakdown2, level: level2, breakdown2: "", level2: ""},
      division: `${breakdown} within ${level2}`,
      open: open(breakdown)
    }
  ];
}

/** Pay bands add up to the levels made of them; so do band groups, for groups that pay bands are not printed for. */
function bandWholes(part: Address, {has, bandGroups}: Tables): Whole[] {
  if (part.breakdown2 !== "") return [];
  if (part.breakdown === "pay band") {
    return madeOfBands.flatMap((breakdown) =>
      levelsWith(breakdown, [part.level], bandGroups).map((level) => ({
        whole: {...part, breakdown, level},
        division: "pay band",
        open: false
      }))
    );
  }
  const bands = part.breakdown === "band group" ? bandsOf("band group", part.level, bandGroups) : [];
  if (bands.some((level) => has({...part, breakdown: "pay band", level}))) return [];
  return madeOfBands
    .filter((breakdown) => breakdown !== "band group" && bands.length > 0)
    .flatMap((breakdown) =>
      levelsWith(breakdown, bands, bandGroups).map((level) => ({
        whole: {...part, breakdown, level},
        division: "band group",
        open: true
      }))
    );
}

/** The levels of a breakdown that hold all these bands. */
function levelsWith(breakdown: string, bands: readonly string[], bandGroups: readonly BandGroup[]): string[] {
  const levels: Readonly<Record<string, readonly string[]>> = {
    category: ["Non-clinical", "Clinical", "Medical"],
    "career tier": ["Non-clinical", "Clinical"]
      .flatMap((side) => ["5 and below", "6 to 7", "8a to VSM"].map((rungs) => `${side} Bands ${rungs}`))
      .concat("Medical"),
    "lower bands": ["band 4 and below", "band 5 and above", "medical and other"],
    "band group": bandGroups.map(({name}) => name)
  };
  return (levels[breakdown] ?? []).filter((level) => {
    const inside = bandsOf(breakdown, level, bandGroups);
    return bands.every((band) => inside.includes(band));
  });
}

/** Outcomes are parts of the people who could have them. */
const outcomeBases: Partial<Record<Measure, readonly Measure[]>> = {
  appointed: ["offered", "interviewed", "shortlisted"],
  offered: ["interviewed", "shortlisted"],
  interviewed: ["shortlisted"],
  shortlisted: ["applied"],
  trained: ["headcount"],
  investigated: ["headcount"]
};

function outcomeWholes(part: Address): Whole[] {
  const {measure, period} = part;
  const [topic, column] = measure.split(" ");
  const bases = column === "yes" ? [`${topic ?? ""} responses` as Measure] : (outcomeBases[measure] ?? []);
  return bases.map((base) => ({
    whole: {...part, measure: base, period: basePeriod(measure, period)},
    division: measure,
    open: true
  }));
}

function windowWholes(part: Address, {periods}: Tables): Whole[] {
  return periods
    .filter((period) => period !== part.period && yearsOf(period).length > 1 && yearsOf(period).includes(part.period))
    .map((period) => ({whole: {...part, period}, division: "year", open: false}));
}

function boardWholes(part: Address): Whole[] {
  if (part.measure !== "board members" || part.level === "all members") return [];
  const board: Whole = {whole: {...part, level: "all members"}, division: part.level, open: true};
  if (part.level !== "executive members") return [board];
  const staff = {...part, measure: "headcount", population: "substantive", breakdown: "overall", level: "all"} as const;
  return [board, {whole: staff, division: "board", open: true}];
}

/** Substantive and bank staff are all staff. Candidates and board members are not told apart so. */
function populationWholes(part: Address, {has}: Tables): Whole[] {
  if (part.population !== "substantive" && part.population !== "bank") return [];
  const other = part.population === "bank" ? "substantive" : "bank";
  const open = !has({...part, population: other});
  return [{whole: {...part, population: "all"}, division: "population", open}];
}
