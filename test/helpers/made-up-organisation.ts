import {breakdowns} from "../../src/registry/breakdowns.js";
import {cellKey, type Cell, type Measure, type Population} from "../../src/registry/cell.js";
import {groups} from "../../src/registry/groups.js";
import {bandsOf, inNone, type Nesting} from "../../src/registry/nesting.js";
import {defaultBandGroups, organisationDefaults, type Organisation} from "../../src/registry/organisation.js";
import {basePeriod} from "../../src/registry/periods.js";
import {divisionsOf} from "../../loaders/measure/divisions.js";
import {everybody, nestingsIn, type Met} from "../../loaders/measure/find-nesting.js";
import type {ProtectInput} from "../../loaders/protect/protect.js";

/** A made-up trust with the default settings. */
export const madeUpTrust: Organisation = {
  ...organisationDefaults,
  id: "made-up",
  name: "Made-up Trust",
  shortName: "MUT",
  type: "trust",
  odsCode: null
};

/** The same numbers between 0 and 1 every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a person counts as: a measure in a period, at places, in ethnic groups. */
export type Event = {measure: Measure; population: Population; period: string; person: Person};
type Person = {category: string; band: string; directorate: string; ethnicity: string};

const bands: [category: string, band: string, share: number][] = [
  ["Non-clinical", "Band 2", 16],
  ["Non-clinical", "Band 5", 10],
  ["Non-clinical", "Band 8b", 3],
  ["Non-clinical", "VSM", 1],
  ["Clinical", "Band 2", 14],
  ["Clinical", "Band 3", 12],
  ["Clinical", "Band 5", 20],
  ["Clinical", "Band 6", 16],
  ["Clinical", "Band 8a", 4],
  ["Medical", "Consultant", 4]
];
const ethnicities: [code: string, share: number][] = [
  ["A", 70],
  ["C", 4],
  ["H", 9],
  ["N", 6],
  ["G", 2],
  ["S", 2],
  ["Not known", 4]
];
const directorates: [name: string, share: number][] = [
  ["Community", 5],
  ["Mental Health", 4],
  ["Estates", 1]
];

function choose<T>(options: readonly (readonly [...T[], number])[], random: () => number): readonly unknown[] {
  const weight = (option: readonly unknown[]): number => option.at(-1) as number;
  let left = random() * options.reduce((sum, option) => sum + weight(option), 0);
  return options.find((option) => (left -= weight(option)) < 0) ?? options[0] ?? [];
}

/** Made-up staff of two years, their training, and the investigations of three years. */
export function madeUpEvents({staff = 400, seed = 1} = {}): Event[] {
  const random = seeded(seed);
  const person = (): Person => {
    const [category, band] = choose(bands, random) as [string, string];
    return {
      category,
      band,
      directorate: String(choose(directorates, random)[0]),
      ethnicity: String(choose(ethnicities, random)[0])
    };
  };
  const people = Array.from({length: staff}, person);
  const now = people.map((each) => (random() < 0.06 ? person() : each));
  const events = (measure: Measure, period: string, who: readonly Person[]): Event[] =>
    who.map((each) => ({measure, population: "substantive", period, person: each}));
  const investigated = ["2017/18", "2018/19", "2019/20"].map(
    (year) => [year, now.filter(() => random() < 0.03)] as const
  );
  return [
    ...events("headcount", "2019-03-31", people),
    ...events("headcount", "2020-03-31", now),
    ...events(
      "trained",
      "2019/20",
      now.filter(() => random() < 0.8)
    ),
    ...investigated.flatMap(([year, who]) => events("investigated", year, who)),
    ...["2017/18 to 2018/19", "2018/19 to 2019/20"].flatMap((window, k) =>
      events("investigated", window, [...(investigated[k]?.[1] ?? []), ...(investigated[k + 1]?.[1] ?? [])])
    )
  ];
}

/** Every count of these events, zeros included, as `measure` would make them; row order is that of the address. */
function countEvents(events: readonly Event[], {organisation = "made-up"} = {}): Cell[] {
  const cells = new Map<string, Cell>();
  const add = (cell: Omit<Cell, "count" | "status">, people: number): void => {
    const key = cellKey(cell);
    const found = cells.get(key);
    if (found) found.count = (found.count ?? 0) + people;
    else cells.set(key, {...cell, count: people, status: "published"});
  };
  for (const {measure, population, period, person} of events) {
    for (const place of placesOf(person)) {
      const at = {organisation, measure, population, period, ...place};
      for (const {id} of groups) if (!id.endsWith(" unspecified")) add({...at, group: id}, 0);
      for (const group of pathOf(person.ethnicity)) add({...at, group}, 1);
    }
  }
  return [...cells.values()].sort((a, b) => (cellKey(a) < cellKey(b) ? -1 : 1));
}

function placesOf({
  category,
  band,
  directorate
}: Person): Pick<Cell, "breakdown" | "level" | "breakdown2" | "level2">[] {
  const level = `${category} ${band}`;
  const inGroups = defaultBandGroups.filter(({name}) => bandsOf("band group", name, defaultBandGroups).includes(level));
  const one = (breakdown: string, at: string) => ({breakdown, level: at, breakdown2: "", level2: ""});
  return [
    one("overall", "all"),
    one("pay band", level),
    one("category", category),
    one("directorate", directorate),
    ...inGroups.map(({name}) => one("band group", name)),
    {breakdown: "directorate", level: directorate, breakdown2: "category", level2: category}
  ];
}

function pathOf(ethnicity: string): string[] {
  const path: string[] = [];
  for (let at: string | null = ethnicity; at !== null; at = groups.find(({id}) => id === at)?.parent ?? null)
    path.push(at);
  return path;
}

/** What `protect` takes, for the made-up trust. */
export function madeUpInput(
  events: readonly Event[],
  {published = [] as readonly Record<string, unknown>[], disclosure = madeUpTrust.disclosure} = {}
): ProtectInput {
  return {
    measures: {
      organisation: {...madeUpTrust, disclosure},
      cells: countEvents(events),
      nestings: nestingsOfEvents(events)
    },
    open: {published}
  };
}

const offered = breakdowns.filter(({id}) => ["pay band", "category", "directorate", "band group"].includes(id));
const divisions = [everybody, ...divisionsOf(offered, defaultBandGroups)];

/** What nests in what among the people of these events; whoever is counted in any event of a year counts for all of them. */
function nestingsOfEvents(events: readonly Event[]): Nesting[] {
  const slots = new Map(
    events.map(({measure, population, period}) => [`${measure}|${population}|${period}`, {measure, population, period}])
  );
  return [...slots.values()].flatMap(({measure, population, period}) => {
    const base = basePeriod(measure, period);
    const rows = events
      .filter((event) => (event.measure === measure && event.period === period) || event.period === base)
      .flatMap(({person}) => meetingsOf(person).map((meeting): Met => ({...meeting, population, period, people: 1})));
    return nestingsIn(rows, new Map(divisions.map((each) => [each.id, each])), {
      measures: [measure],
      population,
      period
    });
  });
}

/** Every pair of levels that a person stands at, as the statement of `findNesting` gives them. */
function meetingsOf({category, band, directorate}: Person): Pick<Met, "left" | "right" | "first" | "second">[] {
  const level = `${category} ${band}`;
  const group = defaultBandGroups.find(({name}) => bandsOf("band group", name, defaultBandGroups).includes(level));
  const at: Record<string, string> = {
    overall: "all",
    "pay band": level,
    category,
    directorate,
    "band group": group?.name ?? inNone,
    [divisions.at(-1)?.id ?? ""]: `${directorate}\u001f${category}`
  };
  return divisions.flatMap((left, i) =>
    divisions.slice(i + 1).map((right) => ({
      left: left.id,
      right: right.id,
      first: at[left.id] ?? "",
      second: at[right.id] ?? ""
    }))
  );
}
