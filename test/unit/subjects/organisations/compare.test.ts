import {describe, expect, it} from "vitest";
import {compareOn, comparedOrganisations, keyFigures} from "../../../../src/subjects/organisations/compare.js";
import type {SiteOrganisation} from "../../../../src/figures/site.js";
import type {Cell} from "../../../../src/registry/cell.js";
import {indicator} from "../../../../src/registry/index.js";

const organisations = ["alder", "birch", "cedar"].map((id) => ({id, shortName: id}) as SiteOrganisation);

/** Headcounts of an organisation at a snapshot; null is a hidden count. */
function headcounts(organisation: string, period: string, counts: Readonly<Record<string, number | null>>): Cell[] {
  return Object.entries(counts).map(([group, count]) => ({
    organisation,
    measure: "headcount",
    population: "substantive",
    period,
    breakdown: "overall",
    level: "all",
    breakdown2: "",
    level2: "",
    group,
    count,
    status: count === null ? "suppressed" : "published"
  }));
}

const cells = [
  ...headcounts("alder", "2019-03-31", {all: 110, known: 100, White: 75, BME: 25, "Not known": 10}),
  ...headcounts("alder", "2020-03-31", {all: 110, known: 100, White: 70, BME: 30, "Not known": 10}),
  ...headcounts("birch", "2019-03-31", {all: 50, known: 50, White: null, BME: null, "Not known": 0}),
  ...headcounts("cedar", "2020-03-31", {all: 40, known: 40, White: 30, BME: 10, "Not known": 0})
];

describe("compareOn(indicator, compared)", () => {
  const compared = comparedOrganisations(organisations, cells);

  it("takes the period that most have, of several the latest, and shares of staff of known ethnicity", () => {
    const found = compareOn(indicator(1), compared);
    expect(found?.period).toBe("2020-03-31");
    expect(found?.rows.map(({bme}) => bme?.value ?? null)).toEqual([30, null, 25]);
    expect(found?.rows.map(({comparison}) => comparison)).toEqual([null, null, null]);
  });

  it("keeps a hidden figure hidden and a missing one missing", () => {
    const [birch, cedar] = [compared[1]!, compared[2]!];
    const found = compareOn(indicator(1), [birch, compared[0]!, {...cedar, figures: []}]);
    expect(found?.period).toBe("2019-03-31");
    expect(found?.rows.map(({bme}) => bme && [bme.status, bme.value])).toEqual([
      ["suppressed", null],
      ["published", 25],
      null
    ]);
  });

  it("is null where no organisation has supplied the extract", () => {
    expect(compareOn(indicator(2), compared)).toBeNull();
  });
});

describe("keyFigures(compared)", () => {
  it("gives each indicator's headline at the organisation's own latest period", () => {
    const [alder] = comparedOrganisations(organisations, cells);
    expect(keyFigures(alder!).map((figure) => figure?.value ?? null)).toEqual([30, ...Array(8).fill(null)]);
  });
});
