/** The rules on pay reporting that the pages follow: what is computed, for whom, and by which paper. */
export const payGuidance = {
  title: "Ethnicity and disability pay gap reporting: government response to consultation",
  number: "CP 1542",
  date: "2026-03-25",
  /** Employers of this many people or more are to report. */
  employersOf: 250,
  /** The day that public bodies count on, month and day. */
  snapshotDay: "03-31",
  calculations: "schedule 1 of the Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017"
} as const;

/** A legal least rate of pay from a day on, in pounds an hour. */
type LeastPay = {
  from: string;
  /** The lowest of all rates: that of apprentices. */
  lowest: number;
  /** The National Living Wage, for adults. */
  adult: number;
};

/** National Minimum Wage Regulations 2015, as amended each year. */
const leastPay: readonly LeastPay[] = [
  {from: "2016-04-01", lowest: 3.3, adult: 7.2},
  {from: "2017-04-01", lowest: 3.5, adult: 7.5},
  {from: "2018-04-01", lowest: 3.7, adult: 7.83},
  {from: "2019-04-01", lowest: 3.9, adult: 8.21},
  {from: "2020-04-01", lowest: 4.15, adult: 8.72},
  {from: "2021-04-01", lowest: 4.3, adult: 8.91},
  {from: "2022-04-01", lowest: 4.81, adult: 9.5},
  {from: "2023-04-01", lowest: 5.28, adult: 10.42},
  {from: "2024-04-01", lowest: 6.4, adult: 11.44},
  {from: "2025-04-01", lowest: 7.55, adult: 12.21},
  {from: "2026-04-01", lowest: 8, adult: 12.71}
];

/** Every period of legal least rates, from its first day to the day before the next begins; the first has no beginning, the last no end. */
export const leastPayPeriods: readonly (LeastPay & {until: string})[] = leastPay.map((each, i) => ({
  ...each,
  from: i === 0 ? "0000-00-00" : each.from,
  until: leastPay[i + 1]?.from ?? "9999-99-99"
}));

/** Pounds an hour above which a rate is taken for something else: pay of a month or a year, or pence. */
export const mostHourlyPay = 500;

/** Quarters of hourly pay, from the lowest paid. */
export const payQuarters = ["Lower", "Lower middle", "Upper middle", "Upper"] as const;

/** Where people stand who are in none of the quarters. */
export const notOnFullPay = "Not on full pay";
