import type {Population} from "../../registry/cell.js";
import type {Indicator} from "../../registry/define.js";
import {indicators} from "../../registry/index.js";

/** A gap that can be taken apart: how often one event meets two groups, in the direction that its indicator has. */
export type GapMeasure = {
  /** Short readable name for an address: `training`. */
  id: string;
  /** As a picker and a table name it: `Training (indicator 4)`. */
  label: string;
  /** As a sentence names it: `the training gap`. */
  noun: string;
  population: Population;
  /** The group whose rate stands first, and the one it is set against. */
  of: string;
  to: string;
  /** The side of equal that is to the disadvantage of BME people, for the first rate over the second. */
  adverse: "above" | "below";
  people: string;
  event: string;
  /** Null for seniority, which is a reading of indicator 1. */
  indicator: Indicator | null;
  /** True for a question of the survey, whose own wording may speak of discrimination. */
  survey: boolean;
};

const nouns: Readonly<Record<number, string>> = {
  2: "the appointment gap",
  3: "the disciplinary gap",
  4: "the training gap",
  5: "the gap in harassment from the public",
  6: "the gap in harassment from staff",
  7: "the gap in belief in equal opportunities",
  8: "the gap in discrimination from colleagues"
};

/** Being in a senior post: the share of clinical and non-clinical staff who are in band 8a or above. */
export const seniority: GapMeasure = {
  id: "seniority",
  label: "Senior posts (band 8a and above)",
  noun: "the seniority gap",
  population: "substantive",
  of: "White",
  to: "BME",
  adverse: "above",
  people: "clinical and non-clinical staff",
  event: "are in band 8a or above",
  indicator: null,
  survey: false
};

/** Every gap between two rates: indicators 2 to 8 for their main population, then seniority. */
export const gapMeasures: readonly GapMeasure[] = [
  ...indicators.flatMap((indicator): GapMeasure[] => {
    const {number, shortTitle, compare, people, event, source} = indicator;
    const [population] = indicator.populations;
    const noun = nouns[number];
    if (population === undefined || noun === undefined || compare.to === "workforce") return [];
    return [
      {
        id: indicator.id,
        label: `${shortTitle} (indicator ${number})`,
        noun,
        population,
        of: compare.of,
        to: compare.to,
        adverse: compare.adverse,
        people,
        event,
        indicator,
        survey: source === "survey"
      }
    ];
  }),
  seniority
];

/** The gap of this name; undefined where there is none. */
export function gapMeasure(id: string): GapMeasure | undefined {
  return gapMeasures.find((each) => each.id === id);
}

/** The group that a gap sets against White people: BME, unless the gap was made for another. */
export function otherGroup({of, to}: Pick<GapMeasure, "of" | "to">): string {
  return of === "White" ? to : of;
}

/** The same gap among another kind of staff; bank staff are named so wherever the gap is put in words. */
export function forPopulation(measure: GapMeasure, population: Population): GapMeasure {
  if (population === measure.population) return measure;
  const {label, people} = measure;
  if (population !== "bank") return {...measure, population};
  return {...measure, population, label: `${label}, bank staff`, people: `bank ${people}`};
}

/** The same gap with another ethnic group, by its id and its name, in the place of BME people. */
export function forGroup(measure: GapMeasure, group: string, name = group): GapMeasure {
  if (group === "BME") return measure;
  const swap = (id: string): string => (id === "BME" ? group : id);
  return {...measure, of: swap(measure.of), to: swap(measure.to), label: `${measure.label}, ${name}`};
}

/** True where the event is against the people it happens to (an investigation, harassment), so that fewer is better. */
export function isHarm({of, adverse}: Pick<GapMeasure, "of" | "adverse">): boolean {
  return (of === "White") === (adverse === "below");
}
