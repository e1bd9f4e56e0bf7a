import {h, type Child} from "../h.js";

/** Inputs that belong together, side by side where there is room, as one form region with a name. */
export function FieldGroup(fields: Child, {label}: {label: string}): HTMLElement {
  return h("form", {class: "fields", "aria-label": label, onsubmit: (event) => event.preventDefault()}, fields);
}
