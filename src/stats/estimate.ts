import type {Estimate} from "./types.js";

/** The estimate of something that cannot be figured: no numbers, and a note that says why. */
export function notApplicable(method: string, note: string): Estimate {
  return {value: null, lower: null, upper: null, p: null, fisher: null, otherSide: null, method, note};
}

/** An estimate from its interval, with everything that does not apply left null. */
export function estimate(
  parts: Pick<Estimate, "value" | "lower" | "upper" | "method"> &
    Partial<Pick<Estimate, "p" | "fisher" | "otherSide" | "note">>
): Estimate {
  return {p: null, fisher: null, otherSide: null, note: null, ...parts};
}
