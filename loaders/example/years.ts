import type {StaffInPost} from "./workforce.js";

/** The 31 March that ends a financial year: 2020-03-31 for `2019/20`. */
function yearEnd(year: string): string {
  return `${Number(year.slice(0, 4)) + 1}-03-31`;
}

/** The staff a year's events can happen to: those in post on its last day, or on the first known day after it. */
export function staffOfYear<Staff extends StaffInPost>(
  workforce: readonly Staff[],
  year: string,
  employment: Staff["employment"]
): Staff[] {
  const staff = workforce.filter((person) => person.employment === employment);
  const snapshot = [...new Set(staff.map((person) => person.snapshot))].sort().find((each) => each >= yearEnd(year));
  return staff.filter((person) => person.snapshot === snapshot);
}
