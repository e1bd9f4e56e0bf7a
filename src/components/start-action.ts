import type {ActionStart} from "../saving/action-starter.js";
import {h} from "./h.js";

/**
 * A button that opens a row of `actions.csv`, filled from what it stands with. It shows only where the page's script has
 * begun, which fetches the rest when it is first pressed. `name` says more where the words alone do not.
 */
export function StartActionButton(words: string, {name}: {name?: string} = {}): HTMLElement {
  return h(
    "button",
    {type: "button", class: "start-action scripted", "data-start": "", "aria-expanded": "false", "aria-label": name},
    words
  );
}

/** Writes on an element what an action from it begins with. */
export function keepStart(element: Element, {indicators, measure, baseline, target}: ActionStart): void {
  element.setAttribute("data-indicator", indicators);
  element.setAttribute("data-measure", measure);
  element.setAttribute("data-baseline", baseline);
  if (target) element.setAttribute("data-target", target);
}

/** What `keepStart` has written; empty where it has written nothing. */
export function keptStart(element: Element): Partial<ActionStart> {
  const read = (name: string): string => element.getAttribute(`data-${name}`) ?? "";
  return {indicators: read("indicator"), measure: read("measure"), baseline: read("baseline"), target: read("target")};
}
