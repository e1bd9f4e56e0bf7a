import type {Measure} from "./cell.js";

/** Calendar year in which a period ends: 2020 for `2020-03-31`, `2019/20` and `2018/19 to 2019/20`; 2019 for survey `2019`. */
export function endYear(period: string): number {
  const last = period.split(" to ").at(-1) ?? period;
  const start = Number(last.slice(0, 4));
  return last.includes("/") ? start + 1 : start;
}

/** The years that a flow period is made of: `2018/19 to 2019/20` gives `["2018/19", "2019/20"]`; one year gives itself. */
export function yearsOf(period: string): string[] {
  const [first, last] = period.split(" to ");
  if (!first || !last) return [period];
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4));
  return Array.from({length: to - from + 1}, (_, i) => financialYear(from + i));
}

/** The financial year that begins in April of a calendar year: 2019 gives `2019/20`. */
export function financialYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

/** True where the two periods share a year, so that a difference between them is not a change over time. */
export function overlap(a: string, b: string): boolean {
  const years = new Set(yearsOf(a));
  return a !== b && yearsOf(b).some((year) => years.has(year));
}

/** The snapshot whose staff are the denominator of a period's cases or training: the 31 March that ends it. */
export function basePeriod(measure: Measure, period: string): string {
  return measure === "investigated" || measure === "trained" ? `${endYear(period)}-03-31` : period;
}

/** The WRES year, named by the 31 March that ends it: survey 2019 and snapshot 2020-03-31 both belong to 2020. */
export function wresYear(period: string): number {
  return /^\d{4}$/.test(period) ? Number(period) + 1 : endYear(period);
}

const months = "January February March April May June July August September October November December".split(" ");

/** A period as a reader says it: `March 2020` (or `1 April 2020` off the usual day), `2019/20`, `survey 2019`. */
export function periodLabel(period: string): string {
  if (/^\d{4}$/.test(period)) return `survey ${period}`;
  const [year, month, day] = period.split("-");
  if (!year || !month || !day) return period;
  const name = months[Number(month) - 1] ?? month;
  return period.endsWith("-03-31") ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An ISO date as a reader says it: `31 October 2020`. */
export function dayLabel(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month ?? ""} ${year ?? ""}`;
}

/** Periods from earliest to latest; a longer window stands after the single year it ends with. */
export function sortPeriods(periods: Iterable<string>): string[] {
  return [...periods].sort((a, b) => endYear(a) - endYear(b) || yearsOf(a).length - yearsOf(b).length);
}

/** The days of a flow period or survey year, both ends included, as ISO dates; a snapshot is its one day. */
export function periodDays(period: string): {from: string; to: string} {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return {from: period, to: period};
  if (/^\d{4}$/.test(period)) return {from: `${period}-01-01`, to: `${period}-12-31`};
  return {from: `${period.slice(0, 4)}-04-01`, to: `${endYear(period)}-03-31`};
}
