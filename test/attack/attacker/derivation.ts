import {say} from "./counts.js";
import type {Propagated} from "./propagate.js";
import type {Narrow} from "./ranges.js";
import type {Relation, System} from "./system.js";

/** Steps of a derivation that are written out. */
const mostSteps = 12;

/**
 * How a count was found: each relation that its bounds rest on, with the numbers in sight written into it. Where single
 * relations were enough they are followed back to numbers in print; otherwise they are those that a programme put together.
 */
export function derivationOf(system: System, {unknown, low, high, proof}: Narrow, trace: Propagated): string[] {
  const own = system.unknowns[unknown];
  const name = own ? say(own.at) : "";
  const used = proof.length > 0 ? [...proof] : followed(system, unknown, trace);
  const steps = used.slice(-mostSteps).map((relation) => inWords(relation, system));
  const more = used.length > mostSteps ? [`(${used.length - mostSteps} steps before these)`] : [];
  return [...more, ...steps, `so ${name} is ${low === high ? low : `${low} to ${high}`}`];
}

/** The relations behind a count's bounds, those that come first first. */
function followed(system: System, from: number, {least, most}: Propagated): Relation[] {
  const order: Relation[] = [];
  const seen = new Set<Relation>();
  const visit = (unknown: number): void => {
    for (const relation of [least[unknown], most[unknown]]) {
      if (!relation || seen.has(relation)) continue;
      seen.add(relation);
      for (const [other] of relation.terms) if (other !== unknown && isFound(system, other)) visit(other);
      order.push(relation);
    }
  };
  visit(from);
  return order;
}

const isFound = ({unknowns}: System, unknown: number): boolean => {
  const own = unknowns[unknown];
  return own !== undefined && own.low === own.high;
};

function inWords({terms, low, high, why}: Relation, {unknowns}: System): string {
  const side = (sign: 1 | -1): string =>
    terms
      .filter(([, c]) => Math.sign(c) === sign)
      .map(([unknown, c]) => {
        const own = unknowns[unknown];
        if (!own) return "";
        const times = Math.abs(c) === 1 ? "" : `${Math.abs(c)} × `;
        const open = own.high === Infinity ? `${own.low} or more` : `${own.low} to ${own.high}`;
        return `${times}[${say(own.at)}] (${own.low === own.high ? own.low : open})`;
      })
      .join(" + ");
  const relation = low === high ? "=" : high === Infinity ? "is at most" : "is at least";
  const shift = low === high && low !== 0 ? ` + ${low}` : "";
  return `${why}: ${side(-1) || "0"}${shift} ${relation} ${side(1) || "0"}`;
}
