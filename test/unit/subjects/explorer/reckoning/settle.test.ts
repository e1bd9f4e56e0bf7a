import {describe, expect, it} from "vitest";
import {settle} from "../../../../../src/subjects/explorer/reckoning/settle.js";
import {madeUpCatalogue, settledAt} from "../../../../helpers/made-up-explorer.js";

const analyst = madeUpCatalogue();
const published = madeUpCatalogue({profile: "published"});

describe("settle(catalogue, asked)", () => {
  it("takes the first address as representation by staff group, at the latest snapshot, against the whole workforce", () => {
    const {question, notices} = settledAt(analyst, "");
    expect(question).toMatchObject({
      populations: ["substantive"],
      periods: ["2020-03-31"],
      by: ["staff group"],
      groups: ["BME"],
      compare: {kind: "organisation"},
      show: "rate",
      view: "dots"
    });
    expect(notices).toEqual([]);
  });

  it("writes the period into the address, so that a copied link keeps it", () => {
    expect(settledAt(analyst, "?indicator=2").asked).toMatchObject({period: "2019/20", compare: "usual", view: "auto"});
  });

  it("takes the period of the same WRES year when the indicator changes", () => {
    expect(settledAt(analyst, "?indicator=5&period=2020-03-31").question.periods).toEqual(["2019"]);
    expect(settledAt(analyst, "?indicator=1&period=2019").question.periods).toEqual(["2020-03-31"]);
  });

  it.each([
    ["?indicator=3", /no figures for indicator 3: no disciplinary extract/],
    ["?indicator=2&population=bank", /no figures for bank staff\. Showing applicants/],
    ["?indicator=2&period=2019-03-31", /no figures for March 2019\. Showing 2019\/20/],
    ["?indicator=2&by=sex", /Sex cannot be shown for indicator 2/],
    ["?indicator=5&by=staff-group", /Staff group cannot be shown for indicator 5\. Not recorded/],
    ["?indicator=2&only-sex=female", /filter on sex was left out/],
    ["?indicator=2&ethnicity=sixteen", /All 16 groups cannot be shown here/],
    ["?compare=white", /Not compared with “White people”\. Shares of one whole/],
    ["?indicator=2&compare=area-north", /Residents can only be compared with a share/],
    ["?view=trend", /Choose “Over time”/],
    ["?by=none&compare=none&show=gap", /no tested gap/]
  ])("says what gave way at %s", (search, notice) => {
    const {notices} = settledAt(analyst, search);
    expect(notices.join(" ")).toMatch(notice);
    expect(notices).toHaveLength(1);
  });

  it("gives two populations side by side, each at its own period of the year", () => {
    expect(settledAt(analyst, "?population=both&by=none").question).toMatchObject({
      populations: ["substantive", "bank"],
      periods: ["2020-03-31"]
    });
  });

  it("lets an analyst choose people freely, and a reader of the published site only where a table of its own is safe", () => {
    const search = "?by=none&only-staff-group=nursing,estates&only-sex=female";
    expect(settledAt(analyst, search).question.filters).toEqual({
      "staff group": ["Nursing", "Estates"],
      sex: ["Female"]
    });
    expect(settledAt(published, search)).toMatchObject({question: {filters: {sex: ["Female"]}}});
    expect(settledAt(published, "?by=sex&only-staff-group=nursing")).toMatchObject({
      question: {by: ["sex"], filters: {"staff group": ["Nursing"]}},
      notices: []
    });
  });

  it("takes a filter whose last level was given up as no filter", () => {
    const {asked} = settledAt(analyst, "?only-sex=female");
    expect(settle(analyst, {...asked, only: {sex: []}})).toMatchObject({
      question: {filters: {}},
      asked: {only: {}},
      notices: []
    });
  });

  it("gives the nearest safe view where a published table is not there or mostly hidden", () => {
    const hiding = madeUpCatalogue({
      profile: "published",
      hide: ({breakdown, measure}) => breakdown === "staff group" && measure === "appointed"
    });
    const {question, notices} = settledAt(hiding, "?indicator=2&by=staff-group");
    expect(question.by).toEqual([]);
    expect(notices).toEqual([
      "Staff group cannot be shown for indicator 2. More than half would be hidden to protect people. Showing no breakdown in its place."
    ]);
  });

  it("shows the board by its membership, BME alone, and offers no other division", () => {
    expect(settledAt(analyst, "?indicator=9&by=staff-group").question).toMatchObject({
      by: ["board membership"],
      groups: ["BME"],
      compare: {kind: "organisation"}
    });
  });

  it("asks again what it has settled, without another word", () => {
    for (const search of ["", "?indicator=2&show=gap", "?period=trend", "?indicator=9", "?population=both&by=none"]) {
      const once = settledAt(analyst, search);
      expect(settle(analyst, once.asked)).toEqual({...once, notices: []});
    }
  });
});
