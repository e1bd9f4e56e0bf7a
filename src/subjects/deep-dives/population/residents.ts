import type {SiteOrganisation} from "../../../figures/site.js";
import type {Residents} from "../../../figures/view.js";

/** The people of one area by ethnic group: shares 0 to 1 by group id, `BME` and `White` among them where they can be had. */
export type AreaResidents = {
  area: string;
  year: string;
  /** All residents; null where only shares were given. */
  total: number | null;
  shares: ReadonlyMap<string, number>;
  source: string | null;
};

/** Everybody an organisation serves: each area apart, and all together. */
export type Served = {
  areas: readonly AreaResidents[];
  /** Shares of all areas together, 0 to 1; null where the areas cannot be weighted. */
  together: ReadonlyMap<string, number> | null;
  /** How the areas are weighted: by who lives there, or by the shares of the catchment that the organisation gave. */
  weights: "residents" | "catchment";
  /** Each area's part of the whole, 0 to 1, in the order of `areas`; empty where it cannot be had. */
  parts: readonly number[];
};

const five = ["Asian", "Black", "Mixed", "Other"] as const;

/**
 * The people served, from the rows of `population`: each chosen area at its latest year, in the organisation's order.
 * Areas are put together by catchment weights where every area has one, else by residents; never by a plain mean, and not
 * at all where a weight is missing. Null where no chosen area has residents.
 */
export function residentsServed(rows: readonly Residents[], chosen: SiteOrganisation["areas"]): Served | null {
  const supplied = [...new Set(rows.map(({area}) => area))];
  const wanted = chosen?.filter(({area}) => supplied.includes(area)) ?? supplied.map((area) => ({area, weight: null}));
  const areas = wanted.map(({area}) => residentsOf(rows.filter((row) => row.area === area)));
  if (areas.length === 0) return null;
  const catchment = wanted.every(({weight}) => weight !== null);
  const raw = areas.map(({total}, i) => (catchment ? (wanted[i]?.weight ?? null) : total));
  const sum = raw.reduce<number | null>((all, each) => (all === null || each === null ? null : all + each), 0);
  const parts = sum === null || sum === 0 ? [] : raw.map((each) => (each ?? 0) / sum);
  const single = areas.length === 1 ? areas[0]?.shares : undefined;
  return {
    areas,
    together: single ?? (parts.length === 0 ? null : weighted(areas, parts)),
    weights: catchment ? "catchment" : "residents",
    parts: single ? [1] : parts
  };
}

/** The plain mean of the areas' shares of a group, 0 to 1: what a weighted share is not. Null where an area lacks it. */
export function plainMean({areas}: Served, group: string): number | null {
  const shares = areas.flatMap(({shares: own}) => own.get(group) ?? []);
  return shares.length === areas.length ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
}

function residentsOf(rows: readonly Residents[]): AreaResidents {
  const year =
    rows
      .map((row) => row.year)
      .sort()
      .at(-1) ?? "";
  const own = rows.filter((row) => row.year === year);
  const counted = own.every(({population}) => population !== null);
  const stated = own.find(({total}) => total !== null)?.total ?? null;
  const amount = ({population, share}: Residents): number => (counted ? (population ?? 0) : (share ?? 0) / 100);
  const sumOf = (some: readonly Residents[]): number | null =>
    some.length === 0 ? null : some.reduce((sum, row) => sum + amount(row), 0);
  const groupOf = (id: string): number | null => {
    const at = own.filter((row) => (id === "White" ? row.eth2 === "White" : row.eth5 === id));
    const whole = at.filter((row) => row.eth16 === null);
    return sumOf(whole.length > 0 ? whole : at);
  };
  const amounts = new Map(
    ["White", ...five].flatMap((id): [string, number][] => {
      const value = groupOf(id);
      return value === null ? [] : [[id, value]];
    })
  );
  const parts = five.flatMap((id) => amounts.get(id) ?? []);
  const ownBme = sumOf(own.filter((row) => row.eth2 === "BME" && row.eth5 === null));
  const white = amounts.get("White");
  const whole = counted ? (stated ?? wholeOf(white, ownBme, parts)) : 1;
  const bme =
    ownBme ??
    (parts.length === five.length ? parts.reduce((sum, part) => sum + part, 0) : null) ??
    (white === undefined || whole === null ? null : whole - white);
  if (bme !== null) amounts.set("BME", bme);
  const shares = new Map(whole ? [...amounts].map(([id, value]) => [id, value / whole] as const) : []);
  return {
    area: own[0]?.area ?? "",
    year,
    total: stated ?? (counted ? whole : null),
    shares,
    source: own[0]?.source ?? null
  };
}

/** All residents, where White and everyone else are counted; null where one of them is not. */
function wholeOf(white: number | undefined, bme: number | null, parts: readonly number[]): number | null {
  const others = bme ?? (parts.length === five.length ? parts.reduce((sum, part) => sum + part, 0) : null);
  return white === undefined || others === null ? null : white + others;
}

function weighted(areas: readonly AreaResidents[], parts: readonly number[]): Map<string, number> {
  const groups = ["BME", "White", ...five].filter((id) => areas.every(({shares}) => shares.has(id)));
  return new Map(
    groups.map((id) => [id, areas.reduce((sum, {shares}, i) => sum + (parts[i] ?? 0) * (shares.get(id) ?? 0), 0)])
  );
}
