import {payFamilyKey, payPlaceKey, type PayGap} from "../../../src/registry/pay-gaps.js";
import type {Magnitude} from "../../measure/magnitude.js";

/** What an organisation keeps of its releases' pay: what they printed, and the true pay it was made of. */
export type KeptPay = {gaps: readonly PayGap[]; magnitudes: readonly Magnitude[]};

/**
 * Pay as it is to be protected: where an extract has changed what a release printed of a time, that time's pay stays as
 * first released, since the difference would be one person's. `stays` names what does.
 */
export function joinPay(
  magnitudes: readonly Magnitude[],
  kept: KeptPay | null
): {magnitudes: readonly Magnitude[]; stays: readonly string[]} {
  if (!kept) return {magnitudes, stays: []};
  const before = new Map(kept.magnitudes.map((each) => [payPlaceKey(each), each]));
  const families = new Set(kept.magnitudes.map(payFamilyKey));
  const now = new Map(magnitudes.map((each) => [payPlaceKey(each), each]));
  const isSame = (a: Magnitude | undefined, b: Magnitude | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.people === b.people &&
    Math.abs(a.sum - b.sum) < 1e-6 &&
    a.median === b.median;
  const changed = new Set(
    [...before.keys(), ...now.keys()].flatMap((place) => {
      const [was, is] = [before.get(place), now.get(place)];
      const family = was ? payFamilyKey(was) : is ? payFamilyKey(is) : "";
      return families.has(family) && !isSame(was, is) ? [family] : [];
    })
  );
  return {
    magnitudes: [
      ...magnitudes.filter((each) => !changed.has(payFamilyKey(each))),
      ...kept.magnitudes.filter((each) => changed.has(payFamilyKey(each)))
    ],
    stays: [...changed].sort()
  };
}
