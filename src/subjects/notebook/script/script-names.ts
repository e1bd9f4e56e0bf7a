import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import * as stats from "../../../stats/index.js";

/**
 * What every script has by name: Arquero, its operations, Plot and the statistics of the site. What would fetch from an
 * address, or change Arquero for the whole page, is left out.
 */
export const scriptNames: Readonly<Record<string, unknown>> = {
  aq: only(aq, (name) => !/^(load|add|internal)/.test(name)),
  op: Object.freeze({...aq.op}),
  Plot: only(Plot, (name) => name !== "image"),
  stats: only(stats, () => true)
};

function only(from: object, keep: (name: string) => boolean): Readonly<Record<string, unknown>> {
  return Object.freeze(Object.fromEntries(Object.entries(from).filter(([name]) => keep(name))));
}
