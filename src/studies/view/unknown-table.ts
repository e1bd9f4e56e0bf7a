import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {formatCount, formatPercent, formatPeriod, formatPoints, formatRatio} from "../../words/format.js";
import {otherGroup} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {UnknownEthnicity} from "../reckoning/unknown-ethnicity.js";
import type {Assumed} from "../../stats/unknown-bounds.js";
import {Paragraphs} from "./answer.js";

/** What must be said beside a headline that hangs on unknown ethnicity; null where none does. */
export function UnknownWarnings(warnings: readonly string[]): HTMLElement | null {
  if (warnings.length === 0) return null;
  return Callout(Paragraphs(warnings), {kind: "caution", title: "These hang on who did not answer"});
}

/** Headlines with unknown ethnicity left out, all White, and all of the other group; all rows are of the same two groups. */
export function UnknownTable(rows: readonly UnknownEthnicity[], naming: Naming, caption: string): HTMLElement {
  const [first] = rows;
  const [white, other] = [naming.label("White"), naming.label(first ? otherGroup(first.measure) : "BME")];
  return DataTable(
    rows,
    [
      {heading: "Headline", value: ({measure, period}) => `${measure.label}, ${formatPeriod(period)}`},
      {
        heading: "Not known",
        numeric: true,
        value: ({bounds}) => 100 * bounds.share,
        cell: ({bounds, unknown}) =>
          `${formatCount(unknown.denominator)} (${formatPercent(100 * bounds.share)}${bounds.warn ? ", over 5%" : ""})`
      },
      assumed("Left out, as on this site", ({bounds}) => bounds.known),
      assumed(`As if all ${white}`, ({allWhite}) => allWhite),
      assumed(`As if all ${other}`, ({allBme}) => allBme),
      {heading: "Same verdict?", value: ({bounds}) => (bounds.depends ? "No" : "Yes")}
    ],
    {
      caption,
      sorting: false,
      notes: h(
        "p",
        {class: "table-remark"},
        "Ratios are how many times as likely; survey figures are differences in percentage points. These are two plain assumptions, not the utmost extremes."
      )
    }
  );
}

function assumed(heading: string, pick: (row: UnknownEthnicity) => Assumed) {
  return {
    heading,
    value: (row: UnknownEthnicity) => pick(row).estimate.value ?? "[z]",
    cell: (row: UnknownEthnicity) => {
      const {estimate, verdict} = pick(row);
      const isDifference = row.measure.indicator?.compare.statistic === "difference";
      const value = estimate.value;
      return [
        value === null ? "[z]" : isDifference ? `${formatPoints(100 * value)} points` : formatRatio(value),
        " ",
        VerdictBadge(verdict)
      ];
    }
  };
}
