import type {Measure, Population} from "../registry/cell.js";
import {groups} from "../registry/groups.js";
import {indicator as indicatorOf} from "../registry/index.js";
import {basePeriod} from "../registry/periods.js";
import type {Claim} from "./claims.js";
import type {Address} from "./wholes.js";

/** A row of figures in the `published` layout, as text or numbers. */
export type FigureLine = Readonly<Record<string, unknown>>;

type Context = {
  organisation: string;
  /** The organisation's words for groups, by group id. */
  labels: Readonly<Record<string, string>>;
  /** What a share of the workforce or board is of: one claim is made for each, and false ones drop out. */
  bases: readonly ("known" | "all")[];
};

/** How a hidden number is printed. */
const hiddenMarks = new Set(["", "-", "–", "—", "*", "[c]", "c", "x", "[x]", "..", "n/a", "suppressed"]);

/** The number in a printed cell, thousands separators and signs read; null where it is hidden or not a number. */
export function printedNumber(value: unknown): number | null {
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  if (typeof value !== "string" || hiddenMarks.has(value.trim().toLowerCase())) return null;
  const number = Number(value.replace(/[,\s%]/g, "").replace("−", "-"));
  return Number.isNaN(number) ? null : number;
}

/** The addresses that a row's numbers stand for; null where the row is not of an indicator. */
export function addressesOfLine(
  line: FigureLine,
  {organisation, labels}: Pick<Context, "organisation" | "labels">
): {parts: Address[]; wholes: (base: "known" | "all") => Address[]; number: number} | null {
  const number = Number(line.indicator);
  if (!(number >= 1 && number <= 9)) return null;
  const {numerator, denominator} = indicatorOf(number);
  const text = (key: string): string => String(line[key] ?? "").trim();
  const [breakdown = "", breakdown2 = ""] = text("breakdown").split(" × ");
  const [level = "", level2 = ""] = text("level").split(" × ");
  const where = normalPlace({breakdown, level, breakdown2, level2});
  const at = {organisation, population: text("population") as Population, period: text("period"), ...where};
  const parts = text("group")
    .split("/")
    .map((label): Address => ({...at, measure: numerator.measure, group: groupId(label, labels)}));
  const share = numerator.measure === denominator.measure;
  return {
    parts,
    number,
    wholes: (base) =>
      parts.map((part): Address => ({
        ...part,
        measure: denominator.measure,
        period: basePeriod(numerator.measure, part.period),
        ...(share && {group: base}),
        ...(share && (part.group === "all" || part.group === "known") && {breakdown: "overall", level: "all"})
      }))
  };
}

/** The claims of a row: its two counts, and what its value says of them. */
export function claimsOfLine(line: FigureLine, context: Context): Claim[] {
  const found = addressesOfLine(line, context);
  if (!found) return [];
  const [numerator, denominator, value] = [line.numerator, line.denominator, line.value].map(printedNumber);
  const decimals = printedNumber(line.decimals) ?? String(line.value ?? "").split(".")[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const unit = String(line.unit ?? "");
  const [part, other] = found.parts;
  if (!part) return [];
  const counts: Claim[] = [];
  if (numerator !== null && numerator !== undefined && !other)
    counts.push({kind: "count", address: part, value: numerator, route: "printed count"});
  const values = context.bases.flatMap((base): Claim[] => {
    const [whole, otherWhole] = found.wholes(base);
    if (!whole) return [];
    const claims: Claim[] = [];
    if (denominator !== null && denominator !== undefined && !other)
      claims.push({kind: "count", address: whole, value: denominator, route: "printed count"});
    if (value === null || value === undefined) return claims;
    const ends = {low: value - half, high: value + half};
    if (unit === "percent" && !other) claims.push({kind: "rate", part, whole, ...ends, route: `percentage ${value}%`});
    if (unit === "ratio" && other && otherWhole)
      claims.push({kind: "ratio", parts: [part, other], wholes: [whole, otherWhole], ...ends, route: `ratio ${value}`});
    if (unit === "percentage points" && found.number === 9) claims.push(gapClaim(part, whole, base, {...ends, value}));
    return claims;
  });
  return [...counts, ...values];
}

function gapClaim(
  part: Address,
  whole: Address,
  base: "known" | "all",
  {low, high, value}: {low: number; high: number; value: number}
): Claim {
  const bme = {...part, group: "BME"};
  const staff = {
    ...bme,
    measure: "headcount" as Measure,
    population: "substantive" as Population,
    breakdown: "overall",
    level: "all"
  };
  const staffWhole = {...staff, group: base};
  return {
    kind: "gap",
    part: bme,
    whole,
    staffPart: staff,
    staffWhole,
    low,
    high,
    route: `gap of ${value} percentage points`
  };
}

/** Breakdowns that reports word in their own way. */
function normalPlace(place: Pick<Address, "breakdown" | "level" | "breakdown2" | "level2">): typeof place {
  if (place.breakdown.startsWith("band 4 and below")) return {...place, breakdown: "lower bands"};
  if (place.breakdown === "ethnicity known") return {...place, breakdown: "overall", level: "all"};
  return place;
}

/** The group of a printed label: the organisation's words, the standard ones, or an id. */
export function groupId(label: string, labels: Readonly<Record<string, string>>): string {
  const text = label.trim();
  const own = Object.entries(labels).find(([, words]) => words === text)?.[0];
  return (
    own ??
    groups.find((group) => group.id === text || group.label === text)?.id ??
    text.replace(/^(Asian|Black) British$/, "$1")
  );
}
