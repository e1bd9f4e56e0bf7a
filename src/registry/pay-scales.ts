import type {PayBand} from "./pay-bands.js";

/** The lowest and the highest pay for a full-time year in a band, in pounds. */
type PayRange = readonly [lowest: number, highest: number];

/** The national scale of Agenda for Change from an April to the March after it. */
type PayScale = {from: string; ranges: Readonly<Partial<Record<PayBand, PayRange>>>};

const bands = [1, 2, 3, 4, 5, 6, 7].map((band) => `Band ${band}` as PayBand);
const names: readonly PayBand[] = [...bands, "Band 8a", "Band 8b", "Band 8c", "Band 8d", "Band 9"];

/** NHS Terms and Conditions of Service Handbook, annex 2, England: from band 1 (closed to new staff) to band 9. */
const scales: readonly [from: string, ranges: readonly PayRange[]][] = [
  [
    "2018-04-01",
    [
      [17460, 17460],
      [17460, 18702],
      [17787, 20448],
      [20150, 23363],
      [23023, 29608],
      [28050, 36644],
      [33222, 43041],
      [42414, 49969],
      [49242, 59964],
      [59090, 71243],
      [70206, 85333],
      [84507, 102506]
    ]
  ],
  [
    "2019-04-01",
    [
      [17652, 17652],
      [17652, 19020],
      [18813, 20795],
      [21089, 23761],
      [24214, 30112],
      [30401, 37267],
      [37570, 43772],
      [44606, 50819],
      [52306, 60983],
      [61777, 72597],
      [73936, 86687],
      [89537, 103860]
    ]
  ],
  [
    "2020-04-01",
    [
      [18005, 18005],
      [18005, 19337],
      [19737, 21142],
      [21892, 24157],
      [24907, 30615],
      [31365, 37890],
      [38890, 44503],
      [45753, 51668],
      [53168, 62001],
      [63751, 73664],
      [75914, 87754],
      [91004, 104927]
    ]
  ]
];

/** The scales that are known, by the day that each begins on. A year without one has no figures in pounds. */
const payScales: readonly PayScale[] = scales.map(([from, ranges]) => ({
  from,
  ranges: Object.fromEntries(names.map((name, i) => [name, ranges[i]]))
}));

/** Hours of a full-time year: 37.5 a week. */
export const hoursOfYear = (365 / 7) * 37.5;

/** The scale in force on a day; null where it is not known. */
export function payScaleOn(day: string): PayScale | null {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < "04-01" ? 1 : 0);
  return payScales.find(({from}) => from === `${year}-04-01`) ?? null;
}
