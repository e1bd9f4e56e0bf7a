import {findGaps} from "../../src/stats/find-gaps.js";
import {random} from "../../src/stats/random.js";
import {eachSlice, type Rows} from "../../src/stats/slices.js";
import {atMost, ratio, seconds, type Line} from "./print.js";

const people = 100_000;
const depth = 3;
const floor = 10;

/** Levels of each of the eight attributes: between a sex and a set of pay bands. */
const widths = [2, 4, 6, 8, 10, 3, 5, 7];

/** Whole searches timed; the middle one is told, since the first also warms the engine up. */
const repeats = 3;

/**
 * Searches 100,000 made-up staff by 8 attributes to depth 3, and counts the same slices the plain way: every person into
 * every combination of their levels. Throws where the two do not count the same slices.
 */
export function measureFindGaps(): Line[] {
  const rows = madeUpStaff();
  const [counted, counting] = timed(() => {
    let slices = 0;
    eachSlice(rows, {depth, floor}, () => (slices += 1));
    return slices;
  });
  const [enumerated, enumerating] = timed(() => enumerate(rows));
  if (counted !== enumerated)
    throw new Error(`find gaps: ${counted} slices counted and ${enumerated} enumerated. They must be the same.`);
  const searches = Array.from({length: repeats}, () =>
    timed(() => findGaps(rows, {family: "bench", adverse: "above", depth, floor}))
  );
  const searching = searches.map(([, time]) => time).sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? 0;
  return [
    ["staff, attributes, depth", `${people.toLocaleString("en-GB")}, ${widths.length}, ${depth}`],
    ["slices with enough people", counted.toLocaleString("en-GB")],
    ["counting them", seconds(counting)],
    ["the same by plain enumeration", seconds(enumerating)],
    ["plain enumeration over counting", ratio(enumerating, counting)],
    ["whole search, tests included", seconds(searching), atMost(searching, 2, "2 s")]
  ];
}

function timed<T>(work: () => T): [result: T, seconds: number] {
  const started = performance.now();
  const result = work();
  return [result, (performance.now() - started) / 1000];
}

/** A quarter of them in the first group, one in ten with the event. */
function madeUpStaff(): Rows {
  const next = random(6);
  const column = (width: number): Uint8Array => Uint8Array.from({length: people}, () => Math.floor(next() * width));
  return {
    attributes: widths.map((width, i) => ({
      name: `attribute ${i}`,
      levels: Array.from({length: width}, (_, level) => `level ${level}`),
      codes: column(width)
    })),
    group: Uint8Array.from({length: people}, () => (next() < 0.25 ? 0 : 1)),
    numerator: Uint8Array.from({length: people}, () => (next() < 0.1 ? 1 : 0))
  };
}

/** How many slices have enough people of both groups, counted in a map by name: what anybody would write first. */
function enumerate({attributes, group, numerator}: Rows): number {
  const combinations = choose(attributes.length);
  const slices = new Map<string, {people: [number, number]; events: [number, number]}>();
  for (let person = 0; person < group.length; person++) {
    const side = group[person] === 0 ? 0 : 1;
    for (const chosen of combinations) {
      const key = chosen.map((attribute) => `${attribute}=${attributes[attribute]?.codes[person] ?? ""}`).join("&");
      let slice = slices.get(key);
      if (!slice) slices.set(key, (slice = {people: [0, 0], events: [0, 0]}));
      slice.people[side] += 1;
      slice.events[side] += numerator[person] ?? 0;
    }
  }
  return [...slices.values()].filter(({people: [first, second]}) => Math.min(first, second) >= floor).length;
}

/** Every choice of one to `depth` of so many attributes. */
function choose(attributes: number, from = 0, chosen: readonly number[] = []): number[][] {
  if (chosen.length === depth) return [];
  return Array.from({length: attributes - from}, (_, i) => from + i).flatMap((next) => {
    const longer = [...chosen, next];
    return [longer, ...choose(attributes, next + 1, longer)];
  });
}
