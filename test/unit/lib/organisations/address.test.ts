import {describe, expect, it} from "vitest";
import {explorerHref, homeOf, isFirst, rootOf} from "../../../../src/lib/organisations/address.js";

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

describe("rootOf(view) and explorerHref(view, question)", () => {
  it("lead from an organisation's pages to the shared ones, which are told whom they are about", () => {
    expect(rootOf({site, organisation: ours})).toBe("./");
    expect(rootOf({site, organisation: theirs})).toBe("../../");
    expect(explorerHref({site, organisation: ours})).toBe("/explore");
    expect(explorerHref({site, organisation: ours}, "v=1&indicator=2")).toBe("/explore?v=1&indicator=2");
    expect(explorerHref({site, organisation: theirs})).toBe("/explore?organisation=north-icb");
    expect(explorerHref({site, organisation: theirs}, "v=1")).toBe("/explore?v=1&organisation=north-icb");
  });
});
