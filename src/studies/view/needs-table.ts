import {DataTable, type Column} from "../../components/tables/data-table.js";
import {formatCount, formatPeriod} from "../../words/format.js";
import {otherGroup, isHarm} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {ParityNeed} from "../reckoning/parity-needs.js";
import {fewerOrMore} from "../words/parity-words.js";
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
      needColumn(`At the ${naming.label("White")} rate`, ({levelUp}) => levelUp, {
        asked: ({measure, levelUp}) => !(isHarm(measure) && levelUp.change > 0)
      }),
      needColumn("With the same total", ({fixedTotal}) => fixedTotal)
    ],
    {caption: `${other} people with each event, as counted and at parity`, sorting: false}
  );
}

/**
 * A column of how many people parity would give, and how far the count is from that, with its range where people were
 * sampled. Nothing is printed where a row does not ask for it: harm is never levelled up.
 */
export function needColumn<Row>(
  heading: string,
  pick: (row: Row) => ParityCount,
  {asked = () => true}: {asked?: (row: Row) => boolean} = {}
): Column<Row> {
  return {
    heading,
    numeric: true,
    value: (row: Row) => (asked(row) ? pick(row).target : "not asked for"),
    cell: (row: Row) => {
      if (!asked(row)) return "not asked for";
      const {target, change, range} = pick(row);
      const now = `${formatCount(target)}: now ${change === 0 ? "as many" : fewerOrMore(change)}`;
      return range ? `${now} (${fewerOrMore(range.upper)} to ${fewerOrMore(range.lower)})` : now;
    }
  };
}
