import {setTimeout as wait} from "node:timers/promises";
import {describe, expect, it} from "vitest";
import {overlap} from "../../../../loaders/measure/overlap.js";

describe("overlap(items, work)", () => {
  it("keeps the order of the items, and does two at a time", async () => {
    let [running, most] = [0, 0];
    const results = await overlap([30, 1, 20, 1], async (time, i) => {
      most = Math.max(most, ++running);
      await wait(time);
      running -= 1;
      return `${i}: ${time}`;
    });
    expect(results).toEqual(["0: 30", "1: 1", "2: 20", "3: 1"]);
    expect(most).toBe(2);
  });

  it("rejects with the first fault and begins nothing after it", async () => {
    const begun: number[] = [];
    const result = overlap([1, 2, 3, 4, 5, 6], async (item) => {
      begun.push(item);
      await wait(5);
      if (item === 2) throw new Error("two");
    });
    await expect(result).rejects.toThrow("two");
    await wait(30);
    expect(begun.length).toBeLessThan(5);
  });

  it("gives nothing for nothing", async () => {
    expect(await overlap([], () => Promise.resolve(1))).toEqual([]);
  });
});
