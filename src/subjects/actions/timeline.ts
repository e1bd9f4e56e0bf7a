import {h} from "../../components/h.js";
import type {RegisteredAction} from "./register.js";
import {StatusBadge} from "./card.js";

/** Actions in order of their month, with a line where today falls; undated ones last. */
export function Timeline(register: readonly RegisteredAction[], today: string): HTMLElement {
  const months = [...new Set(register.map(({action}) => action.due?.slice(0, 7) ?? ""))];
  const now = today.slice(0, 7);
  const firstAhead = months.find((month) => month === "" || month >= now);
  const mark = h("li", {class: "timeline-today"}, h("strong", null, `Today, ${monthWords(now)}`));
  return h(
    "ol",
    {class: "timeline", role: "list"},
    months.flatMap((month) => [
      month === firstAhead && mark,
      h(
        "li",
        {class: "timeline-month"},
        h("h3", null, month === "" ? "No date" : monthWords(month)),
        h(
          "ul",
          null,
          register
            .filter(({action}) => (action.due?.slice(0, 7) ?? "") === month)
            .map(({id, action, status}) =>
              h("li", null, h("a", {href: `#${id}`}, action.action), " ", StatusBadge(status))
            )
        )
      )
    ]),
    firstAhead === undefined && mark
  );
}

function monthWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC"
  });
}
