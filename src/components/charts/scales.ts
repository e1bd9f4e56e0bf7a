import {nice, ticks} from "d3-array";
import type {Figure, Unit} from "../../figures/figure-types.js";
import {formatPoints, formatRatio} from "../../words/format.js";
import type {RowScale} from "./rows.js";

/** Everything finite that a set of figures draws: values and interval ends of those that are shown. */
export function extentOf(figures: readonly Figure[]): number[] {
  return figures
    .filter(({status}) => status === "published")
    .flatMap(({value, lower, upper}) => [value, lower, upper])
    .filter((number) => number !== null && Number.isFinite(number)) as number[];
}

const axisWords: Readonly<Record<Unit, string>> = {
  percent: "Percentage",
  ratio: "Relative likelihood (1 = equally likely)",
  "percentage points": "Percentage points"
};

/**
 * An axis that starts at 0 (or spans it, for percentage points) and ends at a round number above every value;
 * percentages never pass 100. Nothing shown gives an axis of 0 to 10.
 */
export function linearScale(
  values: readonly number[],
  unit: Unit,
  {count = 4, label = axisWords[unit]} = {}
): RowScale {
  const low = Math.min(0, ...values);
  const high = Math.max(values.length === 0 ? 10 : unit === "percent" ? 1 : 0, ...values);
  const domain = nice(low, high - low > 1e-9 ? high : low + 1, count);
  const all = ticks(...domain, count);
  const shown = unit === "percent" ? all.filter((tick) => tick <= 100) : all;
  const digits = shown.every(Number.isInteger) ? 0 : 1;
  return {
    domain: [shown[0] ?? 0, shown.at(-1) ?? 1],
    ticks: shown,
    label,
    format: (value) =>
      unit === "percent"
        ? `${value.toFixed(digits)}%`
        : unit === "ratio"
          ? formatRatio(value, {digits})
          : formatPoints(value, {digits})
  };
}

const ratioTicks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

/** A ratio axis, logarithmic so that 0.5 and 2 stand equally far from parity; it spans at least 0.5 to 2 and at most 0.1 to 20. */
export function ratioScale(values: readonly number[]): RowScale {
  const positive = values.filter((value) => value > 0);
  const low = Math.max(0.1, Math.min(0.5, ...positive) / 1.08);
  const high = Math.min(20, Math.max(2, ...positive) * 1.08);
  return {
    type: "log",
    domain: [low, high],
    ticks: ratioTicks.filter((tick) => tick >= low && tick <= high),
    format: String,
    label: axisWords.ratio
  };
}
