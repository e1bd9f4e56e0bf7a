import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {protectSystem} from "../../loaders/protect/protect-system.js";
import {enumerateRanges, systemOfTable, tables} from "../helpers/random-system.js";
import {rangesByAudit} from "../helpers/table-system.js";

describe("the audit against every possible table", () => {
  it("finds the same range for every hidden count as trying all whole numbers", async () => {
    let intervals = 0;
    await fc.assert(
      fc.asyncProperty(tables, fc.array(fc.nat(), {minLength: 1, maxLength: 6}), async (table, picks) => {
        const system = systemOfTable(table, 0);
        const inner = system.cells.filter(({id}) => !id.includes("*") && !id.startsWith("group"));
        const margins = system.cells.filter(({id}) => id.endsWith(",*") && id !== "*,*");
        const hidden = new Set(
          picks.map((pick, k) => (k === 5 ? margins : inner)[pick % (k === 5 ? margins : inner).length]?.id)
        );
        const ranges = await rangesByAudit(system, (id) => hidden.has(id));
        const unlimited = 1 + Math.max(...system.cells.map(({value}) => value));
        const expected = enumerateRanges(system, (id) => hidden.has(id));
        for (const [id, [low, high]] of Object.entries(expected)) {
          intervals++;
          expect([id, ranges[id]?.[0]]).toEqual([id, low]);
          // Trying stops at the largest count shown; the audit may look further only where nothing bounds a count.
          expect([id, Math.min(ranges[id]?.[1] ?? NaN, unlimited - 1)]).toEqual([id, high]);
        }
      }),
      {seed: 20200331, numRuns: 120}
    );
    expect(intervals).toBeGreaterThan(250);
  });
});

describe("the protection against every possible table", () => {
  it("leaves at least as many values as the threshold for every small count", async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({min: 1, max: 5}), async (table, threshold) => {
        const system = systemOfTable(table, threshold);
        const width = Math.max(1, threshold - 1);
        const {hidden, bounded} = await protectSystem(system, {width});
        expect(bounded).toEqual([]);
        const shut = new Set(system.cells.flatMap(({id}, at) => (hidden[at] ? [id] : [])));
        const ranges = await rangesByAudit(system, (id) => shut.has(id));
        for (const {id, primary} of system.cells) {
          if (!primary) continue;
          const [low = 0, high = 0] = ranges[id] ?? [];
          expect([id, high - low >= width]).toEqual([id, true]);
        }
      }),
      {seed: 20200331, numRuns: 120}
    );
  });
});
