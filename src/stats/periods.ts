/** A stretch of days, both ends included, as ISO dates: `{from: "2018-04-01", to: "2019-03-31"}`. */
export type Period = {from: string; to: string};

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Throws unless every period ends before the next begins. A change between overlapping periods counts the same events
 * twice, as the two-year disciplinary windows do, so it is never tested.
 */
export function checkApart(periods: readonly Period[]): void {
  periods.forEach((period, i) => {
    if (!isoDate.test(period.from) || !isoDate.test(period.to) || period.from > period.to)
      throw new RangeError(`stats: a period runs between two ISO dates, found ${period.from} to ${period.to}.`);
    const before = periods[i - 1];
    if (before && before.to >= period.from)
      throw new RangeError(
        `stats: ${before.from} to ${before.to} overlaps or follows ${period.from} to ${period.to}. ` +
          `Test a change only between periods that share no day, earliest first.`
      );
  });
}

/** How many days a period has. */
export function daysIn({from, to}: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
