import {describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {makeSafe} from "../../../../loaders/safe/make-safe.js";
import {printableFigures} from "../../../../loaders/safe/printable-figures.js";
import {usefulness} from "../../../../loaders/safe/usefulness.js";
import {markGuarded} from "../../../../loaders/protect/plan/guard.js";
import {openBook} from "../../../../loaders/protect/plan/book.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";
import {organisationFolder} from "../../../helpers/folder.js";
import {madeUpEvents, madeUpInput, madeUpTrust, seeded} from "../../../helpers/made-up-organisation.js";

const bands = ["Band 2", "Band 3", "Band 5", "Band 6", "Band 7", "Band 8a", "Band 9"];
const codes = ["A", "C", "H", "K", "N", "M", "G", "S", "Z"];
const groups = ["Nursing", "Therapists", "Clerical", "Estates"];

/** A workforce file with nothing else beside it. */
function workforce(staff: number, seed: number, coarse: boolean): Record<string, string | number>[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() ** 1.6 * list.length)] as T;
  return Array.from({length: staff}, () => {
    const staff_group = one(groups);
    const category = staff_group === "Nursing" || staff_group === "Therapists" ? "clinical" : "non-clinical";
    const code = one(codes);
    const ethnicity = coarse ? (code === "A" || code === "C" ? "White" : code === "Z" ? "Not known" : "BME") : code;
    return {
      snapshot: "2020-03-31",
      ethnicity,
      pay_band: one(bands),
      category,
      staff_group,
      site: one(["A1", "B2", "C3"]),
      count: 1
    };
  });
}

describe("makeSafe(input)", () => {
  it.each([
    [80, 3, "known", false],
    [150, 5, "all", true],
    [300, 10, "known", false]
  ] as const)(
    "makes a body of %i with a workforce file alone publishable, at threshold %i, shares of %s",
    async (staff, threshold, denominator, coarse) => {
      const folder = await organisationFolder(
        {workforce: workforce(staff, staff, coarse)},
        {
          denominator,
          disclosure: {threshold, surveyMinimum: 11},
          breakdowns: [{column: "site", label: "Site"}],
          bandGroups: [{name: "Clinical Bands 5 to 6", category: "clinical", bands: ["Band 5", "Band 6"]}]
        }
      );
      const {verdict, cube, audit} = await makeSafe(await collect(folder));
      expect([verdict, audit.unsafe, audit.shownSmall, audit.contradictions]).toEqual(["safe", [], [], []]);
      expect(cube.cells.some(({status}) => status === "published")).toBe(true);
    }
  );

  it("does not say again what is in print elsewhere, and is safe with it", async () => {
    const input = madeUpInput(madeUpEvents({staff: 120}));
    const first = await makeSafe(input);
    const small = first.cube.report.truth.find(
      ({count, population, breakdown, group, measure}) =>
        count !== null &&
        count >= 1 &&
        count <= 5 &&
        population === "substantive" &&
        breakdown === "band group" &&
        group === "BME" &&
        measure === "headcount"
    );
    const known = first.cube.report.truth.find(
      (cell) =>
        cell.level === small?.level &&
        cell.period === small.period &&
        cell.group === "known" &&
        cell.measure === "headcount"
    );
    const line = {
      indicator: 1,
      population: "substantive",
      period: small?.period,
      breakdown: "band group",
      level: small?.level,
      group: "BME",
      numerator: small?.count,
      denominator: known?.count,
      unit: "percent"
    };
    const {verdict, cube} = await makeSafe({...input, open: {published: [line]}});
    expect([small?.count !== undefined, verdict]).toEqual([true, "safe"]);
    const again = cube.cells.find(
      (cell) =>
        cell.level === small?.level &&
        cell.period === small.period &&
        cell.group === "BME" &&
        cell.measure === "headcount"
    );
    expect(again?.status).toBe("suppressed");
  });
});

describe("markGuarded(book, guard)", () => {
  it("protects what was found, and hides all that it stands in sums with when it is found again", () => {
    const book = openBook(cellsAt({known: 40, BME: 12, White: 28}, {breakdown: "sex", level: "Female"}), {
      isShown: () => true
    });
    book.relations.push({cells: [0, 1, 2], coefficients: [-1, 1, 1], lower: 0, upper: 0});
    const id = book.entries[1]?.id ?? "";
    markGuarded(book, {protect: [id], withhold: []});
    expect(book.entries.map(({primary, withheld}) => [primary, withheld])).toEqual([
      [false, false],
      [true, false],
      [false, false]
    ]);
    markGuarded(book, {protect: [], withhold: [id]});
    expect(book.entries.every(({withheld}) => withheld)).toBe(true);
  });
});

describe("printableFigures(lines, cells, organisation)", () => {
  const line = (group: string) => ({
    indicator: 1,
    population: "substantive",
    period: "2020-03-31",
    breakdown: "overall",
    level: "all",
    group,
    unit: "percent"
  });
  const cells = cellsAt({known: 40, BME: 4, White: 36}).map((cell) =>
    cell.group === "BME" ? {...cell, count: null, status: "suppressed" as const} : cell
  );

  it("leaves out figures of hidden counts, unless all in print is public", () => {
    const lines = [line("BME"), line("White")];
    expect(printableFigures(lines, cells, madeUpTrust)).toEqual([line("White")]);
    const disclosure = {...madeUpTrust.disclosure, alreadyPublic: true};
    expect(printableFigures(lines, cells, {...madeUpTrust, disclosure})).toEqual(lines);
  });
});

describe("usefulness(cells, truth)", () => {
  it("counts headlines of which every count is shown, and people in counts shown", () => {
    const truth = [
      ...cellsAt({White: 60, BME: 40}),
      ...cellsAt({White: 30, BME: 20}, {measure: "trained", period: "2019/20"})
    ];
    expect(usefulness(truth, truth)).toEqual({headlines: 1, ofHeadlines: 2, people: 1});
    const hidden = truth.map((cell) =>
      cell.count === 20 ? {...cell, count: null, status: "suppressed" as const} : cell
    );
    expect(usefulness(hidden, truth)).toEqual({headlines: 0.5, ofHeadlines: 2, people: 130 / 150});
  });
});
