import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {formatCount, formatPercent, formatPeriod, formatPoints} from "../../words/format.js";
import {otherGroup} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {SmallestShown} from "../reckoning/smallest-shown.js";

/** The rates at which each gap would be likely to show, beside the rates there are; all rows are of the same two groups. */
export function SmallestTable(rows: readonly SmallestShown[], naming: Naming, caption: string): HTMLElement {
  const [first] = rows;
  const [other, white] = [naming.label(first ? otherGroup(first.measure) : "BME"), naming.label("White")];
  const end = (pick: (row: SmallestShown) => SmallestShown["above"]) => ({
    value: (row: SmallestShown) => (pick(row) ? 100 * (pick(row)?.rate ?? 0) : "none would"),
    cell: (row: SmallestShown) => {
      const found = pick(row);
      return found
        ? `${formatPercent(100 * found.rate)} (${formatPoints(100 * found.difference)} points)`
        : "none would";
    }
  });
  return DataTable(
    rows,
    [
      {heading: "Gap", value: ({measure, period}) => `${measure.label}, ${formatPeriod(period)}`},
      {
        heading: `${other} people`,
        numeric: true,
        value: ({people}) => people.bme,
        cell: ({people}) => formatCount(people.bme)
      },
      {
        heading: `${white} rate`,
        numeric: true,
        value: ({rates}) => 100 * rates.white,
        cell: ({rates}) => formatPercent(100 * rates.white)
      },
      {
        heading: `${other} rate`,
        numeric: true,
        value: ({rates}) => 100 * rates.bme,
        cell: ({rates}) => formatPercent(100 * rates.bme)
      },
      {heading: "Shows if this or lower", numeric: true, ...end(({below}) => below)},
      {heading: "Shows if this or higher", numeric: true, ...end(({above}) => above)}
    ],
    {
      caption,
      sorting: false,
      notes: h("p", {class: "table-remark"}, "“Likely” is four times in five (80% power), in a two-sided test at 5%.")
    }
  );
}
