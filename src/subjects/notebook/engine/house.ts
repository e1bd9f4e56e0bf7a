import {comparable} from "../../../figures/headline.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {periodDays} from "../../../registry/periods.js";
import {formatPoints, formatRatio} from "../../../words/format.js";
import {wordList} from "../../../words/lists.js";
import {countsIn} from "./counts-in.js";
import {isHiddenValue} from "./hidden-value.js";
import {sideBySide} from "./side-by-side.js";

/** A number in the words of `format`; `[c]` where it is hidden or comes of something hidden; in words where there is none. */
const inWords =
  (format: (value: number) => string) =>
  (value: unknown): string => {
    if (value === null || value === undefined) return "not applicable";
    return isHiddenValue(value) || !Number.isFinite(Number(value)) ? "[c]" : format(Number(value));
  };

/** The standard, as cells have it under `wres`: what its pages know of an indicator, and how they write numbers. */
export const house = Object.freeze({
  /** An indicator by its number: its names, and on which side of no difference BME people are worse off. */
  indicator(number: number) {
    const {title, shortTitle, compare} = indicatorOf(number);
    return Object.freeze({number, title, shortTitle, adverse: compare.adverse});
  },
  /** Whether two periods of an indicator may be compared: no shared year, and no break of the series between them. */
  comparable: (number: number, a: string, b: string): boolean => comparable(indicatorOf(number), a, b),
  /** The first and the last day of a period, for statistics of change. */
  days: periodDays,
  countsIn,
  sideBySide,
  /** Percentage points with their sign: `+1.2`. */
  points: inWords((value) => formatPoints(value)),
  /** A ratio with two decimals. */
  ratio: inWords((value) => formatRatio(value)),
  /** A number of people or events, whole, with a true minus. */
  whole: inWords((value) => Math.round(value).toLocaleString("en-GB").replace("-", "−")),
  /** Words as a list in a sentence. */
  list: (words: readonly string[]): string => wordList(words)
});
