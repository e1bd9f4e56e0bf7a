import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {whenLive} from "../../../src/database/live.js";

describe("whenLive(page)", () => {
  it("is at once on a page without results of its own", async () => {
    await expect(whenLive(parseHTML("<main></main>").document)).resolves.toBeUndefined();
  });

  it("waits for the button where the results stand in the page, and shows it", async () => {
    const {document} = parseHTML(`<main><button id="run-live" hidden>Run</button></main>`);
    let live = false;
    const wait = whenLive(document).then(() => (live = true));
    const button = document.getElementById("run-live");
    expect(button?.hidden).toBe(false);
    await Promise.resolve();
    expect(live).toBe(false);
    button?.click();
    await wait;
    expect(live).toBe(true);
  });
});
