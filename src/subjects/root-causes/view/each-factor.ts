import {h} from "../../../components/h.js";
import {slug} from "../../../figures/slug.js";
import {changedRows, changedSentence} from "../../../studies/words/factor-row-words.js";
import type {FactorRow} from "../../../studies/reckoning/each-factor.js";
import {gapFinding} from "../../../studies/reckoning/finding-slug.js";
import type {Naming} from "../../../studies/reckoning/mix-statement.js";
import type {Block} from "../../../writing/markdown.js";
import {FindingBlock, type Finding} from "../../../studies/view/answer.js";
import {FactorTable} from "../../../studies/view/factor-table.js";

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
        FactorTable(rows, naming, {
          gaps: true,
          caption: "Each gap as counted, and among people alike in one factor",
          remark:
            "Many comparisons stand here, so some will change by chance. Use the table to see where to look, then choose that gap above for its ranges."
        })
      )
    ]
  };
}
