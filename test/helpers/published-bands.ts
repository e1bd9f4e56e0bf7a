import {readFileSync} from "node:fs";
import type {System, SystemCell} from "../../loaders/protect/system.js";
import {sumRelation} from "../../loaders/protect/system.js";
import {readCsv} from "../../loaders/audit/read-csv.js";

const steps = "Band 1,Band 2,Band 3,Band 4,Band 5,Band 6,Band 7,Band 8a,Band 8b,Band 8c,Band 8d,Band 9,VSM".split(",");
const side = (name: string): string[] => steps.map((step) => `${name} ${step}`);
const medical = ["Medical Trainee Grade", "Medical Non-consultant", "Medical Consultant", "Medical Senior Manager"];

/** The four clusters of the national return on each side, then the sides and everybody. */
function sumsOf(): [whole: string, parts: string[]][] {
  const clusters = ["Non-clinical", "Clinical"].flatMap((name): [string, string[]][] => {
    const bands = side(name);
    return [
      [`${name} cluster 1`, bands.slice(0, 4)],
      [`${name} cluster 2`, bands.slice(4, 7)],
      [`${name} cluster 3`, bands.slice(7, 9)],
      [`${name} cluster 4`, bands.slice(9)]
    ];
  });
  const sides = ["Non-clinical", "Clinical"].map((name): [string, string[]] => [name, side(name)]);
  return [...clusters, ...sides, ["everybody", ["Non-clinical", "Clinical", ...medical]]];
}

/**
 * The pay bands that Leicestershire Partnership printed for March 2018 to 2020: White, BME and known in 30 bands, 8
 * clusters, both sides and everybody, 369 counts. Counts of 1 to `threshold` are primary.
 */
export function publishedBands(threshold: number): System {
  const lines = readCsv(readFileSync("data/reference/published-leicestershire-partnership-2020.csv", "utf8"));
  const cells: SystemCell[] = [];
  const relations: ReturnType<typeof sumRelation>[] = [];
  const at = new Map<string, number>();
  for (const period of ["2018-03-31", "2019-03-31", "2020-03-31"]) {
    const counts = new Map<string, [bme: number, white: number, known: number]>();
    for (const level of [...side("Non-clinical"), ...side("Clinical"), ...medical]) {
      const line = lines.find(
        (each) => each.period === period && each.breakdown === "pay band" && each.level === level
      );
      const [bme, known] = [Number(line?.numerator ?? 0), Number(line?.denominator ?? 0)];
      counts.set(level, [bme, known - bme, known]);
    }
    for (const [whole, parts] of sumsOf()) {
      const sum = (k: 0 | 1 | 2): number => parts.reduce((total, part) => total + (counts.get(part)?.[k] ?? 0), 0);
      counts.set(whole, [sum(0), sum(1), sum(2)]);
    }
    for (const [level, values] of counts) {
      ["BME", "White", "known"].forEach((group, k) => {
        const value = values[k] ?? 0;
        at.set(`${period}|${level}|${k}`, cells.length);
        cells.push({
          id: `${period}|${level}|${group}`,
          value,
          role: "free",
          primary: value >= 1 && value <= threshold,
          weight: value + 1
        });
      });
      const [bme = 0, white = 0, known = 0] = [0, 1, 2].map((k) => at.get(`${period}|${level}|${k}`) ?? -1);
      relations.push(sumRelation(known, [bme, white]));
    }
    for (const [whole, parts] of sumsOf()) {
      for (const k of [0, 1, 2])
        relations.push(
          sumRelation(
            at.get(`${period}|${whole}|${k}`) ?? -1,
            parts.map((part) => at.get(`${period}|${part}|${k}`) ?? -1)
          )
        );
    }
  }
  return {cells, relations};
}
