import {randomFrom, type Random} from "./random.js";

/** Pay bands that an organisation reads together, as organisation.json declares them. */
type BandGroup = {name: string; category: string; bands: readonly string[]};

/** Everything that sets one made-up organisation apart from another, before anybody is in it. */
export type Shape = {
  seed: number;
  id: string;
  type: "trust" | "icb";
  staff: number;
  /** Years of snapshots, the last ending 2020-03-31. */
  years: number;
  threshold: number;
  denominator: "known" | "all";
  windowYears: 1 | 2;
  /** How finely ethnicity is recorded; `mixed` has some who are recorded as BME or Asian and no further. */
  ethnicity: "category" | "five" | "pair" | "mixed";
  /** One row a person, or one row for all who are alike. */
  layout: "rows" | "counts";
  /** Whether the extract gives bands, or only the names of band groups. */
  bands: "pay band" | "band group";
  bandGroups: readonly BandGroup[] | null;
  files: Readonly<
    Record<
      "recruitment" | "disciplinary" | "training" | "survey" | "board" | "population" | "benchmarks" | "published",
      boolean
    >
  >;
  columns: readonly (
    "staff_group" | "directorate" | "sex" | "age_band" | "working_pattern" | "site" | "team" | "profession"
  )[];
  medical: boolean;
  bank: boolean;
  /** Shares of 0 to 1. */
  bme: number;
  unknown: number;
  /** 0 where all parts are alike in size, 2 where one is nearly everybody. */
  skew: number;
  directorates: number;
  /** Per cent of people whose staff group is not of their side of the workforce. */
  strays: number;
};

const all = [
  "Band 1",
  "Band 2",
  "Band 3",
  "Band 4",
  "Band 5",
  "Band 6",
  "Band 7",
  "Band 8a",
  "Band 8b",
  "Band 8c",
  "Band 8d",
  "Band 9",
  "VSM"
];
const between = (first: string, last: string): string[] => all.slice(all.indexOf(first), all.indexOf(last) + 1);

/** Band groups as organisations declare them: all bands, some bands, one band twice. */
const declared: Readonly<Record<"whole" | "gaps" | "overlaps", readonly BandGroup[]>> = {
  whole: [
    {name: "Non-clinical Bands 1 to 7", category: "non-clinical", bands: between("Band 1", "Band 7")},
    {name: "Non-clinical Bands 8a to VSM", category: "non-clinical", bands: between("Band 8a", "VSM")},
    {name: "Clinical Bands 1 to 5", category: "clinical", bands: between("Band 1", "Band 5")},
    {name: "Clinical Bands 6 to VSM", category: "clinical", bands: between("Band 6", "VSM")}
  ],
  gaps: [
    {name: "Non-clinical Bands 3 to 6", category: "non-clinical", bands: between("Band 3", "Band 6")},
    {name: "Clinical Bands 5 to 6", category: "clinical", bands: between("Band 5", "Band 6")},
    {name: "Clinical Bands 7 to 8b", category: "clinical", bands: between("Band 7", "Band 8b")}
  ],
  overlaps: [
    {name: "Clinical Bands 2 to 6", category: "clinical", bands: between("Band 2", "Band 6")},
    {name: "Clinical Bands 6 to VSM", category: "clinical", bands: between("Band 6", "VSM")},
    {name: "Non-clinical Bands 2 to 8a", category: "non-clinical", bands: between("Band 2", "Band 8a")}
  ]
};

/** Sizes of made-up organisations: where a size is drawn from. */
export type Size = "small" | "middle" | "large" | "any";

function staffOf(size: Size, random: Random): number {
  const ends = {small: [80, 600], middle: [600, 3000], large: [3000, 25_000], any: [80, 25_000]} as const;
  const [low, high] = ends[size];
  return Math.round(low * (high / low) ** random.next());
}

/** The shape that a seed gives: the same seed and size give the same organisation on every machine. */
export function shapeOf(seed: number, {size = "any"}: {size?: Size} = {}): Shape {
  const random = randomFrom(seed);
  const staff = staffOf(size, random);
  const has = (percent: number): boolean => random.chance(percent);
  // One in twenty has a workforce file and nothing else.
  const alone = has(6);
  const supplied = (percent: number): boolean => has(percent) && !alone;
  const files = {
    recruitment: supplied(65),
    disciplinary: supplied(65),
    training: supplied(65),
    survey: supplied(60),
    board: supplied(60),
    population: supplied(40),
    benchmarks: supplied(30),
    published: supplied(25)
  };
  const columns: Shape["columns"][number][] = [];
  if (has(75)) columns.push("staff_group");
  if (has(75)) columns.push("directorate");
  if (has(50)) columns.push("sex");
  if (has(50)) columns.push("age_band");
  if (has(40)) columns.push("working_pattern");
  if (has(30)) columns.push("site");
  if (has(25)) columns.push("team");
  if (has(20)) columns.push("profession");
  return {
    seed,
    id: `stranger-${seed}`,
    type: has(20) ? "icb" : "trust",
    staff,
    years: random.weighted([
      [1, 25],
      [2, 45],
      [3, 30]
    ]),
    threshold: random.whole(3, 10),
    denominator: has(65) ? "known" : "all",
    windowYears: has(60) ? 2 : 1,
    ethnicity: random.weighted([
      ["category", 45],
      ["five", 20],
      ["pair", 15],
      ["mixed", 20]
    ]),
    layout: staff > 3000 || has(50) ? "counts" : "rows",
    bands: has(80) ? "pay band" : "band group",
    bandGroups: random.weighted([
      [null, 40],
      [declared.whole, 25],
      [declared.gaps, 20],
      [declared.overlaps, 15]
    ]),
    files,
    columns,
    medical: has(60),
    bank: has(40),
    bme: 0.03 + 0.5 * random.next() ** 1.5,
    unknown: has(25) ? 0 : 0.12 * random.next(),
    skew: 2 * random.next(),
    directorates: random.whole(1, staff < 300 ? 4 : 9),
    strays: has(60) ? 0 : random.whole(1, 6)
  };
}

/** The shape in words, as a log names it. */
export function shapeInWords({
  seed,
  staff,
  years,
  threshold,
  ethnicity,
  layout,
  bands,
  files,
  columns,
  medical,
  bank,
  denominator
}: Shape): string {
  const supplied = Object.entries(files).flatMap(([name, there]) => (there ? [name] : []));
  return `seed ${seed}: ${staff} staff, ${years} snapshots, threshold ${threshold}, ${denominator}, ${ethnicity}, ${layout}, ${bands}${medical ? ", medical" : ""}${bank ? ", bank" : ""}; ${["workforce", ...supplied].join(" ")}; ${columns.join(" ")}`;
}
