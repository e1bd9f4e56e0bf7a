import type {Estimate} from "./types.js";

/** The three-way wording of published reports. */
export type ReportWording = "more likely" | "similarly likely" | "less likely";

/**
 * What a published report says of a comparison: more or less likely where the two-sided p-value is under `alpha`,
 * similarly likely otherwise; null where nothing is compared. `parity` is 1 for a ratio and 0 for a difference. An
 * infinite ratio is more.
 */
export function reportWording(
  {value, upper, p}: Pick<Estimate, "value" | "upper" | "p">,
  {parity = 1, alpha = 0.05} = {}
): ReportWording | null {
  const point = value ?? upper;
  if (p === null || point === null) return null;
  if (p >= alpha) return "similarly likely";
  return point > parity ? "more likely" : "less likely";
}
