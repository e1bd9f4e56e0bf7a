import type {Interval} from "../../stats/types.js";
import type {GapStudy} from "./gap-study.js";

/**
 * What a decomposition says, by where its ranges lie. `mix`: the gap goes with the factor and no clear gap is left;
 * `part`: some goes with it and some is left; `within`: none of it clearly goes with the factor; `masked`: the mix works
 * against a gap that is found within; `no-gap`: nothing clear to take apart; `unsure`: a gap, but neither part is clear.
 */
export type MixFinding = "mix" | "part" | "within" | "masked" | "no-gap" | "unsure";

/** The finding of a decomposition. A part is clear where its range leaves out 0; without a range it is not. */
export function mixFinding({gap, mix, within}: Pick<GapStudy, "gap" | "mix" | "within">): MixFinding {
  const whole = side(gap.lower === null || gap.upper === null ? null : {lower: gap.lower, upper: gap.upper});
  const [ofMix, ofWithin] = [side(mix.interval), side(within.interval)];
  if (ofMix * ofWithin < 0) return "masked";
  if (whole === 0) return "no-gap";
  if (ofMix === whole && ofWithin === whole) return "part";
  if (ofMix === whole) return "mix";
  return ofWithin === whole ? "within" : "unsure";
}

/** 1 or -1 where a range lies wholly on one side of 0, else 0. */
function side(interval: Interval | null): -1 | 0 | 1 {
  if (!interval) return 0;
  return interval.lower > 0 ? 1 : interval.upper < 0 ? -1 : 0;
}
