// What anybody in the field knows without looking at a number. Written from the standard and from common sense, and
// from nothing that the product holds.

/** The groups that an ethnic group is divided into; what is recorded no further is in none of them. */
export const dividedInto: Readonly<Record<string, readonly string[]>> = {
  all: ["known", "Not known"],
  known: ["White", "BME"],
  BME: ["Asian", "Black", "Mixed", "Other"],
  White: ["A", "B", "C"],
  Asian: ["H", "J", "K", "R", "L"],
  Black: ["N", "M", "P"],
  Mixed: ["F", "E", "D", "G"],
  Other: ["S"]
};

/** Groups that are divided without a remainder: nobody of known ethnicity is neither White nor BME. */
export const dividedWhole: ReadonlySet<string> = new Set(["all", "known"]);

/** Steps of which each is made of people who took the one before, with the step they are a part of. */
export const partsOf: readonly (readonly [part: string, whole: string])[] = [
  ["shortlisted", "applied"],
  ["interviewed", "shortlisted"],
  ["offered", "interviewed"],
  ["offered", "shortlisted"],
  ["appointed", "offered"],
  ["appointed", "interviewed"],
  ["appointed", "shortlisted"],
  ["trained", "headcount"],
  ["investigated", "headcount"],
  ["survey5 yes", "survey5 responses"],
  ["survey6 yes", "survey6 responses"],
  ["survey7 yes", "survey7 responses"],
  ["survey8 yes", "survey8 responses"]
];

/** Which side of the workforce a national staff group belongs to. */
const sideOfStaffGroup: Readonly<Record<string, string>> = {
  "add prof scientific and technic": "Clinical",
  "additional clinical services": "Clinical",
  "additional professional scientific and technical": "Clinical",
  "allied health professionals": "Clinical",
  "healthcare scientists": "Clinical",
  "nursing and midwifery registered": "Clinical",
  "administrative and clerical": "Non-clinical",
  "estates and ancillary": "Non-clinical",
  "medical and dental": "Medical"
};

const ladder =
  "Under Band 1,Band 1,Band 2,Band 3,Band 4,Band 5,Band 6,Band 7,Band 8a,Band 8b,Band 8c,Band 8d,Band 9,VSM";
const rungs = ladder.split(",");

/** The rungs that a name such as `Clinical Bands 3 to 4` or `Non-clinical VSM` speaks of; null where it speaks of none. */
function readBands(name: string): {side: string; first: number; last: number} | null {
  const [, side = "", rest = ""] = /^(Non-clinical|Clinical|Medical) (.+)$/.exec(name) ?? [];
  if (side === "") return null;
  const rung = (word: string): number => rungs.findIndex((each) => each === word || each === `Band ${word}`);
  const single = rung(rest);
  if (single >= 0) return {side, first: single, last: single};
  const [, low = "", high = ""] = /^Bands? (\w+) (?:to|and) (\w+)$/.exec(rest) ?? [];
  if (low === "") return null;
  if (high === "below") return {side, first: 0, last: rung(low)};
  if (high === "above") return {side, first: rung(low), last: rungs.length - 1};
  const [first, last] = [rung(low), rung(high)];
  return first < 0 || last < 0 ? null : {side, first, last};
}

/** Whether, by their names, everybody at the fine level is at the coarse one. */
export function liesIn(fine: {breakdown: string; level: string}, coarse: {breakdown: string; level: string}): boolean {
  if (coarse.breakdown === "category" && fine.breakdown === "staff group")
    return sideOfStaffGroup[fine.level.toLowerCase().replace(/[^a-z ]/g, "")] === coarse.level;
  if (fine.breakdown !== "pay band" && fine.breakdown !== "band group" && fine.breakdown !== "career tier")
    return false;
  if (coarse.breakdown === "category") return fine.level === coarse.level || fine.level.startsWith(`${coarse.level} `);
  if (coarse.breakdown === "career tier" && coarse.level === "Medical") return fine.level.startsWith("Medical");
  const bands = readBands(fine.level);
  if (coarse.breakdown === "lower bands") {
    if (fine.level.startsWith("Medical")) return coarse.level === "medical and other";
    if (!bands) return false;
    const fourth = rungs.indexOf("Band 4");
    return (
      (bands.last <= fourth && coarse.level === "band 4 and below") ||
      (bands.first > fourth && coarse.level === "band 5 and above")
    );
  }
  const wide = readBands(coarse.level);
  if (!bands || !wide || coarse.breakdown === fine.breakdown) return false;
  return bands.side === wide.side && bands.first >= wide.first && bands.last <= wide.last;
}

/** The single years of a window (`2018/19 to 2019/20`); a year gives itself. */
export function yearsIn(period: string): string[] {
  const [first, last] = period.split(" to ");
  if (first === undefined || last === undefined) return [period];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({length: to - from + 1}, (_, k) => `${from + k}/${String((from + k + 1) % 100).padStart(2, "0")}`);
}

/** The day on which the people were counted whom a year's cases or training are set against. */
export function countedOn(measure: string, period: string): string {
  if (measure !== "trained" && measure !== "investigated") return period;
  const last = yearsIn(period).at(-1) ?? period;
  return `${Number(last.slice(0, 4)) + 1}-03-31`;
}
