import {describe, expect, it} from "vitest";
import {comparatorOffers} from "../../../../src/subjects/explorer/reckoning/comparators.js";
import {explorerFields} from "../../../../src/subjects/explorer/reckoning/fields.js";
import {
  breakdownOffers,
  filterOffers,
  finenessOffers,
  wresGroups
} from "../../../../src/subjects/explorer/reckoning/offers.js";
import {answerOf} from "../../../../src/subjects/explorer/reckoning/answer.js";
import {planOf} from "../../../../src/subjects/explorer/reckoning/plan.js";
import {narrowed} from "../../../../src/subjects/explorer/reckoning/select.js";
import {searchOf, suggestionsFor} from "../../../../src/subjects/explorer/reckoning/suggestions.js";
import {usualView, viewBarrier} from "../../../../src/subjects/explorer/reckoning/views.js";
import type {Catalogue} from "../../../../src/subjects/explorer/catalogue.js";
import {madeUpCatalogue, settledAt} from "../../../helpers/made-up-explorer.js";

const analyst = madeUpCatalogue();
const published = madeUpCatalogue({profile: "published"});
const questionAt = (search: string, from: Catalogue = analyst) => settledAt(from, search).question;

describe("breakdownOffers(catalogue, need)", () => {
  const offersAt = (from: Catalogue, search: string, beside?: string) => {
    const question = questionAt(search, from);
    const need = {...question, by: beside ? [beside] : [], groups: wresGroups(from, question)};
    return breakdownOffers(from, need, beside ? {beside} : {}).map(({value, barrier}) => [value, barrier]);
  };

  it("bars what an extract does not record", () => {
    expect(offersAt(analyst, "?indicator=2&by=none")).toEqual([
      ["staff group", null],
      ["sex", "not recorded"]
    ]);
  });

  it("bars what the published cube has no table of, and offers a pair that it has, in either order", () => {
    expect(offersAt(published, "?indicator=2&by=none")).toEqual([
      ["staff group", null],
      ["sex", "protected"]
    ]);
    expect(offersAt(published, "?by=sex", "sex")).toEqual([["staff group", null]]);
    expect(offersAt(published, "?by=staff-group", "staff group")).toEqual([["sex", null]]);
  });
});

describe("finenessOffers(catalogue, need)", () => {
  it("offers five groups where the table tells them apart, else the nearest", () => {
    const offers = (search: string) =>
      finenessOffers(published, questionAt(search, published)).map(({value, barrier, nearest}) => [
        value,
        barrier,
        nearest
      ]);
    expect(offers("?by=staff-group")).toEqual([
      ["two", null, null],
      ["five", null, "two"],
      ["sixteen", "protected", "five"]
    ]);
    expect(offers("?by=sex")).toEqual([
      ["two", null, null],
      ["five", "protected", "two"],
      ["sixteen", "protected", "two"]
    ]);
  });
});

describe("filterOffers(catalogue, need)", () => {
  it("says how to come by a filter that does not go with the breakdown", () => {
    const offers = filterOffers(published, questionAt("?by=staff-group", published));
    expect(offers.map(({value, barrier, advice}) => [value, barrier, advice])).toEqual([
      ["staff group", "protected", "Choose “Nothing” under “Divided by” to filter by it."],
      ["sex", null, null]
    ]);
  });
});

describe("comparatorOffers(catalogue, known)", () => {
  it("puts the standard's own first, and says why others make no sense", () => {
    const offers = (search: string) =>
      comparatorOffers(analyst, questionAt(search)).map(({value, barrier}) => [value, barrier === null]);
    expect(offers("?by=none")).toEqual([
      ["organisation", false],
      ["white", false],
      ["rest", false],
      ["area all areas", true],
      ["area North", true],
      ["area South", true],
      ["elsewhere NHS trusts, England", false],
      ["period 2019-03-31", true],
      ["none", true]
    ]);
    expect(offers("?indicator=2&by=staff-group").slice(0, 4)).toEqual([
      ["white", true],
      ["organisation", true],
      ["rest", true],
      ["area all areas", false]
    ]);
  });
});

describe("viewBarrier(catalogue, question, view)", () => {
  it.each([
    ["", "funnel", true],
    ["?indicator=2", "funnel", false],
    ["?population=both", "funnel", false],
    ["?indicator=2&show=gap", "bars", false],
    ["?by=none", "heat", false],
    ["?by=staff-group&groups=bme,white", "heat", true],
    ["?by=none&groups=bme", "heat", false],
    ["?period=trend", "trend", true],
    ["", "trend", false]
  ] as const)("at %s, %s: %s", (search, view, can) => {
    expect(viewBarrier(analyst, questionAt(search), view) === null).toBe(can);
  });

  it("chooses a view that shows the question", () => {
    expect(
      ["", "?period=trend", "?by=staff-group&and=sex"].map((search) => usualView(analyst, questionAt(search)))
    ).toEqual(["dots", "trend", "heat"]);
  });
});

describe("narrowed(catalogue, settled, figure)", () => {
  const firstRow = (search: string, from: Catalogue) => {
    const settled = settledAt(from, search);
    const [row] = answerOf(from, settled.question, planOf(from, settled.question).inMemory?.() ?? []).rows;
    return row ? narrowed(from, settled, row.figure) : undefined;
  };

  it("keeps only the level that is chosen, and gives its breakdown free", () => {
    expect(firstRow("?by=staff-group", published)).toMatchObject({by: "none", only: {"staff group": ["Nursing"]}});
    expect(firstRow("?by=staff-group&and=sex", published)).toMatchObject({
      by: "sex",
      and: "none",
      only: {"staff group": ["Nursing"]}
    });
  });

  it("keeps only the group where nothing is divided, then only the period of a trend", () => {
    expect(firstRow("?by=none", analyst)).toMatchObject({groups: ["BME"]});
    expect(firstRow("?by=none&groups=bme&period=trend", analyst)).toMatchObject({period: "2019-03-31"});
  });

  it("has nothing finer for one figure of one period", () => {
    expect(firstRow("?by=none&groups=bme", analyst)).toBeNull();
  });
});

describe("suggestionsFor(catalogue, fields)", () => {
  it("offers only questions that are answered as they stand", () => {
    const fields = explorerFields(published);
    const suggestions = suggestionsFor(published, fields);
    expect(suggestions.map(({search}) => search)).toEqual([
      "?v=1&indicator=2&show=gap",
      "?v=1&period=trend&by=none&groups=bme&compare=none",
      "?v=1&by=none&ethnicity=five&compare=area-north",
      "?v=1&indicator=9"
    ]);
    for (const {search} of suggestions)
      expect(searchOf(published, fields, settledAt(published, search).asked)).toContain("v=1");
  });
});
