import {Callout} from "../components/text/callout.js";
import type {View} from "../figures/view.js";
import type {Block} from "./markdown.js";

/** The group that the standard is about, by its full name and the label of every figure: `Black and minority ethnic (BME)`. */
export function minorityInFull({label}: View): string {
  return label("BME") === "BME" ? "Black and minority ethnic (BME)" : label("BME");
}

/** The organisation's standing notice about its data, where it has one. */
export function Notice({organisation}: View): Block {
  return organisation.notice !== null && Callout(organisation.notice, {kind: "caution", title: "About these data"});
}
