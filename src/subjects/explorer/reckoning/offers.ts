import {breakdowns as standard} from "../../../registry/breakdowns.js";
import type {Population} from "../../../registry/cell.js";
import type {Indicator} from "../../../registry/define.js";
import {groupsAt} from "../../../registry/groups.js";
import {boardBreakdown, type Catalogue} from "../catalogue.js";
import type {Fineness} from "./question.js";
import {hasRows, sourceOf, wholeGroups, type Barrier, type Need} from "./source.js";

/** A choice that may be offered: why not, where it may not, the nearest that may, and how to come by it. */
export type Offer = {
  value: string;
  label: string;
  barrier: Barrier | null;
  nearest: string | null;
  advice: string | null;
};

const nearestWords = (label: string | null): string | null => (label === null ? null : `Nearest: ${label}.`);

/** The level of the registry's tree that a fineness stands for. */
const levelOfFineness = {two: "wres", five: "five", sixteen: "category"} as const;

/** The ethnic groups that can be shown at a fineness: those at least one of the populations is told apart by. */
export function groupsOffered(
  catalogue: Catalogue,
  {indicator, populations, fineness}: {indicator: Indicator; populations: readonly Population[]; fineness: Fineness}
): string[] {
  const known = populations.map((population) => wholeGroups(catalogue, indicator, population));
  return groupsAt(levelOfFineness[fineness])
    .map(({id}) => id)
    .filter((id) => known.some((groups) => groups.has(id)));
}

/** White and BME, as far as the populations are told apart: the groups that a breakdown must show to be offered. */
export function wresGroups(catalogue: Catalogue, need: Pick<Need, "indicator" | "populations">): string[] {
  return groupsOffered(catalogue, {...need, fineness: "two"});
}

/** Coarser breakdowns of the same thing, the finest first: where a fine one is barred, the next is offered in its place. */
const coarser: Readonly<Record<string, readonly string[]>> = {
  "pay band": ["band group", "career tier", "category", "lower bands"],
  "band group": ["career tier", "category", "lower bands"],
  "career tier": ["category", "band group", "lower bands"],
  directorate: ["staff group", "category"],
  "staff group": ["category", "directorate"]
};

/** The breakdowns that an indicator's extract can carry, for the first or (beside `first`) the second place. */
export function breakdownOffers(catalogue: Catalogue, need: Need, {beside}: {beside?: string} = {}): Offer[] {
  const {indicator} = need;
  if (indicator.source === "board")
    return beside === undefined
      ? [{value: boardBreakdown, label: catalogue.label(boardBreakdown), barrier: null, nearest: null, advice: null}]
      : [];
  const barrierOf = (id: string): Barrier | null => {
    const source = sourceOf(catalogue, {...need, by: beside === undefined ? [id] : [beside, id]});
    return source.from === null ? source.barrier : null;
  };
  const sources = (id: string) => standard.find((each) => each.id === id)?.sources;
  const offered = catalogue.view.organisation.breakdowns.filter(
    ({id}) => id !== beside && id !== boardBreakdown && (sources(id)?.includes(indicator.source) ?? true)
  );
  const barriers = new Map(offered.map(({id}) => [id, barrierOf(id)]));
  return offered.map(({id, label}) => {
    const nearest = (coarser[id] ?? []).find((each) => barriers.get(each) === null) ?? null;
    const advice = nearestWords(nearest && catalogue.label(nearest));
    return {value: id, label, barrier: barriers.get(id) ?? null, nearest, advice};
  });
}

/** The three finenesses, each barred where the question's table does not tell its groups apart. */
export function finenessOffers(catalogue: Catalogue, need: Need): Offer[] {
  const {indicator, populations} = need;
  const names: readonly [Fineness, string][] = [
    ["two", `${catalogue.view.label("BME")} and ${catalogue.view.label("White")}`],
    ["five", "Five groups"],
    ["sixteen", "All 16 groups"]
  ];
  let nearest: {value: Fineness; label: string} | null = null;
  return names.map(([value, label]) => {
    const groups = groupsOffered(catalogue, {indicator, populations, fineness: value});
    const source = sourceOf(catalogue, {...need, groups});
    const barrier: Barrier | null =
      groups.length < 2
        ? catalogue.view.site.profile === "published"
          ? "protected"
          : "not recorded"
        : source.from === null
          ? source.barrier
          : null;
    const offer = {
      value,
      label,
      barrier,
      nearest: nearest?.value ?? null,
      advice: nearestWords(nearest?.label ?? null)
    };
    if (barrier === null) nearest = {value, label};
    return offer;
  });
}

/** Why a choice is barred, as one sentence. */
export function barrierWords(barrier: Barrier): string {
  switch (barrier) {
    case "not recorded":
      return "Not recorded in the extract.";
    case "totals only":
      return "The extract holds totals, which cannot be divided again.";
    case "protected":
      return "Not published: groups would be too small to protect people.";
    case "mostly hidden":
      return "More than half would be hidden to protect people.";
  }
}

/** The breakdowns that people can be chosen by, beside the choices already made. */
export function filterOffers(catalogue: Catalogue, need: Need): Offer[] {
  const {indicator, filters, by} = need;
  if (indicator.source === "board") return [];
  const free = hasRows(catalogue, indicator);
  return breakdownOffers(catalogue, {...need, by: [], filters: {}}).map((offer) => {
    const level = catalogue.levels(offer.value)[0] ?? "";
    const chosen = {...(free ? filters : {}), [offer.value]: filters[offer.value] ?? [level]};
    const barrierWith = (breakdowns: readonly string[]): Barrier | null => {
      const source = sourceOf(catalogue, {...need, by: breakdowns, filters: chosen});
      return source.from === null ? source.barrier : null;
    };
    const barrier = barrierWith(by);
    const apart = barrier !== null && by.length > 0 && barrierWith([]) === null;
    const advice = apart ? "Choose “Nothing” under “Divided by” to filter by it." : null;
    return {...offer, barrier, nearest: null, advice};
  });
}
