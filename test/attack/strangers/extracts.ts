import {drawPerson, drawStaff, type Person} from "./people.js";
import {randomFrom} from "./random.js";
import type {Shape} from "./shape.js";

/** A row of an extract. */
export type Row = Readonly<Record<string, string | number>>;
/** Rows by file; what is not supplied is not there. */
export type Extracts = Partial<
  Record<
    "workforce" | "recruitment" | "disciplinary" | "training" | "survey" | "board" | "population" | "benchmarks",
    readonly Row[]
  >
>;

const lastYear = 2020;
const snapshot = (year: number): string => `${year}-03-31`;
const financialYear = (ends: number): string => `${ends - 1}/${String(ends % 100).padStart(2, "0")}`;

/** What a file of people says of a person: ethnicity, post, and the organisation's own columns. */
function postOf(person: Person, columns: readonly (keyof Person)[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, person[column]]));
}

/** The extracts of a made-up organisation. */
export function drawExtracts(shape: Shape): Extracts {
  const random = randomFrom(shape.seed * 13 + 5);
  const staff = drawStaff(shape);
  const endOf = (k: number): number => lastYear - (shape.years - 1 - k);
  const base: (keyof Person)[] = [
    "ethnicity",
    "category",
    "pay_band",
    ...(shape.bank ? (["employment"] as const) : [])
  ];
  const inWorkforce: (keyof Person)[] = [...base, ...shape.columns];
  const inEvents = inWorkforce.filter((column) => column !== "working_pattern");
  const extracts: Extracts = {
    workforce: staff.flatMap((people, k) =>
      people.map((person) => ({snapshot: snapshot(endOf(k)), ...postOf(person, inWorkforce)}))
    )
  };
  if (shape.files.training) {
    const rate = 0.3 + 0.65 * random.next();
    extracts.training = staff.flatMap((people, k) =>
      people
        .filter(() => random.next() < rate)
        .map((person) => ({year: financialYear(endOf(k)), ...postOf(person, inEvents)}))
    );
  }
  if (shape.files.disciplinary) {
    const first = endOf(0) - (shape.windowYears - 1);
    const rate = 0.004 + 0.02 * random.next();
    extracts.disciplinary = Array.from({length: lastYear - first + 1}, (_, k) => first + k).flatMap((ends) => {
      const people = staff[Math.max(0, ends - endOf(0))] ?? [];
      return people
        .filter(() => random.next() < rate)
        .map((person) => ({year: financialYear(ends), ...postOf(person, inEvents)}));
    });
  }
  if (shape.files.recruitment) {
    const open = random.chance(60);
    const columns = inEvents.filter((column) => column !== "employment");
    extracts.recruitment = staff.flatMap((_, k) =>
      Array.from({length: Math.round(shape.staff * (0.3 + random.next()))}, () => {
        const stage = random.weighted([
          ["applied", open ? 55 : 0],
          ["shortlisted", 25],
          ["interviewed", 12],
          ["appointed", 8]
        ] as const);
        const route = random.weighted([
          ["internal", 30],
          ["external", 65],
          ["international", 5]
        ] as const);
        return {year: financialYear(endOf(k)), stage, route, ...postOf(drawPerson(shape, random), columns)};
      })
    );
  }
  if (shape.files.survey) extracts.survey = drawSurvey(shape, staff);
  if (shape.files.board) extracts.board = drawBoard(shape);
  if (shape.files.population)
    extracts.population = (["White", "Asian", "Black", "Mixed", "Other"] as const).map((ethnicity, k) => ({
      area: "Borough",
      year: 2021,
      ethnicity,
      population: [152_000, 61_000, 22_000, 9_000, 4_000][k] ?? 0
    }));
  if (shape.files.benchmarks)
    extracts.benchmarks = [
      {comparator: "NHS trusts, England", indicator: 1, period: "2020", group: "BME", value: 21.1, unit: "percent"},
      {comparator: "NHS trusts, England", indicator: 2, period: "2020", group: "White/BME", value: 1.61, unit: "ratio"}
    ];
  return extracts;
}

/** Answers of those of known ethnicity, of everybody and perhaps of each staff group. */
function drawSurvey(shape: Shape, staff: readonly (readonly Person[])[]): Row[] {
  const random = randomFrom(shape.seed * 17 + 3);
  const bySlice =
    shape.columns.includes("staff_group") && random.chance(50)
      ? "staff_group"
      : shape.columns.includes("directorate") && random.chance(40)
        ? "directorate"
        : null;
  const isWhite = ({ethnicity}: Person): boolean => ["A", "B", "C", "White"].includes(ethnicity);
  return staff.flatMap((people, k) => {
    const answered = people.filter(
      ({employment, ethnicity}) => employment === "substantive" && ethnicity !== "Not known" && random.chance(48)
    );
    const slices = bySlice ? [...new Set(answered.map((person) => person[bySlice]))].sort() : [];
    return [5, 6, 7, 8].flatMap((indicator) => {
      const yes = answered.map((person) => random.next() < (indicator === 7 ? 0.7 : isWhite(person) ? 0.2 : 0.28));
      const row = (slice: string | null, ethnicity: string, holds: (person: Person) => boolean): Row[] => {
        const who = answered.flatMap((person, n) =>
          holds(person) && (slice === null || (bySlice && person[bySlice] === slice)) ? [n] : []
        );
        if (who.length === 0) return [];
        return [
          {
            year: lastYear - 1 - (staff.length - 1 - k),
            indicator,
            ethnicity,
            ...(bySlice && {[bySlice]: slice ?? ""}),
            yes: who.filter((n) => yes[n]).length,
            responses: who.length
          }
        ];
      };
      return [null, ...slices].flatMap((slice) => [
        ...row(slice, "White", isWhite),
        ...row(slice, "BME", (person) => !isWhite(person)),
        ...(slice === null && shape.ethnicity !== "pair"
          ? row(null, "Black", ({ethnicity}) => ["N", "M", "P", "Black"].includes(ethnicity))
          : [])
      ]);
    });
  });
}

function drawBoard(shape: Shape): Row[] {
  const random = randomFrom(shape.seed * 19 + 11);
  return Array.from({length: shape.years}, (_, k) => snapshot(lastYear - k)).flatMap((day) =>
    Array.from({length: random.whole(8, 17)}, (_, n) => {
      const executive = n % 2 === 0;
      return {
        snapshot: day,
        ethnicity: random.chance(8) ? "Not known" : random.next() < shape.bme * 0.7 ? "BME" : "White",
        voting: random.chance(executive ? 80 : 95) ? "yes" : "no",
        executive: executive ? "yes" : "no"
      };
    })
  );
}

/** Rows that are alike as one with how many they are, in an order that says nothing. */
export function countAlike(rows: readonly Row[]): Row[] {
  const counts = new Map<string, {row: Row; count: number}>();
  for (const row of rows) {
    const key = JSON.stringify(Object.values(row));
    const found = counts.get(key) ?? {row, count: 0};
    found.count++;
    counts.set(key, found);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, {row, count}]) => ({...row, count}));
}
