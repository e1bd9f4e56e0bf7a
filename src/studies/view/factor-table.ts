import {h} from "../../components/h.js";
import {DataTable, type Column} from "../../components/tables/data-table.js";
import {formatEnds, formatPercent, formatPeriod, formatPoints, formatRatio, lowerFirst} from "../../words/format.js";
import type {FactorRow} from "../reckoning/each-factor.js";
import {factorWords} from "../words/factor-words.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {Estimate} from "../../stats/types.js";

/**
 * Gaps by one factor a row: the ratio as counted over the people who can be adjusted for, then adjusted, so that the two
 * are of the same people; the two parts in percentage points, what adjusting changes, what was left out. `gaps` names each row's gap too, where there are several.
 */
export function FactorTable(
  rows: readonly FactorRow[],
  naming: Naming,
  {caption, remark, gaps = false}: {caption: string; remark: string; gaps?: boolean}
): HTMLElement {
  const columns: (Column<FactorRow> | false)[] = [
    gaps && {
      heading: "Gap",
      value: ({measure, study}) =>
        `${measure.indicator?.shortTitle ?? measure.label}, ${formatPeriod(study.crossing.period)}`
    },
    {heading: "People alike in", value: ({factor}) => factorWords(factor, naming.organisation).one},
    ratioColumn("As counted, of those here", ({study}) => study.ratios.crudeOfKept),
    ratioColumn("Adjusted", ({study}) => study.ratios.adjusted),
    pointsColumn("Mix, points", ({study}) => study.mix.value),
    pointsColumn("Within, points", ({study}) => study.within.value),
    {heading: "What adjusting changes", value: changeWords},
    {heading: "Left out", value: leftOutWords}
  ];
  return DataTable(
    rows,
    columns.filter((column) => column !== false),
    {caption, notes: h("p", {class: "table-remark"}, remark)}
  );
}

function ratioColumn(heading: string, pick: (row: FactorRow) => Estimate): Column<FactorRow> {
  return {
    heading,
    numeric: true,
    value: (row: FactorRow) => pick(row).value ?? "[z]",
    cell: (row: FactorRow) => {
      const {value, lower, upper} = pick(row);
      if (value === null || lower === null || upper === null) return "[z]";
      return `${formatRatio(value)} (${formatEnds(lower, upper, "ratio")})`;
    }
  };
}

function pointsColumn(heading: string, pick: (row: FactorRow) => number): Column<FactorRow> {
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
  return crude.state === adjusted.state ? "Nothing" : `Now: ${lowerFirst(adjusted.label)}`;
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
