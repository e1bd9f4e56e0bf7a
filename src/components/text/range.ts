import type {Figure} from "../../figures/figure-types.js";
import {formatRange} from "../../words/format.js";
import {h} from "../h.js";

/** The 95 % interval in words, `range 0.96 to 1.35`; null where the figure has none or is not shown. */
export function Range(figure: Pick<Figure, "lower" | "upper" | "unit" | "status">): HTMLElement | null {
  const range = formatRange(figure);
  return range === "" ? null : h("span", {class: "range"}, `range ${range}`);
}
