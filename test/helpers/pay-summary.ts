import {middlePlace, type PaySummary} from "../../src/stats/pay-gap.js";

/** The pay of a group from its rates, each with the people who are paid it. */
export function paySummary(rates: readonly {rate: number; people: number}[]): PaySummary {
  const sorted = rates.filter(({people}) => people > 0).sort((a, b) => a.rate - b.rate);
  const add = (worth: (rate: number) => number): number =>
    sorted.reduce((sum, {rate, people}) => sum + people * worth(rate), 0);
  const people = add(() => 1);
  const at = (place: number): number => {
    let upto = 0;
    return sorted.find((each) => (upto += each.people) >= place)?.rate ?? 0;
  };
  const inner = middlePlace(people);
  return {
    people,
    sum: add((rate) => rate),
    squares: add((rate) => rate * rate),
    median: people === 0 ? null : (at(Math.floor((people + 1) / 2)) + at(Math.floor(people / 2) + 1)) / 2,
    inner: people === 0 ? null : {lower: at(inner), upper: at(people - inner + 1)}
  };
}
