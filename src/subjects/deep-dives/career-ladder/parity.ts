import {DataTable} from "../../../components/tables/data-table.js";
import {Callout} from "../../../components/text/callout.js";
import {parityNeeds, type ParityNeed} from "./parity-need.js";
import {paragraph} from "../../../words/lists.js";
import {formatCount, formatPercent, formatPeriod} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import type {Answer, Question} from "../deep-dive.js";
import {bmeOf, isHidden, levelsIn, type Context} from "./context.js";

/** Parity in whole people. */
export function parityQuestion(context: Context): Question {
  const {snapshot, bme} = context;
  const whole = bmeOf(context, snapshot);
  const groups = needsOf(context, "band group");
  const tiers = needsOf(context, "career tier");
  const needs = groups.length > 0 ? groups : tiers;
  const question = "What would parity be, in whole people?";
  if (!whole || needs.length === 0)
    return {
      question,
      answers: [],
      missing: "Pay bands were not supplied, or every group of bands is hidden to protect people."
    };
  const [largest] = [...needs].sort((a, b) => b.need.target - b.need.actual - (a.need.target - a.need.actual));
  const hidden = levelsIn(context, "band group").filter((level) =>
    isHidden(context, snapshot, "band group", level)
  ).length;
  return {
    question,
    answers: largest ? [answerOf(largest, bme)] : [],
    missing:
      hidden > 0
        ? `${hidden === 1 ? "One group of bands is" : `${hidden} groups of bands are`} hidden to protect people and left out.`
        : null,
    evidence: () => [
      NeedTable(needs, {
        bme,
        caption: `${bme} staff at each level, and at parity with all staff (${formatPercent((100 * whole.numerator) / whole.denominator)}), ${formatPeriod(snapshot)}`
      }),
      groups.length > 0 &&
        tiers.length > 0 &&
        NeedTable(tiers, {bme, caption: `${bme} staff in each career tier, and at parity, ${formatPeriod(snapshot)}`}),
      Callout(
        "Parity here means that a level has the same share as all staff, with as many staff as now. These numbers say how large a gap is. They are not a quota, and nobody is to be appointed or turned down by them.",
        {kind: "caution"}
      )
    ]
  };
}

function needsOf(context: Context, breakdown: string): ParityNeed[] {
  const {snapshot} = context;
  const whole = bmeOf(context, snapshot);
  if (!whole) return [];
  const parts = levelsIn(context, breakdown).flatMap((label) => {
    const counts = bmeOf(context, snapshot, {breakdown, level: label});
    return counts ? [{label, ...counts}] : [];
  });
  return parityNeeds(parts, whole);
}

function answerOf({label, need}: ParityNeed, bme: string): Answer {
  const more = need.target - need.actual;
  return {
    id: `parity-${slug(label)}`,
    measure: slug(`i1 substantive ${label} BME`),
    sentence:
      more > 0
        ? `In ${label}, parity would be ${formatCount(need.target)} ${bme} staff, compared with ${formatCount(need.actual)} now.`
        : `No level has fewer ${bme} staff than parity would be.`,
    more:
      more > 0
        ? paragraph(
            `That is ${formatCount(more)} more people, the largest such number.`,
            "Everybody in post was counted, so this is a count and has no range."
          )
        : null
  };
}

function NeedTable(needs: readonly ParityNeed[], {bme, caption}: {bme: string; caption: string}): HTMLElement {
  const apart = ({need}: ParityNeed): number => need.target - need.actual;
  const words = (difference: number): string =>
    difference === 0 ? "at parity" : `${formatCount(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"}`;
  return DataTable(
    needs,
    [
      {heading: "Level", value: ({label}) => label},
      {
        heading: "All staff",
        numeric: true,
        value: ({counts}) => counts.denominator,
        cell: ({counts}) => formatCount(counts.denominator)
      },
      {
        heading: `${bme} staff now`,
        numeric: true,
        value: ({need}) => need.actual,
        cell: ({need}) => formatCount(need.actual)
      },
      {heading: "At parity", numeric: true, value: ({need}) => need.target, cell: ({need}) => formatCount(need.target)},
      {heading: "Difference", numeric: true, value: apart, cell: (row) => words(apart(row))}
    ],
    {caption, sorting: false}
  );
}
