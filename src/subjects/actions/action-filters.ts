import {FieldGroup} from "../../components/inputs/field-group.js";
import {Select} from "../../components/inputs/select.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {formatState, oneOf, parseState, type Field} from "../../address/state.js";
import {actionStatus, highImpactActions} from "../../registry/action-status.js";
import {indicator as indicatorOf} from "../../registry/index.js";

const every = "all";

type Choices = {indicator: string; status: string; impact: string};

/** Puts filters above the register: indicator, where it stands, high impact action. The choice lives in the address. */
export function mountActionFilters(): void {
  const place = document.getElementById("action-filters");
  const cards = [...document.querySelectorAll<HTMLElement>("#actions > .action")];
  if (!place || cards.length === 0) return;
  const values = (name: string): string[] =>
    [...new Set(cards.flatMap((card) => (card.dataset[name] ?? "").split(" ").filter(Boolean)))].sort();
  const offered = {
    indicator: values("indicators"),
    status: values("status"),
    impact: values("impact")
  };
  const field = (options: readonly string[]): Field<string> => oneOf([every, ...options], every);
  const fields = {
    indicator: field(offered.indicator),
    status: field(offered.status),
    impact: field(offered.impact)
  };
  const labels: Record<keyof Choices, (value: string) => string> = {
    indicator: (value) => `${value}. ${indicatorOf(Number(value)).shortTitle}`,
    status: (value) => actionStatus(value).label,
    impact: (value) => `${value}. ${highImpactActions[Number(value)] ?? ""}`
  };
  const names: Record<keyof Choices, string> = {
    indicator: "Indicator",
    status: "Status",
    impact: "High impact action"
  };

  const show = (choices: Choices, notices: readonly string[] = []): void => {
    const shown = cards.filter((card) => matches(card, choices));
    for (const card of cards) card.hidden = !shown.includes(card);
    const keys = (Object.keys(names) as (keyof Choices)[]).filter((key) => offered[key].length > 0);
    place.replaceChildren(
      ...(notices.length > 0 ? [Callout(notices.join(" "))] : []),
      FieldGroup(
        keys.map((key) =>
          Select([{value: every, label: "All"}, ...offered[key].map((value) => ({value, label: labels[key](value)}))], {
            label: names[key],
            name: key,
            value: choices[key],
            onChange: (value) => {
              const next = {...choices, [key]: value};
              history.pushState(null, "", `${location.pathname}${formatState(next, fields)}`);
              show(next);
              document.getElementById(`field-${key}`)?.focus();
            }
          })
        ),
        {label: "Choose actions"}
      ),
      h("p", {role: "status"}, `${shown.length} of ${cards.length} actions shown.`)
    );
  };
  const read = (): void => {
    const {state, notices} = parseState(location.search, fields);
    show(state, notices);
  };
  read();
  addEventListener("popstate", read);
}

function matches({dataset}: HTMLElement, {indicator, status, impact}: Choices): boolean {
  const has = (list: string | undefined, value: string): boolean =>
    value === every || (list ?? "").split(" ").includes(value);
  return has(dataset.indicators, indicator) && has(dataset.status, status) && has(dataset.impact, impact);
}
