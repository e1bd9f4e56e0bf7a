import {describe, expect, it} from "vitest";
import {protectSystem} from "../../loaders/protect/protect-system.js";
import {publishedBands} from "../helpers/published-bands.js";
import {rangesByAudit} from "../helpers/table-system.js";

describe("pay bands as Leicestershire Partnership printed them, had they hidden small counts", () => {
  it("369 counts: hiding counts of 1 to 4 alone leaves 38 of 42 exact", async () => {
    const system = publishedBands(4);
    const small = new Set(system.cells.filter(({primary}) => primary).map(({id}) => id));
    expect([system.cells.length, small.size]).toEqual([369, 42]);
    const ranges = await rangesByAudit(system, (id) => small.has(id));
    expect(Object.values(ranges).filter(([low, high]) => low === high)).toHaveLength(38);
  });

  it("joint protection leaves none of them unsafe, and hides at most 63 more", async () => {
    const system = publishedBands(4);
    const {hidden, secondary, bounded} = await protectSystem(system, {width: 3});
    const shut = new Set(system.cells.flatMap(({id}, at) => (hidden[at] ? [id] : [])));
    const ranges = await rangesByAudit(system, (id) => shut.has(id));
    const narrow = system.cells.filter(({id, primary}) => {
      const [low = 0, high = 0] = ranges[id] ?? [];
      return primary && high - low < 3;
    });
    expect(narrow).toEqual([]);
    expect(bounded).toEqual([]);
    expect(secondary).toBeLessThanOrEqual(63);
  });

  it("with threshold 5, 50 counts are small and at most 62 more are hidden", async () => {
    const system = publishedBands(5);
    expect(system.cells.filter(({primary}) => primary)).toHaveLength(50);
    const {secondary, narrowest} = await protectSystem(system, {width: 4});
    expect(secondary).toBeLessThanOrEqual(62);
    expect(narrowest).toBe(5);
  });

  it("at least two thirds of bands with 20 or more staff still show their BME share", async () => {
    const system = publishedBands(5);
    const {hidden} = await protectSystem(system, {width: 4});
    const shown = new Map(system.cells.map(({id}, at) => [id, !hidden[at]]));
    const large = system.cells.filter(
      ({id, value}) => / (Band|Medical|VSM)/.test(id.replace("|", " ")) && id.endsWith("|known") && value >= 20
    );
    const share = large.filter(({id}) => shown.get(id) && shown.get(id.replace(/known$/, "BME")));
    expect(large.length).toBeGreaterThan(50);
    expect(share.length / large.length).toBeGreaterThanOrEqual(2 / 3);
  });
});
