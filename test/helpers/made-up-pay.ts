import {random} from "../../src/stats/random.js";

/** A made-up member of staff: their group, named from the whole to the finest, and their pay for an hour. */
export type Paid = {group: "White" | "BME" | "Not known"; path: string; rate: number; people: 1};

const paths = {
  White: ["all/known/White/A", "all/known/White/B"],
  BME: ["all/known/BME/Black/N", "all/known/BME/Asian/H", "all/known/BME/Asian/J", "all/known/BME/Mixed/F"],
  "Not known": ["all/Not known"]
} as const;

/**
 * A made-up pay file of 1 to 120 people. By turns all rates differ, stand at a dozen points, at three points, or at one;
 * the same seed always gives the same people.
 */
export function madeUpPay(seed: number): Paid[] {
  const next = random(seed);
  const people = 1 + Math.floor(next() * 120);
  const points = [10_000, 12, 3, 1][seed % 4] ?? 1;
  return Array.from({length: people}, () => {
    const draw = next();
    const group = draw < 0.6 ? "White" : draw < 0.93 ? "BME" : "Not known";
    const own = paths[group];
    const point = points === 1 ? 0 : Math.floor(next() * next() * points) / (points - 1);
    return {
      group,
      path: own[Math.floor(next() * own.length)] ?? "all/Not known",
      rate: Math.round(100 * (9 + 41 * point)) / 100,
      people: 1
    };
  });
}
