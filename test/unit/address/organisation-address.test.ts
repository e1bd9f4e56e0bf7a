import {describe, expect, it} from "vitest";
import {
  evidenceHref,
  explorerHref,
  homeOf,
  isFirst,
  ownerOf,
  rootOf
} from "../../../src/address/organisation-address.js";

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

describe("evidenceHref(view, evidence)", () => {
  it.each([
    [
      "indicators/board-representation#i9",
      "/indicators/board-representation#i9",
      "/organisations/north-icb/indicators/board-representation#i9"
    ],
    [
      "/deep-dives/bank-staff?x=1#y",
      "/deep-dives/bank-staff?x=1#y",
      "/organisations/north-icb/deep-dives/bank-staff?x=1#y"
    ],
    ["deep-dives/", "/deep-dives/", "/organisations/north-icb/deep-dives/"],
    ["report.html", "/report.html", "/organisations/north-icb/report.html"],
    [
      "explorations/a-question#finding",
      "/explorations/a-question#finding",
      "/organisations/north-icb/explorations/a-question#finding"
    ],
    ["https://www.england.nhs.uk/", "https://www.england.nhs.uk/", "https://www.england.nhs.uk/"],
    ["javascript:alert(1)", "/javascript:alert(1)", "/javascript:alert(1)"],
    ["organisations/lpt/report", "/organisations/lpt/report", "/organisations/lpt/report"]
  ])("%s", (evidence, first, other) => {
    expect(evidenceHref({site, organisation: ours}, evidence)).toBe(first);
    expect(evidenceHref({site, organisation: theirs}, evidence)).toBe(other);
  });
});

describe("ownerOf(page, organisations)", () => {
  it.each([
    ["index", ours],
    ["deep-dives/bank-staff", ours],
    ["organisations/north-icb/index", theirs],
    ["organisations/north-icb/indicators/board-representation", theirs],
    ["organisations/unheard-of/index", undefined],
    ["organisations", undefined],
    ["explore", undefined],
    ["explorations/index", ours],
    ["explorations/a-question", ours],
    ["explorations/[notebook]", undefined],
    ["organisations/north-icb/explorations/a-question", theirs],
    ["_file/wres/site.json", undefined]
  ])("%s", (page, owner) => expect(ownerOf(page, site.organisations)).toBe(owner));
});
