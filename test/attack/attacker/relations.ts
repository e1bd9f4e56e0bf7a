import {familyKey, placeKey, type Place} from "./counts.js";
import {completeGroups, divide, evidence, type Division} from "./divide.js";
import {countedOn, dividedInto, dividedWhole, partsOf, yearsIn} from "./field.js";
import type {Nesting} from "./nesting.js";
import {addRelation, addSum, groupsAt, numberOf, unknownAt, type System} from "./system.js";

type Found = {source: string; place: Place; groups: Map<string, number>};

const crossed = ({breakdown2}: Place): boolean => breakdown2 !== "";
const isOverall = ({breakdown}: Place): boolean => breakdown === "overall";
/** The place of everybody whom a place's people are among. */
const overallOf = (place: Place): Place => ({...place, breakdown: "overall", level: "all", breakdown2: "", level2: ""});

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const list = found.get(key(item)) ?? [];
    list.push(item);
    found.set(key(item), list);
  }
  return [...found.values()];
}

/** Everything that a reader of the published counts can know to hold between them, without and with a look at numbers. */
export function addKnowledge(system: System, nestings: readonly Nesting[]): void {
  const printed = [...system.places.values()];
  addTotals(system, printed);
  addYears(system);
  addLevels(system);
  addCrossings(system, printed);
  addNestings(system, nestings);
  addParts(system);
  addBoard(system, printed);
  addEthnicGroups(system);
  addPresence(system, printed);
}

const totals = ["all", "known", "Not known", "White", "BME"];

/** Where the whole organisation prints those of unknown ethnicity, they stand at its levels too, printed or not. */
function addTotals(system: System, printed: readonly Found[]): void {
  for (const {source, place} of printed) {
    if (place.measure.startsWith("survey")) continue;
    const all = groupsAt(system, source, overallOf(place));
    if (place.measure === "board members" || (all?.has("Not known") && all.has("all")))
      completeGroups(system, source, place, totals);
  }
}

/** A window of years is the sum of its years, which stand in other windows too. */
function addYears(system: System): void {
  for (const {source, place, groups} of [...system.places.values()]) {
    const years = yearsIn(place.period);
    if (years.length < 2) continue;
    for (const [group, whole] of groups) {
      const parts = years.map((period) => unknownAt(system, source, {...place, period, group}));
      addSum(system, whole, parts, {why: `${place.period} is its years`});
    }
  }
}

/** The levels of each breakdown make up everybody. */
function addLevels(system: System): void {
  const flat = [...system.places.values()].filter(
    ({place}) => !crossed(place) && !isOverall(place) && place.breakdown !== "board membership"
  );
  const tables = grouped(flat, ({source, place}) => `${source}#${familyKey(place)}|${place.breakdown}`);
  const divisions = tables.flatMap((parts): Division[] => {
    const [first] = parts;
    return first ? [{source: first.source, whole: overallOf(first.place), parts}] : [];
  });
  const kinds = grouped(divisions, ({source, whole, parts}) =>
    [source, whole.organisation, whole.measure, whole.population, parts[0]?.place.breakdown].join("|")
  );
  for (const kind of kinds) {
    const by = kind[0]?.parts[0]?.place.breakdown ?? "";
    const loose = by === "band group" || (kind[0]?.whole.measure.startsWith("survey") ?? false);
    divide(system, kind, {
      why: `levels of ${by} make up everybody`,
      otherwise: loose ? "falls short" : "adds up",
      rest: `(not by ${by})`
    });
  }
}

/** A crossed table adds up both ways. */
function addCrossings(system: System, printed: readonly Found[]): void {
  const cells = printed.filter(({place}) => crossed(place));
  for (const way of ["rows", "columns"] as const) {
    const wholeOf = (place: Place): Place =>
      way === "rows"
        ? {...place, breakdown2: "", level2: ""}
        : {...place, breakdown: place.breakdown2, level: place.level2, breakdown2: "", level2: ""};
    const divisions = grouped(
      cells,
      ({source, place}) =>
        `${source}#${placeKey(wholeOf(place))}|${way === "rows" ? place.breakdown2 : place.breakdown}`
    ).flatMap((parts): Division[] => {
      const [first] = parts;
      return first ? [{source: first.source, whole: wholeOf(first.place), parts}] : [];
    });
    const kinds = grouped(divisions, ({source, whole, parts}) =>
      [
        source,
        whole.organisation,
        whole.measure,
        whole.population,
        parts[0]?.place.breakdown,
        parts[0]?.place.breakdown2
      ].join("|")
    );
    for (const kind of kinds) {
      const by = (way === "rows" ? kind[0]?.parts[0]?.place.breakdown2 : kind[0]?.parts[0]?.place.breakdown) ?? "";
      divide(system, kind, {
        why: `the crossed table adds up over ${by}`,
        otherwise: by === "band group" ? "falls short" : "adds up",
        rest: `(crossed, not by ${by})`
      });
    }
  }
}

/** What lies in what: levels of one breakdown that make up, or lie in, a level of another. */
function addNestings(system: System, nestings: readonly Nesting[]): void {
  const families = grouped(
    [...system.places.values()].filter(({place}) => !crossed(place)),
    ({place}) => familyKey(place)
  );
  for (const nesting of nestings) {
    const divisions = families.flatMap((family): Division[] => {
      const whole = family.find(
        ({source, place}) =>
          source === nesting.coarse.source &&
          place.breakdown === nesting.coarse.breakdown &&
          place.level === nesting.coarse.level
      );
      const parts = family.filter(
        ({source, place}) =>
          source === nesting.fine.source &&
          place.breakdown === nesting.fine.breakdown &&
          nesting.fine.levels.includes(place.level)
      );
      return whole && parts.length > 0 ? [{source: whole.source, whole: whole.place, parts}] : [];
    });
    for (const kind of grouped(divisions, ({whole}) =>
      [whole.organisation, whole.measure, whole.population].join("|")
    )) {
      const said = evidence(system, kind);
      // A sum that the numbers in sight deny was a wrong guess.
      if (said === "overlaps") continue;
      divide(system, kind, {
        why: nesting.why,
        otherwise: nesting.whole ? "adds up" : "falls short",
        rest: `(outside ${nesting.fine.breakdown})`
      });
    }
  }
}

/** Those who took a step are among those who took the one before it; the others are a count as well. */
function addParts(system: System): void {
  for (const {source, place, groups} of [...system.places.values()]) {
    for (const [part, whole] of partsOf) {
      if (part !== place.measure) continue;
      const base = groupsAt(system, source, {...place, measure: whole, period: countedOn(part, place.period)});
      if (!base) continue;
      const pairs = [...groups].flatMap(([group, own]) => {
        const all = base.get(group);
        return all === undefined ? [] : [{group, own, all}];
      });
      // People who have left since are in the part and not in the whole: then there is nothing to subtract.
      if (pairs.some(({own, all}) => (numberOf(system, all) ?? Infinity) < (numberOf(system, own) ?? 0))) continue;
      for (const {group, own, all} of pairs) {
        const at = {...place, measure: `${whole} without ${part}`, group};
        addSum(system, all, [own], {why: `${part} are among ${whole}`, rest: {at, kind: "complement"}});
      }
    }
  }
}

/** Members with a vote and executive members are among all members, and executives among very senior staff. */
function addBoard(system: System, printed: readonly Found[]): void {
  for (const {source, place, groups} of printed) {
    if (place.breakdown !== "board membership" || place.level === "all members") continue;
    const all = groupsAt(system, source, {...place, level: "all members"});
    for (const [group, own] of groups) {
      const whole = all?.get(group);
      if (whole !== undefined)
        addSum(system, whole, [own], {
          why: `${place.level} are among all members`,
          rest: {at: {...place, level: `not ${place.level}`, group}, kind: "complement"}
        });
      if (place.level !== "executive members") continue;
      const senior = ["Non-clinical VSM", "Clinical VSM", "Medical Senior Manager", "Medical Consultant"].flatMap(
        (level) => {
          const staff = groupsAt(system, source, {
            ...place,
            measure: "headcount",
            population: "substantive",
            breakdown: "pay band",
            level
          });
          return staff?.get(group) ?? [];
        }
      );
      if (senior.length > 0)
        addRelation(system, {
          terms: [...senior.map((each) => [each, 1] as const), [own, -1]],
          low: 0,
          high: Infinity,
          why: "executives are very senior staff"
        });
    }
  }
}

/** White and BME make up those of known ethnicity; finer groups make up BME but for those recorded no further. */
function addEthnicGroups(system: System): void {
  type Split = {source: string; place: Place; group: string; whole: number; parts: number[]};
  const splits = [...system.places.values()].flatMap(({source, place, groups}) =>
    place.measure.includes(" without ")
      ? []
      : Object.entries(dividedInto).flatMap(([group, finer]): Split[] => {
          const whole = groups.get(group);
          const parts = finer.flatMap((each) => groups.get(each) ?? []);
          if (whole === undefined || parts.length === 0) return [];
          if (dividedWhole.has(group) && parts.length < finer.length) return [];
          return [{source, place, group, whole, parts}];
        })
  );
  // Whether somebody is recorded no further is a matter of the extract and the year.
  for (const kind of grouped(splits, ({source, place, group}) =>
    [source, place.organisation, place.measure, place.population, place.period, group].join("|")
  )) {
    const group = kind[0]?.group ?? "";
    const lefts = kind.map(({whole, parts}) => {
      const numbers = [whole, ...parts].map((each) => numberOf(system, each));
      return numbers.some((each) => each === null)
        ? null
        : (numbers[0] ?? 0) - numbers.slice(1).reduce<number>((sum, each) => sum + (each ?? 0), 0);
    });
    const complete = kind.every(({parts}) => parts.length === (dividedInto[group] ?? []).length);
    const exact =
      dividedWhole.has(group) ||
      (complete && lefts.some((left) => left !== null) && lefts.every((left) => left === null || left === 0));
    for (const {place, whole, parts} of kind)
      addSum(system, whole, parts, {
        why: `${group} is its groups`,
        ...(!exact && {rest: {at: {...place, group: `${group} recorded no further`}, kind: "remainder"}})
      });
  }
}

/** A level that is listed holds somebody. */
function addPresence(system: System, printed: readonly Found[]): void {
  for (const {source, place, groups} of printed) {
    if (place.measure !== "headcount" && place.measure !== "shortlisted" && place.measure !== "board members") continue;
    const all = groups.get("all") ?? groupsAt(system, source, place)?.get("all");
    const unknown = all === undefined ? undefined : system.unknowns[all];
    if (unknown) unknown.low = Math.max(unknown.low, 1);
  }
}
