import {h} from "../h.js";

/**
 * What a printed page says at its top, and a screen does not need: what was chosen, the date of the data, where the page
 * is, and notes.
 */
export function PrintNote({
  filters = [],
  date,
  address,
  notes = []
}: {
  filters?: readonly string[];
  date: string;
  address: string;
  notes?: readonly string[];
}): HTMLElement {
  return h(
    "div",
    {class: "print-only"},
    filters.length > 0 && h("p", null, `Shown: ${filters.join("; ")}.`),
    h("p", null, `Data as at ${date}. ${address}`),
    notes.map((note) => h("p", null, note))
  );
}
