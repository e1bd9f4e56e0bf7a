import {h} from "../h.js";

/**
 * A way from a finding to an action: the row of `actions.csv` that it fills, to copy or to download. Works without
 * script. `csv` is the row with its header; `name` names the file.
 */
export function ActionStarter(csv: string, {name}: {name: string}): HTMLElement {
  return h(
    "details",
    {class: "action-starter"},
    h("summary", null, "Start an action from this"),
    h(
      "p",
      null,
      "Copy this row into actions.csv, or download it, and fill in the action, its lead and its date. The measure is worked out again on every build."
    ),
    h(
      "pre",
      {tabindex: "0", role: "region", "aria-label": `Row of actions.csv for ${name}`},
      h("code", null, csv.trim())
    ),
    h(
      "p",
      null,
      h(
        "a",
        {href: `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`, download: `action-${name}.csv`},
        "Download this row (CSV)"
      )
    )
  );
}
