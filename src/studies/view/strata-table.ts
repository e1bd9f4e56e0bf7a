import {h} from "../../components/h.js";
import {DataTable, type Column} from "../../components/tables/data-table.js";
import {capitalise, formatCount, formatPercent, formatRatio} from "../../words/format.js";
import {factorWords} from "../words/factor-words.js";
import type {GapStudy} from "../reckoning/gap-study.js";
import type {Naming} from "../reckoning/mix-statement.js";
import {strataRows, type StratumRow} from "../reckoning/strata-rows.js";

/** Each place of a gap: both groups' rates there, and what share of each group is there. Closed unless `open`. */
export function StrataTable(
  study: GapStudy,
  naming: Naming,
  caption: string,
  {open = false}: {open?: boolean} = {}
): HTMLElement {
  const {measure, factors} = study.crossing;
  const [of, to] = [naming.label(measure.of), naming.label(measure.to)];
  const heading = capitalise(factors.map((id) => factorWords(id, naming.organisation).one).join(" × "));
  const percent = (value: number | null): string => (value === null ? "" : formatPercent(100 * value));
  const column = (name: string, pick: (row: StratumRow) => number | null): Column<StratumRow> => ({
    heading: name,
    numeric: true,
    value: (row) => (pick(row) === null ? "[z]" : 100 * (pick(row) ?? 0)),
    cell: (row) => percent(pick(row)) || "[z]"
  });
  return h(
    "details",
    {class: "folded", open},
    h("summary", null, "Show the rates, and where people are"),
    DataTable(
      strataRows(study),
      [
        {heading, value: ({label}) => label},
        column(`${of}: rate`, ({ofRate}) => ofRate),
        column(`${to}: rate`, ({toRate}) => toRate),
        {
          heading: "Times as likely",
          numeric: true,
          value: ({ratio}) => ratio ?? "[z]",
          cell: ({ratio}) => (ratio === null ? "[z]" : formatRatio(ratio))
        },
        column(`Of all ${of}, here`, ({ofShare}) => ofShare),
        column(`Of all ${to}, here`, ({toShare}) => toShare),
        {
          heading: "People counted",
          numeric: true,
          value: ({people}) => people,
          cell: ({people}) => formatCount(people)
        }
      ],
      {caption}
    )
  );
}
