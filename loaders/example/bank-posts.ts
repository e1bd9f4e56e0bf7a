import {allocate} from "./allocate.js";
import {lowerBands} from "./posts.js";
import type {PostCount} from "./posts.js";
import type {Category, Published} from "./published.js";

/** An invented bank: its posts in about their numbers, and how readily one of known ethnicity goes to a BME worker. */
const posts: readonly {category: Category; pay_band: string; workers: number; bme: number}[] = [
  {category: "clinical", pay_band: "Band 2", workers: 470, bme: 1.15},
  {category: "clinical", pay_band: "Band 3", workers: 118, bme: 1.05},
  {category: "clinical", pay_band: "Band 4", workers: 14, bme: 0.7},
  {category: "clinical", pay_band: "Band 5", workers: 158, bme: 1.1},
  {category: "clinical", pay_band: "Band 6", workers: 88, bme: 0.75},
  {category: "clinical", pay_band: "Band 7", workers: 24, bme: 0.55},
  {category: "non-clinical", pay_band: "Band 1", workers: 12, bme: 0.8},
  {category: "non-clinical", pay_band: "Band 2", workers: 96, bme: 0.8},
  {category: "non-clinical", pay_band: "Band 3", workers: 34, bme: 0.75},
  {category: "non-clinical", pay_band: "Band 4", workers: 12, bme: 0.7},
  {category: "non-clinical", pay_band: "Band 5", workers: 9, bme: 0.6},
  {category: "non-clinical", pay_band: "Band 6", workers: 8, bme: 0.6}
];

/**
 * Workers of the bank by pay band: the printed totals of all workers, of those at band 4 and below and of those of
 * known ethnicity. The printed 543 BME of 1007 contradicts the 46.1 % beside it; BME workers follow from the 46.1 %.
 */
export function bankPosts(published: Published): PostCount[] {
  const snapshot = "2020-03-31";
  const words = {indicator: "1", population: "bank", period: snapshot};
  const {value: percentBme, denominator: known} = published.figure({...words, breakdown: "overall"});
  const {numerator: lower, denominator: all} = published.figure({...words, level: "band 4 and below"});

  const isLower = posts.map(({pay_band}) => lowerBands.includes(pay_band));
  const workersWhere = (inLower: boolean): number[] =>
    posts.map(({workers}, index) => (isLower[index] === inLower ? workers : 0));
  const totals = add(allocate(lower, workersWhere(true)), allocate(all - lower, workersWhere(false)));
  const notKnown = allocate(all - known, totals);
  const knownTotals = subtract(totals, notKnown);
  const bme = allocate(
    Math.round((percentBme / 100) * known),
    posts.map((post, index) => (knownTotals[index] ?? 0) * post.bme)
  );
  const white = subtract(knownTotals, bme);

  return posts.map(({category, pay_band}, index) => ({
    snapshot,
    post: {employment: "bank", category, pay_band},
    counts: {White: white[index] ?? 0, BME: bme[index] ?? 0, "Not known": notKnown[index] ?? 0}
  }));
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return a.map((each, index) => each + (b[index] ?? 0));
}

function subtract(a: readonly number[], b: readonly number[]): number[] {
  return a.map((each, index) => each - (b[index] ?? 0));
}
