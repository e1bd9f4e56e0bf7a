import type {Figure} from "../figures/figure-types.js";
import {figure, hidden, rate} from "./fixtures.js";

/** Three series over five survey years; one year hidden, one missing. */
export const surveyTrend: readonly {label: string; figures: readonly Figure[]}[] = [
  {label: "BME staff", rates: [21.1, 19.4, 18.5, 20.1, 24.4], width: 4},
  {label: "Black British staff", rates: [26.8, null, 32.8, 32.9, 27.7], width: 10},
  {label: "White staff", rates: [20.4, 20.1, 19.7, 18.8, 19.9], width: 1.8}
].map(({label, rates, width}) => ({
  label,
  figures: rates.map((value, index) => {
    const parts = {indicator: 6, period: String(2015 + index), group: label.split(" ")[0] ?? ""};
    return value === null
      ? hidden(parts)
      : figure({
          ...parts,
          value,
          numerator: Math.round(value),
          denominator: 100,
          lower: value - width,
          upper: value + width
        });
  })
}));

/** Twenty directorates for the funnel plot and for long charts: the third is hidden, two stand outside the limits. */
export const directorates: readonly Figure[] = Array.from({length: 20}, (_each, index) => {
  const level = `Directorate ${String.fromCharCode(65 + index)}`;
  if (index === 2) return hidden({breakdown: "directorate", level});
  const denominator = 60 + 47 * index;
  const value = index === 6 ? 46 : index === 15 ? 13 : 23.5 + 3 * Math.sin(index * 2.1);
  const half = 2 * Math.sqrt((value * (100 - value)) / denominator);
  const numerator = Math.round((value * denominator) / 100);
  return rate({
    breakdown: "directorate",
    level,
    numerator,
    denominator,
    lower: Math.max(0, value - half),
    upper: value + half
  });
});

/** Control limits about 23.5 % by a normal approximation, as stand-ins. */
export const funnelLimits = Array.from({length: 40}, (_each, index) => {
  const denominator = 40 + index * 25;
  const error = Math.sqrt((23.5 * 76.5) / denominator);
  return {
    denominator,
    lower95: Math.max(0, 23.5 - 1.96 * error),
    upper95: 23.5 + 1.96 * error,
    lower998: Math.max(0, 23.5 - 3.09 * error),
    upper998: 23.5 + 3.09 * error
  };
});

/** Workforce shares by group beside the population's. */
export const populationRows: readonly {label: string; workforce: Figure; population: number}[] = [
  {
    label: "Asian",
    workforce: rate({group: "Asian", numerator: 781, denominator: 5203, lower: 14.1, upper: 16}),
    population: 18.6
  },
  {
    label: "Black",
    workforce: rate({group: "Black", numerator: 312, denominator: 5203, lower: 5.4, upper: 6.7}),
    population: 3.1
  },
  {
    label: "Mixed",
    workforce: rate({group: "Mixed", numerator: 88, denominator: 5203, lower: 1.4, upper: 2.1}),
    population: 2.6
  },
  {
    label: "White",
    workforce: rate({group: "White", numerator: 3982, denominator: 5203, lower: 75.4, upper: 77.7}),
    population: 74
  },
  {label: "Other", workforce: hidden({group: "Other"}), population: 1.7}
];

/** A gap of 5.2 points taken apart over three strata. */
export const gapParts: readonly {label: string; mix: number; within: number}[] = [
  {label: "Nursing", mix: 2.1, within: 0.4},
  {label: "Administrative and clerical", mix: 1.4, within: -0.9},
  {label: "Allied health professionals", mix: -0.5, within: 2.7}
];

/** Three recruitment stages, two groups each; the last stage hides one. */
export const recruitmentStages = [
  ["Shortlisted, of those who applied", 3005, 9120, 32, 33.9, 1861, 7433, 24, 26],
  ["Interviewed, of those shortlisted", 1204, 3005, 38.3, 41.8, 690, 1861, 34.9, 39.3],
  ["Appointed, of those interviewed", 341, 1204, 25.9, 30.9, 186, 690, 23.8, 30.4]
].map(([label, ...n]) => {
  const [a = 0, b = 1, c = 0, d = 0, e = 0, f = 1, g = 0, i = 0] = n.map(Number);
  return {
    label: String(label),
    groups: [
      {label: "BME", figure: rate({group: "BME", numerator: e, denominator: f, lower: g, upper: i})},
      {label: "White", figure: rate({group: "White", numerator: a, denominator: b, lower: c, upper: d})}
    ]
  };
});
