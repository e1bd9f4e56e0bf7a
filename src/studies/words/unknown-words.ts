import {wordList} from "../../words/lists.js";
import {formatCount, formatPercent, formatPeriod} from "../../words/format.js";
import type {GapMeasure} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {NoBounds, UnknownEthnicity, unknownInWorkforce} from "../reckoning/unknown-ethnicity.js";

/** What unknown ethnicity does to the headlines, in words: the finding, a warning for each that hangs on it, and what cannot be said. */
export function unknownSentences(
  rows: readonly UnknownEthnicity[],
  without: readonly {measure: GapMeasure; why: NoBounds}[]
): {sentence: string | null; warnings: string[]; limits: string[]} {
  const depends = rows.filter(({bounds}) => bounds.depends);
  const names = (why: NoBounds): string[] =>
    without.filter((each) => each.why === why).map(({measure}) => measure.label);
  const many = rows.filter(({bounds}) => bounds.warn && !bounds.depends);
  return {
    sentence:
      rows.length === 0
        ? null
        : depends.length === 0
          ? `${everyOne(rows.length)} the same verdict with everyone of unknown ethnicity in the one group or in the other.`
          : rows.length === 1
            ? "The one headline that can be tested changes its verdict with everyone of unknown ethnicity in the one group or in the other."
            : `${depends.length} of ${rows.length} headlines that can be tested ${depends.length === 1 ? "changes its" : "change their"} verdict with everyone of unknown ethnicity in the one group or in the other.`,
    warnings: [
      ...depends.map(
        ({measure, period, bounds}) =>
          `${measure.label}, ${formatPeriod(period)}: the verdict depends on the ${formatPercent(100 * bounds.share)} whose ethnicity is not known. Say so beside it.`
      ),
      ...many.map(
        ({measure, period, bounds}) =>
          `${measure.label}, ${formatPeriod(period)}: ethnicity is not known for ${formatPercent(100 * bounds.share)}, which is more than 5%. The verdict stands either way.`
      )
    ],
    limits: [
      ...(names("hidden").length > 0
        ? [`The number not known is hidden to protect people, so no bounds can be given: ${wordList(names("hidden"))}.`]
        : []),
      ...(names("not supplied").length > 0
        ? [`There is no count of people of unknown ethnicity here: ${wordList(names("not supplied"))}.`]
        : [])
    ]
  };
}

function everyOne(headlines: number): string {
  if (headlines === 1) return "The one headline that can be tested has";
  return headlines === 2
    ? "Both headlines that can be tested have"
    : `All ${headlines} headlines that can be tested have`;
}

/** The BME share of the workforce by each denominator: of those known, of everybody, and with all unknown BME. */
export function workforceSentences(
  {period, unknown, share}: NonNullable<ReturnType<typeof unknownInWorkforce>>,
  {label}: Naming
): string[] {
  if (Object.values(share).includes(null)) return [];
  const percent = (value: number | null): string => formatPercent(100 * (value ?? 0));
  return [
    `In ${formatPeriod(period)}, ethnicity was not known for ${formatCount(unknown)} substantive staff, ${percent(share.unknown)} of them.`,
    `Of staff whose ethnicity is known, ${percent(share.ofKnown)} are ${label("BME")}.`,
    `Of all staff it is ${percent(share.ofAll)}, and with everyone unknown counted as ${label("BME")} it would be ${percent(share.most)}.`
  ];
}
