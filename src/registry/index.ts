import type {Indicator} from "./define.js";
import {appointment} from "./indicators/appointment.js";
import {board} from "./indicators/board.js";
import {disciplinary} from "./indicators/disciplinary.js";
import {discrimination} from "./indicators/discrimination.js";
import {equalOpportunities} from "./indicators/equal-opportunities.js";
import {harassmentPublic} from "./indicators/harassment-public.js";
import {harassmentStaff} from "./indicators/harassment-staff.js";
import {representation} from "./indicators/representation.js";
import {training} from "./indicators/training.js";

/** The nine indicators, in the order of their numbers. */
export const indicators: readonly Indicator[] = [
  representation,
  appointment,
  disciplinary,
  training,
  harassmentPublic,
  harassmentStaff,
  equalOpportunities,
  discrimination,
  board
];

/** The indicator whose pages have this name in their address. Throws on any other. */
export function indicatorAt(slug = ""): Indicator {
  const found = indicators.find((each) => each.slug === slug);
  if (!found) throw new Error(`registry: no indicator has the address "${slug}"`);
  return found;
}

/** The indicator with this number. Throws on any other number than 1 to 9: numbers come from the registry. */
export function indicator(number: number): Indicator {
  const found = indicators.find((each) => each.number === number);
  if (!found) throw new Error(`registry: no indicator ${number}; the standard has 1 to 9`);
  return found;
}
