import {group} from "d3-array";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import {group as groupOf, groups} from "../../src/registry/groups.js";
import {basesOf} from "../audit/find-leaks.js";
import {withoutNames} from "../audit/statements.js";
import {measuresOf, namesOf, type Named, type Sureness} from "./names.js";
import {inDigits, quantitiesIn, type Quantity} from "./quantities.js";

/** A sentence of the organisation's own, and where it stands. */
export type OwnText = {
  file: string;
  /** From 1; null where the file has no lines. */
  line: number | null;
  /** Which part of the file, in words: `A07, progress`. Empty where the line says it. */
  part: string;
  sentence: string;
  /** What stands over it: headings, the heads of its row and column. */
  headings: readonly string[];
  /** What stands before it or beside it, and so may say what it is about. */
  around: readonly string[];
  /** Indicators that it is written about. */
  indicators: readonly number[];
};

/** A sentence that tells, or may tell, how many people a hidden count is of. */
export type Telling = {
  text: OwnText;
  /** Addresses of the hidden counts. */
  addresses: string[];
  /** False where the sentence may tell of something else: whoever wrote it can say so. */
  sure: boolean;
  /** Shown counts near the hidden one, which may be said in its stead. */
  instead: Cell[];
};

/** What the sentences are judged by: the cube as it is to be published, and the true counts. */
type Known = {
  cells: readonly Cell[];
  truth: readonly Cell[];
  /** Values that a hidden count must leave open: a coarser share tells nothing. */
  values: number;
  labels: Readonly<Record<string, string>>;
};

const without =
  /\b(?:not|nor|except|excluding|apart from|other than|all but|but for|rest|remaining|remainder|of whom|of which|of these)\b/iu;

/**
 * The sentences that give a hidden count away, or may: as a number in digits or words, as a share of a whole, as the
 * difference of two numbers or of one and a shown count, as a change since a shown count, or as nobody. Names count in
 * any order and in usual other words.
 */
export function judgeWords(texts: readonly OwnText[], {cells, truth, values, labels}: Known): Telling[] {
  if (texts.length === 0) return [];
  const names = namesOf(cells, labels);
  const bare = withoutNames(cells.flatMap(({level, level2}) => [level, level2]));
  const counts = new Map(truth.map((cell) => [cellKey(cell), cell.count ?? 0]));
  const printed = cells.filter(({status}) => status === "published");
  const shown = new Map(printed.map((cell) => [cellKey(cell), cell]));
  const overTime = group(printed, timeless);
  const atPlace = group(cells, placeOf);
  return texts.flatMap((text): Telling[] => {
    const digits = bare(inDigits(text.sentence));
    const quantities = quantitiesIn(digits);
    if (quantities.length === 0) return [];
    const about = aboutOf(text, names);
    const subtracts = without.test(text.sentence) || about.groups.size > 1;
    const found = new Map<string, boolean>();
    for (const [place, sure] of placesOf(about, atPlace)) {
      const here = atPlace.get(place) ?? [];
      for (const cell of here) {
        if (cell.status !== "suppressed" || !fits(cell, about)) continue;
        const count = counts.get(cellKey(cell));
        if (count === undefined) continue;
        const meant = about.groups.get(cell.group) ?? groupUnsaid(cell, about);
        const near = here.filter((each) => each.status === "published" && fits(each, about));
        const named = near.filter((each) => about.groups.size === 0 || about.groups.has(each.group));
        for (const quantity of quantities) {
          if (meant !== null && states(quantity, cell, {count, counts, values, overTime})) {
            if (named.some((each) => states(quantity, each, {count: each.count ?? -1, counts, values, overTime})))
              continue;
            const ofPeople = quantity.kind !== "count" || quantity.of === "people";
            if (quantity.kind === "count" && quantity.of === "things") continue;
            note(found, cell, sure === "whole" && meant === "whole" && ofPeople);
          } else if (subtracts && place !== overall && isRemainder(quantity, quantities, count, near))
            note(found, cell, false);
        }
      }
    }
    if (found.size === 0) return [];
    const certain = [...found].filter(([, sure]) => sure).map(([address]) => address);
    const addresses = (certain.length > 0 ? certain : [...found.keys()]).sort();
    const hidden = cells.filter((cell) => addresses.includes(cellKey(cell)));
    return [{text, addresses, sure: certain.length > 0, instead: sayable(hidden, shown)}];
  });
}

const overall = "overall|all||";
const placeOf = ({breakdown, level, breakdown2, level2}: Cell): string =>
  [breakdown, level, breakdown2, level2].join("|");

/** Where a sentence names no group it may mean any at the place that it names, and everyone where it names none. */
function groupUnsaid({breakdown, group}: Cell, {groups: named}: Named): Sureness | null {
  if (named.size > 0) return null;
  return breakdown !== "overall" || group === "all" || group === "known" ? "part" : null;
}

function note(found: Map<string, boolean>, cell: Cell, sure: boolean): void {
  const key = cellKey(cell);
  found.set(key, sure || (found.get(key) ?? false));
}

/** What a sentence is about: its own words and those over it first, then those around it, which are less sure. */
function aboutOf({sentence, headings, around, indicators}: OwnText, names: (text: string) => Named): Named {
  const own = names([sentence, ...headings].join(" | "));
  const beside = around.length > 0 ? names(around.join(" | ")) : null;
  const part = <K>(found: ReadonlyMap<K, Sureness> | undefined): Map<K, Sureness> =>
    new Map([...(found ?? [])].map(([key]) => [key, "part"]));
  const measures = own.measures.size > 0 ? own.measures : new Set(indicators.flatMap(measuresOf));
  return {
    ...own,
    measures,
    places: own.places.size > 0 ? own.places : part(beside?.places),
    groups: own.groups.size > 0 ? own.groups : part(beside?.groups)
  };
}

/** The places that a sentence may be about; the whole organisation where it names none, but says what is counted or who. */
function placesOf(about: Named, atPlace: ReadonlyMap<string, readonly Cell[]>): [place: string, Sureness][] {
  if (about.places.size === 0) {
    if (about.measures.size === 0 && about.groups.size === 0) return [];
    return [[overall, about.measures.size > 0 ? "whole" : "part"]];
  }
  return [...atPlace].flatMap(([place, [cell]]): [string, Sureness][] => {
    if (!cell) return [];
    const first = about.places.get(`${cell.breakdown}|${cell.level}`);
    if (cell.breakdown2 === "") return first ? [[place, first]] : [];
    const second = about.places.get(`${cell.breakdown2}|${cell.level2}`);
    return first && second ? [[place, first === "whole" && second === "whole" ? "whole" : "part"]] : [];
  });
}

/** Whether a count may be what is meant, by what is counted, who and when; a time of another kind does not tell. */
function fits({measure, population, period}: Cell, {measures, populations, periods}: Named): boolean {
  const kind = (text: string): string => text.replaceAll(/\d/g, "0");
  const alike = periods.filter((each) => kind(each) === kind(period));
  return (
    (measures.size === 0 || measures.has(measure)) &&
    (populations.length === 0 ||
      populations.includes(population) ||
      population === "board" ||
      population === "candidates") &&
    (alike.length === 0 || alike.includes(period))
  );
}

type Counts = {
  count: number;
  counts: ReadonlyMap<string, number>;
  values: number;
  /** Shown counts of all times, by everything else. */
  overTime: ReadonlyMap<string, readonly Cell[]>;
};

const timeless = (cell: Cell): string => cellKey({...cell, period: ""});

/** Whether a quantity is what this count is, or leaves too few values open for it. */
function states(quantity: Quantity, cell: Cell, {count, counts, values, overTime}: Counts): boolean {
  if (quantity.kind === "count") return quantity.value === count;
  if (quantity.kind === "none") return count === 0;
  if (quantity.kind === "change")
    return (overTime.get(timeless(cell)) ?? []).some(
      (other) => other.period !== cell.period && Math.abs((other.count ?? NaN) - count) === quantity.by
    );
  return basesOf(cell).some((base) => {
    const size = counts.get(cellKey(base)) ?? 0;
    const [from, to] = [Math.ceil(quantity.low * size - 1e-9), Math.floor(quantity.high * size + 1e-9)];
    return size > 0 && count >= from && count <= to && to - from + 1 < values;
  });
}

/** Whether a count is what is left of two numbers of the sentence, or of a shown count of the place and one of them. */
function isRemainder(quantity: Quantity, all: readonly Quantity[], count: number, near: readonly Cell[]): boolean {
  if (quantity.kind !== "count" || quantity.of === "things") return false;
  const wholes = all.flatMap((each) => (each.kind === "count" ? [each.value] : []));
  return [...wholes, ...near.map((cell) => cell.count ?? NaN)].some(
    (whole) => whole - quantity.value === count && count > 0
  );
}

/** Shown counts that come nearest: of the next wider group at the same place, and of the same group in the organisation. */
function sayable([hidden]: readonly Cell[], shown: ReadonlyMap<string, Cell>): Cell[] {
  if (!hidden) return [];
  const parents: string[] = [];
  const known = groups.some(({id}) => id === hidden.group);
  for (let at = known ? groupOf(hidden.group).parent : null; at !== null; at = groupOf(at).parent) parents.push(at);
  const wider = parents.map((group) => shown.get(cellKey({...hidden, group}))).find((cell) => cell !== undefined);
  const whole = shown.get(cellKey({...hidden, breakdown: "overall", level: "all", breakdown2: "", level2: ""}));
  return [wider, whole].flatMap((cell) => (cell ? [cell] : []));
}
