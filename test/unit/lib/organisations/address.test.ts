import {describe, expect, it} from "vitest";
import {homeOf, isFirst} from "../../../../src/lib/organisations/address.js";

const [ours, theirs] = [{id: "lpt"}, {id: "north-icb"}];
const site = {organisations: [ours, theirs]};

describe("homeOf(view)", () => {
  it("is the root for the first organisation of a site, and an address of its own for every other", () => {
    expect(homeOf({site, organisation: ours})).toBe("/");
    expect(homeOf({site, organisation: theirs})).toBe("/organisations/north-icb/");
  });
});

describe("isFirst(view)", () => {
  it("is true of the organisation that the other pages are about", () => {
    expect(isFirst({site, organisation: ours})).toBe(true);
    expect(isFirst({site, organisation: theirs})).toBe(false);
  });
});
