import type {Cell} from "../../src/registry/cell.js";
import {paySummary} from "./pay-summary.js";
import {random} from "../../src/stats/random.js";
import type {Magnitude} from "../../loaders/measure/magnitude.js";

type Person = {groups: readonly string[]; band: string; staff: string; rate: number};

const parts = ["Asian", "Black", "Mixed", "Other"];
const bands = [10, 12, 14, 18, 22, 27, 33, 45, 60];

/**
 * A made-up organisation's true pay and the counts that go with it, small ones hidden: 60 to 600 people in nine bands and
 * five staff groups, of whom few are in some groups, and one may be paid far above all others.
 */
export function madeUpPayOrganisation(seed: number): {magnitudes: Magnitude[]; cells: Cell[]} {
  const next = random(seed);
  const people = Array.from({length: 60 + Math.floor(next() * 540)}, (): Person => {
    const bme = next() < 0.25;
    const part = parts[Math.floor(next() * next() * 5)];
    const band = Math.floor(bands.length * next() * Math.sqrt(next()));
    const rate = Math.round(100 * (bands[band] ?? 10) * (1 + 0.2 * Math.floor(5 * next()) * 0.25)) / 100;
    return {
      groups: bme ? ["all", "BME", ...(part ? [part] : [])] : next() < 0.96 ? ["all", "White"] : ["all", "Not known"],
      band: `Band ${band}`,
      staff: `Group ${Math.floor(5 * next() * next())}`,
      rate: next() < 0.004 ? rate * 8 : rate
    };
  });
  const at = {measure: "hourly pay", population: "substantive", period: "2020-03-31"} as const;
  const magnitudes: Magnitude[] = [];
  const cells: Cell[] = [];
  const places: [breakdown: string, level: string, of: readonly Person[]][] = [["overall", "all", people]];
  for (const level of new Set(people.map(({band}) => band)))
    places.push(["pay band", level, people.filter(({band}) => band === level)]);
  for (const level of new Set(people.map(({staff}) => staff)))
    places.push(["staff group", level, people.filter(({staff}) => staff === level)]);
  for (const [breakdown, level, of] of places) {
    for (const group of ["all", "White", "BME", "Not known", ...parts]) {
      const rates = of.filter(({groups}) => groups.includes(group)).map(({rate}) => rate);
      if (rates.length === 0) continue;
      const sorted = [...rates].sort((a, b) => b - a);
      const middle = [Math.floor((rates.length - 1) / 2), Math.floor(rates.length / 2)].map((place) => sorted[place]);
      magnitudes.push({
        ...{...paySummary(rates.map((rate) => ({rate, people: 1}))), ...at, breakdown, level, group},
        ...{highest: sorted[0] ?? 0, second: sorted[1] ?? 0, lowest: sorted.at(-1) ?? 0},
        tied: Math.min(...middle.map((each) => rates.filter((rate) => rate === each).length))
      });
      const shown = rates.length > 5;
      cells.push({
        ...{organisation: "made-up", population: "substantive", period: "2020-03-31", breakdown2: "", level2: ""},
        ...{measure: "paid", breakdown, level, group},
        ...(shown ? {count: rates.length, status: "published"} : {count: null, status: "suppressed"})
      });
    }
  }
  return {magnitudes, cells};
}
