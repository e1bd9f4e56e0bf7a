import type {Figure, Verdict, VerdictState} from "../figures/figure-types.js";

/**
 * Figures for the gallery, the snapshots and the accessibility test: made up or taken from a published WRES report,
 * chosen so that every component meets every state. They are not this organisation's.
 */
const blank: Figure = {
  organisation: "example",
  indicator: 2,
  population: "substantive",
  period: "2019/20",
  breakdown: "overall",
  level: "all",
  breakdown2: "",
  level2: "",
  group: "BME",
  numerator: null,
  denominator: null,
  value: null,
  unit: "percent",
  lower: null,
  upper: null,
  p: null,
  method: "Wilson",
  verdict: null,
  status: "published",
  notKnown: null
};

/** A figure with the given parts and blanks for the rest. */
export function figure(parts: Partial<Figure>): Figure {
  return {...blank, ...parts};
}

/** A published rate in per cent from its counts and interval. */
export function rate(
  parts: Partial<Figure> & {numerator: number; denominator: number; lower: number; upper: number}
): Figure {
  return figure({value: (100 * parts.numerator) / parts.denominator, ...parts});
}

/** The figure as it would be if it were hidden. */
export function hidden(parts: Partial<Figure>): Figure {
  return figure({
    ...parts,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    p: null,
    verdict: null,
    status: "suppressed"
  });
}

/** The figure as it would be if nobody were there to count. */
export function nobody(parts: Partial<Figure>): Figure {
  return {...hidden(parts), status: "not-applicable"};
}

const symbols: Readonly<Record<VerdictState, [symbol: string, label: string]>> = {
  "clear-gap": ["▲", "Clear gap"],
  "clear-small-gap": ["△", "Clear but small gap"],
  "possible-gap": ["?", "Possible gap, not enough data"],
  "no-clear-gap": ["○", "No clear gap, larger gap not ruled out"],
  similar: ["●", "Similar"]
};

/** A verdict in its fixed words. */
export function verdict(state: VerdictState, direction: Verdict["direction"] = "adverse"): Verdict {
  const [symbol, label] = symbols[state];
  return {state, symbol, label, direction};
}

/** Every verdict there is. */
export const verdicts: readonly Verdict[] = [
  verdict("clear-gap"),
  verdict("clear-gap", "favourable"),
  verdict("clear-small-gap"),
  verdict("clear-small-gap", "favourable"),
  verdict("possible-gap"),
  verdict("no-clear-gap", "none"),
  verdict("similar", "none")
];

/** Appointment from shortlisting by group: every state that a rate can be in. */
export const groupRates: readonly Figure[] = [
  rate({group: "Asian", numerator: 112, denominator: 1121, lower: 8.4, upper: 11.9}),
  rate({group: "Black", numerator: 41, denominator: 498, lower: 6.1, upper: 11.0}),
  rate({group: "Mixed", numerator: 0, denominator: 21, lower: 0, upper: 15.5}),
  rate({group: "White", numerator: 341, denominator: 3005, lower: 10.3, upper: 12.5}),
  hidden({group: "Other"}),
  nobody({group: "Not known"})
];

/** Relative likelihoods: every verdict, one without end, one hidden, one without events. */
export const ratios: readonly Figure[] = [
  ["Appointment from shortlisting", 1.14, 0.96, 1.35, "no-clear-gap", "none"],
  ["Entering the formal disciplinary process", 0.59, 0.31, 1.14, "possible-gap", "favourable"],
  ["Non-mandatory training", 1.1, 1.06, 1.14, "clear-small-gap", "adverse"],
  ["Abuse from the public", 1.03, 0.85, 1.23, "similar", "none"],
  ["Abuse from the public, Black British staff", 1.73, 1.29, 2.23, "clear-gap", "adverse"],
  ["A small unit", 6.4, 1.2, 48, "clear-gap", "adverse"]
].map(([level, value, lower, upper, state, direction]) =>
  figure({
    level: level as string,
    group: "White/BME",
    unit: "ratio",
    value: value as number,
    lower: lower as number,
    upper: upper as number,
    p: 0.05,
    method: "Koopman score",
    verdict: verdict(state as VerdictState, direction as Verdict["direction"])
  })
);

/** Ratios that have no number: no events in the second group, hidden, no events in either. */
export const ratiosWithoutNumber: readonly Figure[] = [
  figure({
    level: "No events in the second group",
    group: "White/BME",
    unit: "ratio",
    lower: 2.451,
    upper: Infinity,
    p: 0.007,
    verdict: verdict("clear-gap")
  }),
  hidden({level: "A hidden comparison", group: "White/BME", unit: "ratio"}),
  nobody({level: "No events in either group", group: "White/BME", unit: "ratio"})
];

const published = [
  ["Band 2", 91, 263, 90, 265, 86, 260],
  ["Band 3", 90, 276, 96, 298, 88, 269],
  ["Band 4", 44, 194, 49, 194, 54, 191],
  ["Band 5", 39, 132, 46, 145, 43, 142],
  ["Band 8b", 2, 38, 2, 38, 5, 42],
  ["Band 8b to VSM", 5, 70, 4, 75, 7, 74]
] as const;

const periods = ["2018-03-31", "2019-03-31", "2020-03-31"];

/** The BME share by band over three years, as printed; the last two rows are hidden and without staff. */
export const bandShares: readonly {label: string; figures: readonly Figure[]}[] = [
  ...published.map(([band, ...counts]) => ({
    label: `Non-clinical ${band}`,
    figures: periods.map((period, index) =>
      share(`Non-clinical ${band}`, period, counts[2 * index] ?? 0, counts[2 * index + 1] ?? 1)
    )
  })),
  {label: "Clinical Band 8d", figures: periods.map((period) => hidden({level: "Clinical Band 8d", period}))},
  {label: "Clinical VSM", figures: periods.map((period) => nobody({level: "Clinical VSM", period}))}
];

/** A share with a stand-in interval of twice its standard error. */
function share(level: string, period: string, numerator: number, denominator: number): Figure {
  const value = (100 * numerator) / denominator;
  const half = 2 * Math.sqrt((value * (100 - value)) / denominator) + 50 / denominator;
  return rate({
    indicator: 1,
    breakdown: "pay band",
    level,
    period,
    numerator,
    denominator,
    lower: Math.max(0, value - half),
    upper: Math.min(100, value + half)
  });
}

/** Each band's last share with its comparison with all staff, in points. */
export const ladder: readonly {share: Figure; comparison: Figure | null}[] = bandShares.map(({figures}) => {
  const last = figures[2] ?? figure({});
  if (last.value === null || last.lower === null || last.upper === null) return {share: last, comparison: null};
  const [value, lower, upper] = [last.value - 23.5, last.lower - 23.5, last.upper - 23.5];
  return {
    share: last,
    comparison: figure({
      ...last,
      unit: "percentage points",
      value,
      lower,
      upper,
      p: lower > 0 || upper < 0 ? 0.01 : 0.3
    })
  };
});
