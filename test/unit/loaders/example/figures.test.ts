import {describe, expect, it} from "vitest";
import {postOf} from "../../../../loaders/example/published.js";
import type {Row} from "../../../../loaders/example/csv.js";
import {countRows, fiveOf, readData, readRows, wresOf} from "./example-files.js";

type Organisation = {bandGroups: {name: string; category: string; bands: string[]}[]};

const {bandGroups} = JSON.parse(readData("example/leicestershire-partnership/organisation.json")) as Organisation;
const workforce = readRows("example/leicestershire-partnership/workforce.csv");
const recruitment = readRows("example/leicestershire-partnership/recruitment.csv").filter(
  ({stage}) => stage !== "applied"
);
const disciplinary = readRows("example/leicestershire-partnership/disciplinary.csv");
const training = readRows("example/leicestershire-partnership/training.csv");
const survey = readRows("example/leicestershire-partnership/survey.csv");
const board = readRows("example/leicestershire-partnership/board.csv");
const published = readRows("example/leicestershire-partnership/published.csv").filter(
  ({derivable}) => derivable === "yes"
);

type Rate = {numerator: number; denominator: number};

const isIn =
  (group: string) =>
  (row: Row): boolean =>
    group === "Asian British" ? fiveOf(row) === "Asian" : group === wresOf(row);
const isKnown = (row: Row): boolean => wresOf(row) !== "Not known";
const isLower = ({pay_band = ""}: Row): boolean => /^Band [1-4]$/.test(pay_band);

/** Whether a member of staff stands in a printed line of indicator 1. */
function standsIn({breakdown, level = ""}: Row): (row: Row) => boolean {
  if (breakdown === "pay band") {
    const post = postOf(level);
    return (row) => row.category === post.category && row.pay_band === post.pay_band;
  }
  if (breakdown === "category") return (row) => row.category === level.toLowerCase();
  if (breakdown === "band group") {
    const group = bandGroups.find(({name}) => name === level);
    return (row) => row.category === group?.category && (group?.bands ?? []).includes(row.pay_band ?? "");
  }
  return () => true;
}

/** Indicator 1: a printed line's BME staff, those of known ethnicity, or those at band 4 and below. */
function staffIn(line: Row): Rate {
  const {population = "", period = "", group, level} = line;
  const staff = workforce.filter((row) => row.employment === population && row.snapshot === period);
  const all = {numerator: staff.length, denominator: staff.length};
  if (group === "known") return {...all, numerator: staff.filter(isKnown).length};
  if (level === "band 4 and below") return {...all, numerator: staff.filter(isLower).length};
  const here = staff.filter(standsIn(line)).filter(isKnown);
  return {numerator: here.filter(isIn("BME")).length, denominator: here.length};
}

/** Indicators 2 to 8: those of a group with the event, and all of the group. */
function rateOf({indicator = "", population = "", period = ""}: Row, group: string): Rate {
  const yearEnd = `${Number(period.slice(-7, -3)) + 1}-03-31`;
  const headcount = countRows(workforce, {employment: population, snapshot: yearEnd}, isIn(group));
  if (indicator === "2") {
    const numerator = countRows(recruitment, {year: period, stage: "appointed"}, isIn(group));
    return {numerator, denominator: countRows(recruitment, {year: period}, isIn(group))};
  }
  if (indicator === "3") {
    const entered = (year: string): number => countRows(disciplinary, {employment: population, year}, isIn(group));
    return {numerator: period.split(" to ").reduce((sum, year) => sum + entered(year), 0), denominator: headcount};
  }
  if (indicator === "4") return {numerator: countRows(training, {year: period}, isIn(group)), denominator: headcount};
  const ethnicity = group === "Black British" ? "Black" : group;
  const words = {indicator, employment: population, year: period, ethnicity};
  const answers = survey.filter((row) => Object.entries(words).every(([column, word]) => row[column] === word));
  expect(answers).toHaveLength(1);
  return {numerator: Number(answers[0]?.yes), denominator: Number(answers[0]?.responses)};
}

/** Indicator 9: the BME share of a part of the board less that of the substantive staff of known ethnicity. */
function boardGap({period = "", level}: Row): number {
  const members = board
    .filter(({snapshot}) => snapshot === period)
    .filter(({voting}) => level !== "voting members" || voting === "yes")
    .filter(({executive}) => level !== "executive members" || executive === "yes");
  const people = (rows: readonly Row[]): number => rows.reduce((sum, {count}) => sum + Number(count), 0);
  const staff = workforce.filter((row) => row.employment === "substantive" && row.snapshot === period && isKnown(row));
  const workforceShare = staff.filter(isIn("BME")).length / staff.length;
  return 100 * (people(members.filter(isIn("BME"))) / people(members) - workforceShare);
}

const share = ({numerator, denominator}: Rate): number => numerator / denominator;

/** A printed line's numerator and denominator (blank for a comparison) and value, counted from the extracts. */
function count(line: Row): {rate?: Rate; value: number} {
  const {indicator, group = ""} = line;
  if (indicator === "9") return {value: boardGap(line)};
  const [first = "", second] = group.split("/");
  if (second) return {value: share(rateOf(line, first)) / share(rateOf(line, second))};
  const rate = indicator === "1" ? staffIn(line) : rateOf(line, group);
  return {rate, value: 100 * share(rate)};
}

describe("the example's extracts, counted plainly", () => {
  it("are compared with 200 printed figures", () => {
    expect(published).toHaveLength(200);
  });
  it.each(published.map((line) => [Object.values(line).slice(0, 7).join(", "), line] as const))(
    "give %s",
    (_, line) => {
      const {rate, value} = count(line);
      if (rate) expect(rate).toEqual({numerator: Number(line.numerator), denominator: Number(line.denominator)});
      const decimals = line.unit === "ratio" ? 2 : Math.max(1, line.value?.split(".")[1]?.length ?? 0);
      expect(Math.abs(value - Number(line.value))).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
    }
  );
  it("give the bank 464 BME, 543 White and 36 workers of unknown ethnicity", () => {
    const bank = {employment: "bank", snapshot: "2020-03-31"};
    expect(["BME", "White", "Not known"].map((group) => countRows(workforce, bank, isIn(group)))).toEqual([
      464, 543, 36
    ]);
  });
});
