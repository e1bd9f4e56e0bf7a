import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {openPage} from "../helpers/browser.js";
import {siteInBrowser} from "../helpers/site-in-browser.js";
import {kindsOfPages} from "../helpers/site.js";

const opened = siteInBrowser();

type Walk = {
  /** How many controls the walk has to reach, of what the page shows now: an answer may have been drawn anew since. */
  controls: () => number;
  missed: () => string[];
  unseen: string[];
  /** Where the focus stays although Tab is pressed, as in an editor. */
  stuck: () => boolean;
};

/** Makes the page note where the focus goes, and which of its controls that leaves out. */
function watchFocus(): void {
  const words = (node: Element): string =>
    `<${node.localName}> ${node.getAttribute("aria-label") ?? node.textContent?.trim().slice(0, 40) ?? ""}`;
  const wanted = (): HTMLElement[] =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, [tabindex], .editor"
      )
    ].filter((node) => {
      const group = node instanceof HTMLInputElement && node.type === "radio" ? node.name : null;
      return (
        (node.tabIndex >= 0 || node.matches(".editor")) &&
        !node.matches(":disabled") &&
        node.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) &&
        (group === null || (node as HTMLInputElement).checked)
      );
    });
  const reached = new Set<EventTarget | null>();
  const unseen: string[] = [];
  let moved = false;
  document.addEventListener("focusin", ({target}) => {
    moved = true;
    const node = target as HTMLElement;
    reached.add(node);
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(node);
    const {width, height, bottom, right} = node.getBoundingClientRect();
    // What an editor shows stands in its shadow, see below.
    const shown =
      node.matches(".editor") || boxShadow !== "none" || (outlineStyle !== "none" && outlineWidth !== "0px");
    if (!shown || width * height === 0 || bottom < 0 || right < 0) unseen.push(words(node));
  });
  const walk: Walk = {
    controls: () => wanted().length,
    missed: () =>
      wanted()
        .filter((node) => !reached.has(node))
        .map(words),
    unseen,
    stuck: () => {
      const still = !moved;
      moved = false;
      return still;
    }
  };
  Object.assign(globalThis, {walk});
}

const ask = <T>(page: Page, what: (walk: Walk) => T): Promise<T> =>
  page.evaluate(`(${what.toString()})(globalThis.walk)`) as Promise<T>;

describe("a walk through a page by Tab alone", () => {
  it("reaches every control of every page, each in sight, and is never trapped", async () => {
    const files = await kindsOfPages();
    const walkers = Array.from({length: 3}, (_, walker) => files.filter((_, i) => i % 3 === walker));
    await Promise.all(
      walkers.map(async (own) => {
        const {page, close} = await openPage(opened.browser, {
          viewport: {width: 1280, height: 900},
          serviceWorkers: "block"
        });
        for (const file of own) {
          await page.goto(opened.site.url + file, {waitUntil: "networkidle"});
          await page.evaluate(watchFocus);
          // Behind the last control Tab begins again at the first; a busy machine may lose a key, so there are three rounds.
          for (let round = 0; round < 3 && (await ask(page, (walk) => walk.missed())).length > 0; round++)
            for (let left = (await ask(page, (walk) => walk.controls())) + 1; left > 0; left--)
              await page.keyboard.press("Tab");
          // An editor takes Tab for itself until Esc is pressed.
          for (let left = 60; left > 0 && file === "notebook.html"; left--) {
            if (await ask(page, (walk) => walk.stuck())) await page.keyboard.press("Escape");
            await page.keyboard.press("Tab");
          }
          const found = await ask(page, (walk) => ({missed: walk.missed(), unseen: walk.unseen}));
          expect({file, ...found}).toEqual({file, missed: [], unseen: []});
        }
        await close();
      })
    );
  });
});

describe("the editor of the notebook", () => {
  it("shows the focus by its frame", async () => {
    const {page, close} = await openPage(opened.browser);
    await page.goto(`${opened.site.url}notebook.html`);
    await page.locator(".cm-content").first().focus();
    const outline = () =>
      page
        .locator(".cm-editor")
        .first()
        .evaluate((node) => getComputedStyle(node).outlineStyle);
    await expect.poll(outline).toBe("solid");
    await close();
  });
});

describe("Esc", () => {
  it("closes the meaning of a word and leaves the focus on it", async () => {
    const {page, close} = await openPage(opened.browser, {viewport: {width: 360, height: 740}});
    await page.goto(`${opened.site.url}index.html`, {waitUntil: "load"});
    const word = page.locator("button.term").first();
    await word.focus();
    await page.keyboard.press("Enter");
    const meaning = page.locator(".term-meaning").first();
    expect(await meaning.isVisible()).toBe(true);
    const box = await meaning.boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".term-meaning") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await meaning.isVisible()).toBe(false);
    expect(await word.evaluate((node) => node === document.activeElement)).toBe(true);
    await close();
  });
});
