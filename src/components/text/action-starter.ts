import {csvHref} from "../../saving/csv.js";
import {h} from "../h.js";

/**
 * A way from a finding to an action: the row of `actions.csv` that it fills, or one for each of several figures, to copy
 * or to download. Works without script. `csv` is the rows with their header; `name` names the file. `measured` is false
 * where the row names no figure that is worked out again. On an analyst's site `form` leads to the form that writes it.
 */
export function ActionStarter(
  csv: string,
  {name, rows = 1, measured = true, form}: {name: string; rows?: number; measured?: boolean; form?: string | undefined}
): HTMLElement {
  const one = rows === 1;
  return h(
    "details",
    {class: "action-starter"},
    h("summary", null, "Start an action from this"),
    form !== undefined &&
      h("p", null, h("a", {class: "make-action", href: form}, "Make this an action"), ", in a form."),
    h(
      "p",
      null,
      form !== undefined && "Or: ",
      one
        ? "Copy this row into actions.csv, or download it, and fill in a short name, the action, its lead and its date."
        : "Copy the row of your figure into actions.csv, or download them all and keep the one that you need. Fill in a short name, the action, its lead and its date.",
      measured
        ? " The measure is worked out again on every build."
        : " No build can work this finding out again: write in as its measure a figure that will show whether the action works, or leave that blank."
    ),
    h(
      "pre",
      {tabindex: "0", role: "region", "aria-label": `${one ? "Row" : "Rows"} of actions.csv for ${name}`},
      h("code", null, csv.trim().replaceAll("\r\n", "\n"))
    ),
    h(
      "p",
      null,
      h(
        "a",
        {href: csvHref(csv), download: `action-${name}.csv`},
        one ? "Download this row (CSV)" : "Download these rows (CSV)"
      )
    )
  );
}
