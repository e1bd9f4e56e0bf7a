/** Where a count stands: everything but its number. */
export type Address = {
  organisation: string;
  measure: string;
  population: string;
  period: string;
  breakdown: string;
  level: string;
  breakdown2: string;
  level2: string;
  group: string;
};

/** A count as a reader of the published files finds it: null where it is hidden. */
export type ReadCount = Address & {count: number | null};

/** A place without its ethnic group: what the counts of several groups share. */
export type Place = Omit<Address, "group">;

/** The words that name a place. */
export function placeKey({
  organisation,
  measure,
  population,
  period,
  breakdown,
  level,
  breakdown2,
  level2
}: Place): string {
  return [organisation, measure, population, period, breakdown, level, breakdown2, level2].join("|");
}

/** The words that name a count. */
export function addressKey(address: Address): string {
  return `${placeKey(address)}|${address.group}`;
}

/** What tables of one kind have in common: whose counts, of what, of whom and when. */
export function familyKey({organisation, measure, population, period}: Place): string {
  return [organisation, measure, population, period].join("|");
}

/** A count in words, as a derivation names it. */
export function say({organisation, measure, population, period, level, level2, breakdown, group}: Address): string {
  const where = breakdown === "overall" ? "everywhere" : level2 ? `${level} × ${level2}` : `${breakdown} ${level}`;
  return `${organisation}: ${group} ${measure} (${population}, ${period}), ${where}`;
}
