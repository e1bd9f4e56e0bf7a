import {say} from "./counts.js";
import type {Narrow} from "./ranges.js";
import {propagate} from "./propagate.js";
import type {Relation, System} from "./system.js";

/** How a count was found: each relation that its bounds rest on, with the numbers in sight written into it. */
export function derivationOf(system: System, {unknown, low, high, proof}: Narrow): string[] {
  const own = system.unknowns[unknown];
  const name = own ? say(own.at) : "";
  const used = proof.length > 0 ? proof : relationsAround(system, unknown);
  const result = low === high ? `so ${name} is ${low}` : `so ${name} is ${low} to ${high}`;
  return [...used.map((relation) => inWords(relation, system)), result];
}

/** Where single relations were enough: those that hold the count, with everything else in them known or bounded. */
function relationsAround(system: System, unknown: number): Relation[] {
  return system.relations.filter(({terms}) => terms.some(([each]) => each === unknown)).slice(0, 6);
}

function inWords({terms, low, high, why}: Relation, {unknowns}: System): string {
  const side = (sign: 1 | -1): string =>
    terms
      .filter(([, c]) => Math.sign(c) === sign)
      .map(([unknown, c]) => {
        const own = unknowns[unknown];
        if (!own) return "";
        const times = Math.abs(c) === 1 ? "" : `${Math.abs(c)} × `;
        const number = own.low === own.high ? String(own.low) : own.high === Infinity ? `${own.low} or more` : `${own.low} to ${own.high}`;
        return `${times}[${say(own.at)}] (${number})`;
      })
      .join(" + ");
  const relation = low === high ? "=" : high === Infinity ? "is at most" : "is at least";
  const shift = low === high && low !== 0 ? ` + ${low}` : "";
  return `${why}: ${side(-1) || "0"}${shift} ${relation} ${side(1) || "0"}`;
}

void propagate;
