import {figureCounts} from "../../figures/figure.js";
import type {Figure} from "../../figures/figure-types.js";
import {groupWords} from "../../figures/group-words.js";
import type {PrintedFigure} from "../../figures/view.js";
import {contradiction} from "./contradiction.js";
import {roundsNear, roundsTo, type PrintedNumber} from "./numbers.js";
import {
  likelyReason,
  roundedSides,
  type FigureLookup,
  type Known,
  type LevelLookup,
  type PrintedLookup
} from "./likely-reason.js";

/** How a printed figure stands to what the extracts give. */
export type Outcome = "equal" | "rounding" | "different" | "contradicts itself" | "not derivable";

/** One printed figure, reconciled. `printed` and `computed` are as a reader sees them, counts in brackets. */
export type Reconciled = {
  source_ref: string;
  indicator: number;
  population: string;
  period: string;
  breakdown: string;
  level: string;
  group: string;
  printed: string;
  computed: string | null;
  outcome: Outcome;
  reason: string | null;
};

/**
 * Sets every printed figure against the one its organisation's extracts give, in the order they were printed.
 * `figures` are all figures by the organisation's denominator; `otherDenominator` the same by the other one, where known.
 */
export function reconcile(
  printed: readonly PrintedFigure[],
  figures: readonly Figure[],
  {
    labels = {},
    otherDenominator = []
  }: {labels?: Readonly<Record<string, string>>; otherDenominator?: readonly Figure[]} = {}
): Reconciled[] {
  const known = {
    find: lookupOf(figures, labels),
    findOther: lookupOf(otherDenominator, labels),
    findPrinted: printedOf(printed),
    levels: levelsOf(figures, labels)
  };
  return printed.map((row) => reconcileOne(row, known));
}

function reconcileOne(row: PrintedFigure, known: Omit<Known, "figure">): Reconciled {
  const value = row.value === null ? null : {value: row.value, decimals: row.decimals ?? 0};
  const counts = figureCounts(row);
  const figure = known.find(row);
  const base = {
    source_ref: row.source_ref ?? "",
    indicator: row.indicator,
    population: row.population,
    period: row.period,
    breakdown: row.breakdown,
    level: row.level,
    group: row.group,
    printed: words(value, counts),
    computed: figure?.value == null ? null : computedWords(figure, value)
  };
  const reason = value && figure ? likelyReason(row, value, {...known, figure}) : null;
  const against = contradiction(row, value, counts, figure, reason);
  if (against) return {...base, outcome: "contradicts itself", reason: against};
  if (!value) return {...base, outcome: "not derivable", reason: "No value was printed."};
  if (figure?.value == null) return {...base, outcome: "not derivable", reason: whyNot(figure)};
  const sameCounts =
    !counts ||
    figure.numerator === null ||
    (counts.numerator === figure.numerator && counts.denominator === figure.denominator);
  if (sameCounts && roundsTo(figure.value, value)) return {...base, outcome: "equal", reason: null};
  if (sameCounts && roundsNear(figure.value, value))
    return {
      ...base,
      outcome: "rounding",
      reason: roundedSides(row, value, known.find) ?? "The printed digits are cut off or rounded twice."
    };
  return {...base, outcome: "different", reason};
}

const key = (...parts: readonly (string | number | null)[]): string => parts.join("|").toLowerCase();

function printedOf(rows: readonly PrintedFigure[]): PrintedLookup {
  const keyOf = ({indicator, population, period, breakdown, level, group, unit}: PrintedFigure): string =>
    key(indicator, population, period, breakdown, level, group, unit);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return (row, change) => {
    const {value = null, decimals = null} = byKey.get(keyOf({...row, ...change})) ?? {};
    return value === null ? null : {value, decimals: decimals ?? 0};
  };
}

function levelsOf(figures: readonly Figure[], labels: Readonly<Record<string, string>>): LevelLookup {
  const found = new Map<string, Map<string, number[]>>();
  for (const {indicator, population, period, breakdown, breakdown2, group, unit, value} of figures) {
    if (breakdown2 || breakdown === "overall" || value === null) continue;
    for (const name of new Set([group, groupWords(group, labels)])) {
      const at = key(indicator, population, period, name, unit);
      const breakdowns = found.get(at) ?? new Map<string, number[]>();
      found.set(at, breakdowns);
      breakdowns.set(breakdown, [...(breakdowns.get(breakdown) ?? []), value]);
    }
  }
  return ({indicator, population, period, breakdown, group, unit}) =>
    (breakdown === "overall" ? found.get(key(indicator, population, period, group, unit)) : null) ?? new Map();
}

function lookupOf(figures: readonly Figure[], labels: Readonly<Record<string, string>>): FigureLookup {
  const byKey = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.breakdown2) continue;
    const {indicator, population, period, breakdown, level, unit} = figure;
    for (const group of [figure.group, groupWords(figure.group, labels)])
      byKey.set(key(indicator, population, period, breakdown, level, group, unit), figure);
  }
  return (row, change = {}) => {
    const at = {...row, ...change};
    return byKey.get(key(at.indicator, at.population, at.period, at.breakdown, at.level, at.group, at.unit));
  };
}

function words(value: PrintedNumber | null, counts: ReturnType<typeof figureCounts>): string {
  const number = value ? value.value.toFixed(value.decimals) : "";
  return counts ? `${number} (${counts.numerator} of ${counts.denominator})` : number;
}

function computedWords(figure: Figure, like: PrintedNumber | null): string {
  const number = (figure.value ?? 0).toFixed(like?.decimals ?? 1);
  return figure.numerator === null || figure.denominator === null
    ? number
    : `${number} (${figure.numerator} of ${figure.denominator})`;
}

function whyNot(figure: Figure | undefined): string {
  if (!figure) return "The extracts do not hold what this figure is made of.";
  if (figure.status === "suppressed") return "The figure is hidden to protect people.";
  return `The extracts give no value: ${figure.method}.`;
}
