import {describe, expect, it} from "vitest";
import {searchMangled, ways} from "../../helpers/mangled-search.js";

const first = Number(process.env.WRES_SEED ?? 1);

/** The ways to mangle an extract, in so many parts. */
const parts = 6;

describe("good extracts that something happened to", () => {
  it.each(Array.from({length: parts}, (_, part) => first + part))(
    `give the same figures, or a finding: every ${parts}th way, from seed %i`,
    async (from) => {
      const {same, found, silent, spoilt} = await searchMangled({from, to: first + ways - 1, step: parts});
      expect(spoilt).toEqual([]);
      expect(silent).toEqual([]);
      expect(found).toBeGreaterThan(0);
      expect(same).toBeGreaterThan(0);
    }
  );
});
