import {expect, it} from "vitest";
import {usablePages} from "../../loaders/bench/usable.js";
import {siteInBrowser} from "../helpers/site-in-browser.js";

const opened = siteInBrowser();

it("asks for few files, and little of them, until a page that has scripts can be used", async () => {
  const lines = await usablePages(opened.browser, opened.site.url, {slow: false});
  const held = lines.flatMap(([what, found, goal]) => (goal ? [{what, found, met: goal.met}] : []));
  expect(held.length).toBe(8);
  expect(held.filter(({met}) => !met)).toEqual([]);
});
