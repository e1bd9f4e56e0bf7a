import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import {viewBarrier} from "../reckoning/views.js";
import {mainFields, moreFields, viewField, type KeyedField} from "./fields.js";
import type {FilterPanel} from "./filter-panel.js";
import {payFields} from "./pay-fields.js";
import {refreshFields} from "./refresh-fields.js";
import type {Session} from "./session.js";

/** The explorer's controls, and how to bring them up to date with the question. */
export type ControlsNode = {
  node: HTMLElement;
  /** Puts every control right for the question now asked; `notices` replace those shown, where given. */
  refresh(notices?: readonly string[]): void;
  /** Tells the reader, and a screen reader, what is shown or being done; on a narrow screen it leads to the answer below. */
  say(text: string, options?: {busy?: boolean}): void;
};

/** The controls, simple first: four choices in sight, closer ones and filters folded. */
export function Controls(session: Session, panel: FilterPanel, {tools}: {tools: HTMLElement}): ControlsNode {
  const main = h("div", {class: "fields fields-main"});
  const more = h("div", {class: "fields"});
  const filter = h("div", {class: "fields"});
  const chips = h("div", {class: "chosen"});
  const notes = h("div", {class: "explorer-notices", role: "status"});
  const status = h("p", {class: "visually-hidden", role: "status"});
  const glance = h("a", {class: "explorer-glance", href: "#explorer-result"});
  const filters = h("details", {class: "folded"}, h("summary", null, "Filter people"), filter);
  const closer = h("details", {class: "folded"}, h("summary", null, "Compare, groups and a second breakdown"), more);
  const node = h(
    "form",
    {class: "explorer-controls", "aria-label": "Question", onsubmit: (event) => event.preventDefault()},
    main,
    closer,
    filters,
    chips,
    notes,
    tools,
    status,
    glance
  );
  const rateFields = (): KeyedField[] => {
    const catalogue = session.catalogue();
    const {question} = session.settled();
    return [
      ...mainFields(session),
      viewField(session, question.view, (view) => viewBarrier(catalogue, question, view))
    ];
  };
  return {
    node,
    refresh(notices) {
      const pay = session.pay();
      refreshFields(main, pay ? payFields(session, pay) : rateFields());
      refreshFields(more, pay ? [] : moreFields(session));
      refreshFields(filter, pay ? [] : panel.fields());
      closer.hidden = more.children.length === 0;
      filters.hidden = filter.children.length === 0;
      const focused = document.activeElement?.id;
      const chosen = pay ? null : panel.chips();
      chips.replaceChildren(...(chosen ? [chosen] : []));
      if (focused?.startsWith("chip-"))
        (document.getElementById(focused) ?? filters.querySelector("summary"))?.focus({preventScroll: true});
      if (notices)
        notes.replaceChildren(
          ...(notices.length > 0
            ? [
                Callout(
                  h(
                    "ul",
                    null,
                    notices.map((notice) => h("li", null, notice))
                  ),
                  {title: "Not quite what was asked"}
                )
              ]
            : [])
        );
    },
    say(text, {busy = false} = {}) {
      status.className = busy ? "explorer-status" : "visually-hidden";
      status.replaceChildren(...(busy ? [h("progress", {"aria-label": text}), ` ${text}`] : [text]));
      glance.hidden = busy || text === "";
      glance.textContent = text;
    }
  };
}
