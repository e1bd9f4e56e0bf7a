import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {formatPercent, formatPeriod, formatPoints, formatRatio, slug} from "../../lib/format.js";
import {factorWords} from "../../lib/root-causes/factor-words.js";
import {changedRows, changedSentence} from "../../lib/root-causes/factor-row-words.js";
import type {FactorRow} from "../../lib/root-causes/each-factor.js";
import {gapFinding} from "../../lib/root-causes/finding-slug.js";
import type {Naming} from "../../lib/root-causes/mix-statement.js";
import type {Estimate} from "../../stats/types.js";
import type {Block} from "../markdown.js";
import {FindingBlock, type Finding} from "./answer.js";

/** Most rows whose change is said in a sentence of its own. */
const mostSaid = 5;

/** Every gap by every factor, one at a time: as counted first, then adjusted; with what the adjustment changes. */
export function EachFactor(rows: readonly FactorRow[], naming: Naming): {findings: Finding[]; blocks: Block[]} {
  if (rows.length === 0) return {findings: [], blocks: []};
  const changed = changedRows(rows);
  const findings = changed.slice(0, mostSaid).map((row): Finding => ({
    id: slug(`changed ${row.measure.id} ${row.factor}`),
    sentence: changedSentence(row, naming),
    measure: gapFinding(row.measure)
  }));
  const reversed = changed.some(({study}) => study.ratios.reversed)
    ? ""
    : " In none does the comparison turn round (Simpson’s paradox).";
  return {
    findings,
    blocks: [
      h("h3", null, "Every gap, one factor at a time"),
      h(
        "p",
        null,
        `The table takes each gap of its latest year, and compares people alike in one factor at a time. The verdict changes in ${changed.length} of ${rows.length} rows.${reversed}`
      ),
      ...findings.map(FindingBlock),
      h(
        "details",
        {class: "folded"},
        h("summary", null, `Show all ${rows.length} comparisons`),
        DataTable(
          rows,
          [
            {
              heading: "Gap",
              value: ({measure, study}) =>
                `${measure.indicator?.shortTitle ?? measure.label}, ${formatPeriod(study.crossing.period)}`
            },
            {heading: "People alike in", value: ({factor}) => factorWords(factor, naming.organisation).one},
            ratioColumn("As counted", ({study}) => study.headline ?? study.ratios.crude),
            ratioColumn("Adjusted", ({study}) => study.ratios.adjusted),
            pointsColumn("Mix, points", ({study}) => study.mix.value),
            pointsColumn("Within, points", ({study}) => study.within.value),
            {heading: "What adjusting changes", value: changeWords},
            {heading: "Left out", value: leftOutWords}
          ],
          {
            caption: "Each gap as counted, and among people alike in one factor",
            notes: h(
              "p",
              {class: "table-remark"},
              "Many comparisons stand here, so some will change by chance. Use the table to see where to look, then choose that gap above for its ranges."
            )
          }
        )
      )
    ]
  };
}

function ratioColumn(heading: string, pick: (row: FactorRow) => Estimate) {
  return {
    heading,
    numeric: true,
    value: (row: FactorRow) => pick(row).value ?? "[z]",
    cell: (row: FactorRow) => {
      const {value, lower, upper} = pick(row);
      if (value === null || lower === null || upper === null) return "[z]";
      return `${formatRatio(value)} (${formatRatio(lower)} to ${formatRatio(upper)})`;
    }
  };
}

function pointsColumn(heading: string, pick: (row: FactorRow) => number) {
  return {
    heading,
    numeric: true,
    value: (row: FactorRow) => 100 * pick(row),
    cell: (row: FactorRow) => formatPoints(100 * pick(row))
  };
}

function changeWords({study: {ratios, verdicts}}: FactorRow): string {
  if (ratios.reversed) return "Turns the comparison round";
  const {crude, adjusted} = verdicts;
  if (!crude || !adjusted) return "No adjusted figure";
  return crude.state === adjusted.state
    ? "Nothing"
    : `Now: ${adjusted.label.charAt(0).toLowerCase()}${adjusted.label.slice(1)}`;
}

function leftOutWords({study: {coverage, crossing}}: FactorRow): string {
  const {hidden, uncounted} = crossing;
  const places = hidden.length + uncounted.length;
  if (places === 0) return "Nothing";
  const share = coverage
    ? `; ${formatPercent(100 * Math.min(coverage.of, coverage.to), {digits: 0})} of a group is left`
    : "";
  return `${places} ${places === 1 ? "place" : "places"}${share}`;
}
