import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {addressWithin, anchorOf, originOf} from "../../../src/saving/place-on-page.js";

const page =
  parseHTML(`<html><head><meta name="data-source" content="A Trust"><meta name="data-date" content="March 2020">
  </head><body><main id="main"><h1 id="title">T</h1><p id="first">x</p><h2 id="pay">Pay</h2><div class="t1"></div>
  <figure id="ladder"><div class="t2"></div></figure><section data-source="B Trust" data-date="2019/20"><div class="t3">
  </div></section></main></body></html>`).document;
const at = (name: string): Element => {
  const found = page.querySelector(`.${name}`);
  if (!found) throw new Error(name);
  return found;
};
const address = "https://example.org/pay.html?v=1#old";

describe("originOf(place)", () => {
  it("is what the page's head says, with the address of the place", () => {
    expect(originOf(at("t2"), {page, address})).toEqual({
      source: "A Trust",
      date: "March 2020",
      address: "https://example.org/pay.html?v=1#ladder",
      warning: null
    });
  });

  it("is what a part of the page says of itself", () => {
    expect(originOf(at("t3"), {page, address})).toMatchObject({source: "B Trust", date: "2019/20"});
  });

  it("carries the warning of a site that is not for publication", () => {
    const warned = parseHTML('<main><p class="analyst-banner">Analyst view</p><div class="t"></div></main>').document;
    const place = warned.querySelector(".t");
    expect(place && originOf(place, {page: warned, address}).warning).toBe("Analyst view");
  });
});

describe("anchorOf(place)", () => {
  it.each([
    ["t1", "pay"],
    ["t2", "ladder"],
    ["t3", "pay"]
  ])("leads to what a place stands in, else to the heading above it: %s", (name, anchor) => {
    expect(anchorOf(at(name), page)).toBe(anchor);
  });
});

describe("addressWithin(place)", () => {
  const site = parseHTML(`<html><body><p class="site-name"><a href="../index.html">Site</a></p>
    <main><h2 id="pay">Pay</h2><p class="t"></p></main></body></html>`).document;
  const place = site.querySelector(".t");

  it.each([
    ["https://example.org/indicators/pay.html", "indicators/pay#pay"],
    ["https://example.org/equality/indicators/pay.html?by=band#x", "indicators/pay?by=band#pay"],
    ["https://example.org/equality/indicators/index.html", "indicators/#pay"]
  ])("is what the action plan cites, wherever the site stands: %s", (from, within) => {
    expect(place && addressWithin(place, {page: site, address: from})).toBe(within);
  });
});
