import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {formatCount, formatPercent, formatPeriod, formatPoints, formatRatio} from "../../lib/format.js";
import type {GapSource} from "../../lib/root-causes/crossing.js";
import {gapMeasures} from "../../lib/root-causes/gap-measures.js";
import type {Naming} from "../../lib/root-causes/mix-statement.js";
import {unknownEthnicity, unknownInWorkforce, type UnknownEthnicity} from "../../lib/root-causes/unknown-ethnicity.js";
import {unknownSentences, workforceSentences} from "../../lib/root-causes/unknown-words.js";
import type {Assumed} from "../../stats/unknown-bounds.js";
import type {Block} from "../markdown.js";
import {FindingBlock, Paragraphs, type Finding} from "./answer.js";

/** What the page says of unknown ethnicity: its finding and its blocks. */
export type UnknownSection = {finding: Finding | null; blocks: Block[]};

/** Each headline as if everyone of unknown ethnicity were White, or BME; a warning where the verdict hangs on it. */
export function UnknownEthnicitySection(source: GapSource, naming: Naming): UnknownSection {
  const all = gapMeasures.flatMap((measure) => unknownEthnicity(source, measure) ?? []);
  const rows = all.filter((each) => "bounds" in each);
  const without = all.filter((each) => "why" in each);
  const {sentence, warnings, limits} = unknownSentences(rows, without);
  const workforce = unknownInWorkforce(source);
  const finding = sentence === null ? null : {id: "verdicts-and-unknown-ethnicity", sentence, limits};
  const [white, bme] = [naming.label("White"), naming.label("BME")];
  return {
    finding,
    blocks: [
      h(
        "p",
        null,
        `People whose ethnicity is not known are left out of every comparison. Here each headline is made twice more: as if all of them were ${white}, and as if all of them were ${bme}. The truth lies most likely between.`
      ),
      finding && FindingBlock(finding),
      warnings.length > 0 &&
        Callout(Paragraphs(warnings), {kind: "caution", title: "These hang on who did not answer"}),
      workforce && h("p", null, workforceSentences(workforce, naming).join(" ")),
      rows.length > 0 &&
        DataTable(
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
            assumed(`As if all ${bme}`, ({allBme}) => allBme),
            {heading: "Same verdict?", value: ({bounds}) => (bounds.depends ? "No" : "Yes")}
          ],
          {
            caption: "Each headline with unknown ethnicity left out, all White, and all BME",
            sorting: false,
            notes: h(
              "p",
              {class: "table-remark"},
              "Ratios are how many times as likely; survey figures are differences in percentage points. These are two plain assumptions, not the utmost extremes."
            )
          }
        )
    ]
  };
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
