import {DataTable} from "../components/tables/data-table.js";
import {h} from "../components/h.js";
import type {Figure} from "../figures/figure-types.js";
import {formatPeriod, formatValue} from "../words/format.js";
import {indicatorStatement} from "../words/indicator-statement.js";
import type {View} from "../figures/view.js";
import {indicators} from "../registry/index.js";
import type {Indicator} from "../registry/define.js";
import {changeBetween, type ChangeVerdict} from "../figures/change.js";

type Row = {indicator: Indicator; now: Figure; before: Figure; change: ChangeVerdict};

/** The same, or a sentence that nothing can be said of change. */
export function ChangesOrNone(view: View, figures: readonly Figure[]): HTMLElement {
  return (
    ChangeDigest(view, figures) ??
    h("p", null, "No indicator has figures of two periods, so nothing can be said of change.")
  );
}

/** Every indicator's headline now and a period before, and whether the change is more than chance; null without two periods. */
export function ChangeDigest(view: View, figures: readonly Figure[]): HTMLElement | null {
  const rows = indicators.flatMap((indicator): Row[] => {
    const found = indicatorStatement(view, figures, indicator)?.headline;
    if (!found?.previous) return [];
    const {figure, previous} = found;
    return [{indicator, now: figure, before: previous, change: changeBetween(figures, indicator, previous, figure)}];
  });
  if (rows.length === 0) return null;
  const clear = rows.filter(({change}) => change.state === "clear");
  const untested = rows.filter(({change}) => change.state === "untested");
  return h(
    "div",
    null,
    h("p", null, summary(rows.length - untested.length, clear, untested.length)),
    DataTable(
      rows,
      [
        {heading: "Indicator", value: ({indicator}) => `${indicator.number}. ${indicator.shortTitle}`},
        {heading: "Compared", value: ({now}) => view.label(now.group)},
        {
          heading: "Before",
          numeric: true,
          value: ({before}) => before.value,
          cell: ({before}) => `${formatValue(before)} (${formatPeriod(before.period)})`
        },
        {
          heading: "Now",
          numeric: true,
          value: ({now}) => now.value,
          cell: ({now}) => `${formatValue(now)} (${formatPeriod(now.period)})`
        },
        {heading: "Could the change be chance?", value: ({change}) => change.words}
      ],
      {caption: "Each indicator now and a period before", sorting: false}
    )
  );
}

function summary(tested: number, clear: readonly Row[], untested: number): string {
  if (tested === 0) return "No change of a headline figure can be tested: the table says why.";
  const named = clear.map(({indicator}) => `indicator ${indicator.number}`).join(", ");
  const which = untested === 0 ? "" : " that can be tested";
  const clearly = "clearly since the period before";
  const first =
    tested === 1
      ? `The one headline figure${which} ${clear.length === 0 ? "did not change" : "changed"} ${clearly}`
      : `${clear.length === 0 ? "None" : clear.length} of the ${tested} headline figures${which} changed ${clearly}`;
  const all = `${first}${named && `: ${named}`}.`;
  return untested === 0 ? all : `${all} ${untested} cannot be tested: the table says why.`;
}
