import {describe, expect, it} from "vitest";
import {searchMangled, ways} from "../../helpers/mangled-search.js";

describe("good extracts that something happened to", () => {
  it("give the same figures, or a finding, once for each way", async () => {
    const from = Number(process.env.WRES_SEED ?? 1);
    const {same, found, silent, spoilt} = await searchMangled({from, to: from + ways - 1});
    expect(spoilt).toEqual([]);
    expect(silent).toEqual([]);
    expect(same + found).toBe(ways);
    expect(same).toBeGreaterThan(ways / 10);
    expect(found).toBeGreaterThan(ways / 3);
  });
});
