import {DataTable, type Column} from "../../components/tables/data-table.js";
import {formatCount, formatPeriod} from "../../words/format.js";
import {otherGroup} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {ParityNeed} from "../reckoning/parity-needs.js";
import type {ParityCount} from "../../stats/parity.js";

/** People with each event as counted, at the White rate, and with the same total; all rows are of the same two groups. */
export function NeedsTable(needs: readonly ParityNeed[], naming: Naming): HTMLElement {
  const [first] = needs;
  const other = naming.label(first ? otherGroup(first.measure) : "BME");
  return DataTable(
    needs,
    [
      {
        heading: `${other} people who`,
        value: ({measure, period}) => `${measure.event}, ${formatPeriod(period)}`
      },
      {
        heading: "Counted",
        numeric: true,
        value: ({levelUp}) => levelUp.actual,
        cell: ({levelUp}) => formatCount(levelUp.actual)
      },
      needColumn(`At the ${naming.label("White")} rate`, ({levelUp}) => levelUp),
      needColumn("With the same total", ({fixedTotal}) => fixedTotal)
    ],
    {caption: `${other} people with each event, as counted and at parity`, sorting: false}
  );
}

/** A column of how many people parity would give, with the range. */
export function needColumn<Row>(heading: string, pick: (row: Row) => ParityCount): Column<Row> {
  return {
    heading,
    numeric: true,
    value: (row: Row) => pick(row).target,
    cell: (row: Row) => {
      const {target, lower, upper} = pick(row);
      return `${formatCount(target)} (${formatCount(lower)} to ${formatCount(upper)})`;
    }
  };
}
