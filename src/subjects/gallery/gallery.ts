import {chartSpecimens} from "./charts.js";
import {otherSpecimens} from "./others.js";
import {tableSpecimens} from "./tables.js";
import {h, type Child} from "../../components/h.js";

/** Every component in every state, under one heading each: the gallery page, and what snapshots and axe run over. */
export function Gallery(): HTMLElement {
  const sections: [string, Child][] = Object.entries({...otherSpecimens(), ...tableSpecimens(), ...chartSpecimens()});
  return h(
    "div",
    {class: "gallery"},
    sections.map(([name, specimens]) => h("section", null, h("h2", null, name), specimens))
  );
}
