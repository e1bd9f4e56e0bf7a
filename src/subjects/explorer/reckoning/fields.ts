import {groups} from "../../../registry/groups.js";
import {indicators} from "../../../registry/index.js";
import {askedGaps} from "../../../registry/pay-gaps.js";
import {sortPeriods} from "../../../registry/periods.js";
import type {Field, Fields, StateOf} from "../../../address/state.js";
import type {Catalogue} from "../catalogue.js";

/** The parts of an address that say what is asked, before they are settled against each other. */
export type Asked = {
  /** Id of the organisation, where a site has several. */
  organisation: string;
  /** The number of an indicator, or the name of a gap in pay. */
  indicator: string;
  population: string;
  period: string;
  by: string;
  and: string;
  ethnicity: string;
  groups: readonly string[];
  compare: string;
  show: string;
  view: string;
  /** What the gap below the answer is taken apart by: a breakdown, the usual one, or none where that part is closed. */
  why: string;
  /** The group whose gap that is, where the answer shows several. */
  whose: string;
  /** Levels chosen, by breakdown. */
  only: Readonly<Record<string, readonly string[]>>;
};

/** Words that stand for no choice, or for the choice that the question itself suggests. */
export const none = "none";
export const latest = "latest";
export const trend = "trend";
export const usual = "usual";
export const auto = "auto";
export const both = "both";

/** Text as it stands in an address: lower case, words and signs joined by hyphens; the slash of `2019/20` stays. */
export function inAddress(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

/** One of a list; anything else is the initial one. */
function choice(options: readonly string[], initial: string): Field<string> {
  const read = (text: string): string | null => options.find((each) => inAddress(each) === inAddress(text)) ?? null;
  return {initial, read, write: inAddress, nearest: () => initial};
}

/** Several of a list, with commas between; unknown ones are left out. */
function choices(options: readonly string[]): Field<readonly string[]> {
  const one = (text: string): string | undefined => options.find((each) => inAddress(each) === inAddress(text));
  const known = (text: string): string[] => text.split(",").flatMap((part) => one(part) ?? []);
  const wanted = (text: string): number => text.split(",").filter(Boolean).length;
  return {
    initial: [],
    read: (text) => (known(text).length === wanted(text) ? known(text) : null),
    write: (values) => values.map(inAddress).join(","),
    nearest: known
  };
}

/** The name of the parameter that chooses levels of a breakdown: `only-staff-group`. */
const filterName = (breakdown: string): string => `only-${inAddress(breakdown)}`;

/** The names of the comparators that an organisation's data offer, as they stand in an address. */
export function comparatorNames({view, periods}: Catalogue): string[] {
  const shown = view.organisation.comparators;
  const elsewhere = new Set(view.benchmarks.map(({comparator}) => comparator));
  return [
    usual,
    none,
    "white",
    "organisation",
    "rest",
    ...areaNames(view).map((area) => `area ${area}`),
    ...[...elsewhere].filter((each) => !shown || shown.includes(each)).map((each) => `elsewhere ${each}`),
    ...allPeriods({periods}).map((period) => `period ${period}`)
  ];
}

/** The areas that residents are given for, and all of them together where there are several. */
export function areaNames({organisation, population}: Catalogue["view"]): string[] {
  const supplied = [...new Set(population.map(({area}) => area))];
  const chosen = organisation.areas?.map(({area}) => area).filter((area) => supplied.includes(area)) ?? supplied;
  return chosen.length > 1 ? [allAreas, ...chosen] : chosen;
}

/** The name of all areas together. */
export const allAreas = "all areas";

function allPeriods({periods}: Pick<Catalogue, "periods">): string[] {
  return sortPeriods(
    new Set(indicators.flatMap((each) => each.populations.flatMap((population) => periods(each, population))))
  );
}

/** The same with the days that pay was counted on. */
function periodsOfAll(catalogue: Catalogue): string[] {
  return sortPeriods(new Set([...allPeriods(catalogue), ...catalogue.view.payGaps.map(({period}) => period)]));
}

/** How every part of the explorer's view is written in the address, for one organisation's data. */
export function explorerFields(catalogue: Catalogue): Fields {
  const {site, organisation} = catalogue.view;
  const {breakdowns} = organisation;
  const ids = breakdowns.map(({id}) => id);
  const initialBy = ["band group", "staff group"].find((id) => ids.includes(id)) ?? none;
  const organisations = site.organisations.map(({id}) => id);
  return {
    ...(organisations.length > 1 && {organisation: choice(organisations, organisations[0] ?? "")}),
    indicator: choice([...indicators.map(({number}) => String(number)), ...askedGaps.map(({id}) => id)], "1"),
    population: choice(["substantive", "bank", both, "candidates", "board"], "substantive"),
    period: choice([latest, trend, ...periodsOfAll(catalogue)], latest),
    by: choice([none, ...ids], initialBy),
    and: choice([none, ...ids], none),
    ethnicity: choice(["two", "five", "sixteen"], "two"),
    groups: choices(groups.map(({id}) => id)),
    compare: choice(comparatorNames(catalogue), usual),
    show: choice(["rate", "gap"], "rate"),
    view: choice([auto, "dots", "bars", "trend", "heat", "funnel", "table"], auto),
    why: choice([none, usual, ...ids], none),
    whose: choice([usual, ...groups.map(({id}) => id)], usual),
    ...Object.fromEntries(breakdowns.map(({id}) => [filterName(id), choices(catalogue.levels(id))]))
  };
}

/** What is asked, from the values of an address. */
export function askedOf(state: StateOf<Fields>, {view}: Catalogue): Asked {
  const only = view.organisation.breakdowns.flatMap(({id}) => {
    const levels = state[filterName(id)] as readonly string[] | undefined;
    return levels?.length ? [[id, levels] as const] : [];
  });
  // `explorerFields` made every one of these fields, and those of the filters.
  const text = (name: Exclude<keyof Asked, "groups" | "only" | "organisation">): string => state[name] as string;
  return {
    organisation: view.organisation.id,
    indicator: text("indicator"),
    population: text("population"),
    period: text("period"),
    by: text("by"),
    and: text("and"),
    ethnicity: text("ethnicity"),
    groups: state.groups as readonly string[],
    compare: text("compare"),
    show: text("show"),
    view: text("view"),
    why: text("why"),
    whose: text("whose"),
    only: Object.fromEntries(only)
  };
}

/** The values of an address, from what is asked. */
export function stateOfAsked({only, ...rest}: Asked, {view}: Catalogue): StateOf<Fields> {
  const filters = view.organisation.breakdowns.map(({id}) => [filterName(id), only[id] ?? []]);
  return {...rest, ...Object.fromEntries(filters)};
}
