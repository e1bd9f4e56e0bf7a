import {directedLabel} from "../../figures/directed-label.js";
import type {Verdict} from "../../figures/figure-types.js";
import {h} from "../h.js";

/**
 * A verdict as symbol + word, then colour: `▲ Clear gap`. With `group`, says for or against whom where the direction
 * is known: `▲ Clear gap, against BME staff`. Without a verdict, says that there is none to give.
 */
export function VerdictBadge(verdict: Verdict | null, {group}: {group?: string} = {}): HTMLElement {
  if (!verdict) return h("span", {class: "verdict verdict-absent"}, "No verdict");
  return h(
    "span",
    {class: `verdict verdict-${verdict.state} verdict-${verdict.direction}`},
    h("span", {class: "verdict-symbol", "aria-hidden": "true"}, verdict.symbol),
    h("span", {class: "verdict-label"}, group ? directedLabel(verdict, group) : verdict.label)
  );
}
