import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {indexCells} from "../../../../src/figures/cell-index.js";
import type {Connection} from "../../../../src/database/db.js";
import {gapTrend, detectableChange} from "../../../../src/studies/reckoning/changes.js";
import {claimVerdict, segregationClaims} from "../../../../src/studies/reckoning/claim.js";
import {
  crossingOf,
  gapPeriods,
  gapSource,
  wholeOf,
  type Crossing,
  type GapSource
} from "../../../../src/studies/reckoning/crossing.js";
import {eachFactor, factorRows} from "../../../../src/studies/reckoning/each-factor.js";
import {
  forGroup,
  gapMeasure,
  gapMeasures,
  seniority,
  type GapMeasure
} from "../../../../src/studies/reckoning/gap-measures.js";
import {studyGap} from "../../../../src/studies/reckoning/gap-study.js";
import {pooledLadders} from "../../../../src/studies/reckoning/ladder.js";
import {factorOffers, gapOffers} from "../../../../src/studies/reckoning/offers.js";
import {canBeCounted, parityNeed, postsNeeded} from "../../../../src/studies/reckoning/parity-needs.js";
import {needSentence} from "../../../../src/studies/words/parity-words.js";
import {peopleAttributes, peopleStatement} from "../../../../src/studies/reckoning/people-query.js";
import {crossRows, peopleRows} from "../../../../src/studies/reckoning/people-rows.js";
import {searchPeople} from "../../../../src/studies/reckoning/search.js";
import {shrunkUnits} from "../../../../src/studies/reckoning/shrunk-units.js";
import {smallestShown} from "../../../../src/studies/reckoning/smallest-shown.js";
import {unknownEthnicity, unknownInWorkforce} from "../../../../src/studies/reckoning/unknown-ethnicity.js";
import type {View} from "../../../../src/figures/view.js";
import type {Rows} from "../../../../src/stats/slices.js";
import {exampleFolder, exampleView} from "../../../helpers/example-view.js";
import {connectNode} from "../../../helpers/node-connection.js";

let view: View;
let source: GapSource;
let folder: string;
let connection: Connection;
let training: GapMeasure;
let appointment: GapMeasure;
let disciplinary: GapMeasure;

beforeAll(async () => {
  view = await exampleView();
  source = gapSource(view);
  const named = ["training", "appointment", "disciplinary"].map((id) => gapMeasure(id) ?? seniority);
  [training = seniority, appointment = seniority, disciplinary = seniority] = named;
  folder = await mkdtemp(join(tmpdir(), "people-"));
  const {rowParts} = await collect(exampleFolder, {rowFolder: folder});
  connection = await connectNode(rowParts);
});

afterAll(() => rm(folder, {recursive: true}));

const crossing = (measure: GapMeasure, period: string, ...factors: string[]): Crossing =>
  crossingOf(source, measure, {period, factors}) ?? raise(`no crossing of ${measure.id} by ${factors.join()}`);

async function peopleOf(measure: GapMeasure, period: string): Promise<Rows> {
  const attributes = peopleAttributes(source, measure, period);
  const rows = await connection.query(peopleStatement(view.organisation.id, measure, {period, attributes}));
  return peopleRows(rows, attributes, view.organisation);
}

describe("crossingOf(source, measure, {period, factors}), on the example", () => {
  it("holds everybody that the printed report counts", () => {
    expect(wholeOf(source, training, "2019/20")).toEqual({
      of: {numerator: 3203, denominator: 3982},
      to: {numerator: 894, denominator: 1221}
    });
    const study = studyGap(crossing(training, "2019/20", "staff group"));
    expect(study?.coverage).toEqual({of: 1, to: 1});
    expect(study?.headline?.value).toBeCloseTo(1.0986, 4);
  });

  it("splits the training gap of 2019/20 into mix by staff group and within, each with a range", () => {
    const study = studyGap(crossing(training, "2019/20", "staff group"));
    expect(study?.gap.value).toBeCloseTo(3203 / 3982 - 894 / 1221, 12);
    expect((study?.mix.value ?? NaN) + (study?.within.value ?? NaN)).toBeCloseTo(study?.gap.value ?? NaN, 12);
    expect(study?.mix.interval?.lower).toBeGreaterThan(0);
    expect(study?.share).toBeGreaterThan(0.5);
    expect(study?.ratios.adjusted.value).toBeLessThan(study?.ratios.crude.value ?? 0);
  });

  it("takes seniority apart by kind of post, from the career tiers, medicine left out", () => {
    expect(crossing(seniority, "2020-03-31", "category").cells.map(({levels}) => levels)).toEqual([
      ["Non-clinical"],
      ["Clinical"]
    ]);
    expect(crossingOf(source, seniority, {period: "2020-03-31", factors: ["staff group"]})).toBeNull();
  });

  it("compares the adjusted ratio with the ratio of the people left in, not with everybody's", () => {
    const row = eachFactor(source).find(({measure, factor}) => measure === appointment && factor === "route");
    const {crude, crudeOfKept} = row?.study.ratios ?? raise("no row of the route");
    // International recruits, none of them White, are left out: what changes is who is counted, not what adjusting does.
    expect([crude.value?.toFixed(2), crudeOfKept.value?.toFixed(2)]).toEqual(["1.14", "1.41"]);
    expect(row?.study.verdicts.crude?.state).toBe("clear-gap");
    expect(row?.study.verdicts.adjusted?.state).toBe("clear-gap");
    expect(row?.study.ratios.dropped).toEqual(["International"]);
  });

  it("takes one gap of one period by every factor in which nobody stands twice", () => {
    const rows = factorRows(source, training, "2018/19");
    expect(rows.every(({study}) => study.crossing.period === "2018/19")).toBe(true);
    expect(rows.map(({factor}) => factor)).toContain("staff group");
    expect(rows.map(({factor}) => factor)).not.toContain("band group");
  });
});

describe("people counted from rows", () => {
  it.each([
    ["training", "2019/20", "staff group"],
    ["training", "2018/19", "directorate"],
    ["appointment", "2019/20", "route"],
    ["disciplinary", "2018/19 to 2019/20", "sex"],
    ["seniority", "2020-03-31", "category"]
  ])("give the same crossing of %s in %s by %s as the cube", async (id, period, factor) => {
    const measure = gapMeasure(id) ?? raise(id);
    const counted = crossRows(await peopleOf(measure, period), {measure, period, factors: [factor]});
    const inCube = crossing(measure, period, factor);
    expect(counted.whole).toEqual(inCube.whole);
    expect(counted.cells).toEqual(inCube.cells.filter(({of, to}) => of.denominator + to.denominator > 0));
  });

  it("cross two factors as the cube's own table does", async () => {
    const factors = ["directorate", "category"];
    const counted = crossRows(await peopleOf(training, "2019/20"), {measure: training, period: "2019/20", factors});
    expect(counted.cells).toEqual(crossing(training, "2019/20", ...factors).cells);
  });

  it("tell one of the five groups apart where it takes the place of BME", async () => {
    const asian = forGroup(training, "Asian");
    const counted = crossRows(await peopleOf(asian, "2019/20"), {
      measure: asian,
      period: "2019/20",
      factors: ["staff group"]
    });
    expect(counted.whole).toEqual(wholeOf(source, asian, "2019/20"));
  });

  it("are searched by three attributes at once, each slice of the same people listed once", async () => {
    const search = searchPeople(await peopleOf(training, "2019/20"), training, "2019/20");
    expect(search.result.tested).toBeGreaterThan(300);
    expect(search.listed.length).toBeGreaterThan(0);
    for (const {shares} of search.listed) expect(shares?.share ?? 0).toBeLessThan(1);
  });

  it("leave out and list a place with more events than people", () => {
    const rows: Rows = {
      attributes: [{name: "sex", levels: ["Female", "Male"], codes: Uint8Array.from([0, 0, 1, 1])}],
      group: Uint8Array.from([0, 1, 0, 1]),
      numerator: Uint8Array.from([3, 1, 5, 1]),
      denominator: Uint8Array.from([4, 4, 4, 4])
    };
    const found = crossRows(rows, {measure: training, period: "2019/20", factors: ["sex"]});
    expect(found.uncounted).toEqual(["Male"]);
    expect(found.cells.map(({levels}) => levels)).toEqual([["Female"]]);
  });
});

describe("what a reader may choose", () => {
  it("is every gap that can be taken apart, with more factors where people are at hand", () => {
    expect(gapOffers(source, {people: false}).map(({measure}) => measure.id)).toEqual([
      "appointment",
      "disciplinary",
      "training",
      "seniority"
    ]);
    const [cube, rows] = [false, true].map((people) => factorOffers(source, seniority, {period: "2020-03-31", people}));
    expect(cube?.first).toEqual(["category"]);
    expect(rows?.first).toContain("staff group");
    expect(rows?.second("staff group")).toContain("directorate");
  });
});

describe("the report's words on occupational segregation", () => {
  it("are found with the gap and the group that they are about", () => {
    const claims = segregationClaims(view.organisation.commentary, view);
    expect(claims.map(({measure, groups}) => [measure.id, groups])).toEqual([["training", ["Asian"]]]);
  });

  it("hold in part for BME staff, and cannot be tested where too few people are in sight", () => {
    const study = studyGap(crossing(training, "2019/20", "staff group")) ?? raise("no study");
    expect(claimVerdict(study)).toContain("agree in part");
    expect(claimVerdict({...study, coverage: {of: 0.9, to: 0.5}})).toContain("too much is hidden");
    expect(claimVerdict({...study, coverage: null})).toContain("too much is hidden");
  });
});

describe("small groups, on the example", () => {
  it("pools the fewest bands that answer, and never calls the top of the ladder average", () => {
    const [nonClinical] = pooledLadders(source, "2020-03-31") ?? [];
    const band = nonClinical?.answers.find((answer) => answer.band === "Non-clinical Band 8b");
    expect(band?.counts).toEqual({numerator: 5, denominator: 42});
    // Bands 8b to 8c (7 of 60, p 0.03) are what a search of a ladder without any gap would find, and the longer runs that
    // are clear hold more BME staff than elsewhere: neither answers for a band that holds fewer.
    expect(band?.pooled).toBeNull();
    for (const {counts, pooled} of nonClinical?.answers ?? []) {
      if (!pooled?.verdict.state.startsWith("clear")) continue;
      expect(Math.sign(pooled.estimate.value ?? 0)).toBe(
        Math.sign(counts.numerator / counts.denominator - 1221 / 5203)
      );
    }
  });

  it("never pools across a hidden band", () => {
    const cells = view.cells.map((cell) =>
      cell.level === "Non-clinical Band 8c" && cell.breakdown === "pay band"
        ? {...cell, count: null, status: "suppressed" as const}
        : cell
    );
    const [ladder] = pooledLadders({...source, index: indexCells(cells, source.organisation.id)}, "2020-03-31") ?? [];
    expect(ladder?.hidden).toEqual(["Non-clinical Band 8c"]);
    for (const {pooled} of ladder?.answers ?? []) expect(pooled?.labels ?? []).not.toContain("Non-clinical Band 8c");
    const below = ladder?.answers.find(({band}) => band === "Non-clinical Band 8b")?.pooled?.labels ?? [];
    expect(below).not.toContain("Non-clinical Band 8d");
  });

  it("draws directorates together with the rate as counted beside, and no other breakdown", () => {
    const units = shrunkUnits(source, disciplinary, "2018/19 to 2019/20");
    expect(units?.units.map(({label}) => label)).toContain("Hosted Services");
    const small = units?.units.find(({label}) => label === "Hosted Services");
    expect(small?.raw.value).toBeCloseTo(1 / 11, 12);
    expect(small?.shrunk.value).toBeLessThan(small?.raw.value ?? 0);
  });

  it("gives the rates that would show, as in the published vectors", () => {
    const found = smallestShown(source, gapMeasure("harassment-public") ?? seniority);
    expect(found?.people).toEqual({bme: 435, white: 1876});
    expect(found?.above?.rate).toBeCloseTo(0.294, 2);
  });

  it("gives them for the people of an earlier period too", () => {
    const [first] = gapPeriods(source, training);
    expect(smallestShown(source, training, first)?.people).not.toEqual(smallestShown(source, training)?.people);
  });
});

describe("ethnicity not known, on the example", () => {
  it("bounds a headline by people of unknown ethnicity, where they are counted", () => {
    const found = unknownEthnicity(source, training);
    expect(found && "bounds" in found && found.unknown.denominator).toBe(126);
    expect(found && "bounds" in found && found.bounds.warn).toBe(false);
    const survey = unknownEthnicity(source, gapMeasure("harassment-staff") ?? seniority);
    expect(survey).toMatchObject({why: "not supplied"});
  });

  it("bounds an earlier period, and another group than BME", () => {
    expect(unknownEthnicity(source, training, "2018/19")).toMatchObject({period: "2018/19"});
    const found = unknownEthnicity(source, forGroup(training, "Black"));
    expect(found && "bounds" in found && found.allWhite === found.bounds.allOf).toBe(true);
  });

  it("gives the BME share by every denominator", () => {
    const found = unknownInWorkforce(source);
    expect(found?.unknown).toBe(126);
    expect(found?.share.ofKnown).toBeCloseTo(1221 / 5203, 12);
    expect(found?.share.ofAll).toBeCloseTo(1221 / 5329, 12);
  });
});

describe("what parity would need, on the example", () => {
  it("counts appointments at the White rate", () => {
    expect(parityNeed(source, appointment)?.levelUp).toMatchObject({actual: 186, target: 211});
  });

  it("gives the published count of an earlier year: 244 appointments rather than 124", () => {
    expect(parityNeed(source, appointment, "2018/19")?.levelUp).toMatchObject({actual: 124, target: 244});
  });

  it("speaks of the group that is set against White people", () => {
    const need = parityNeed(source, forGroup(appointment, "Asian"));
    expect(need && needSentence(need, view)).toMatch(
      /^In 2019\/20, \d+ Asian\b.* shortlisted applicants were appointed/
    );
  });

  it("can be counted of what an organisation decides on, and not of answers to a survey", () => {
    expect(gapMeasures.filter(canBeCounted).map(({id}) => id)).toEqual(["appointment", "disciplinary", "training"]);
  });

  it("gives the published count for clinical bands 6 to VSM", () => {
    const posts = postsNeeded(source, "2020-03-31")?.needs.find((need) => need.posts === "Clinical Bands 6 to VSM");
    expect(posts?.fixedTotal).toMatchObject({actual: 264, target: 416});
  });
});

describe("gapTrend(source, measure)", () => {
  it("tests windows only with the last that shares no year", () => {
    const trend = gapTrend(source, disciplinary);
    expect(trend?.changes.map(({from, to}) => [from, to])).toEqual([["2016/17 to 2017/18", "2018/19 to 2019/20"]]);
    expect(trend?.untested).toEqual([{from: "2016/17 to 2017/18", to: "2017/18 to 2018/19", why: "overlap or break"}]);
  });

  it("tests no stock: staff in post a year later are mostly the same people", () => {
    expect(gapPeriods(source, seniority)).toHaveLength(3);
    expect(gapTrend(source, seniority)).toBeNull();
  });

  it("says the smallest change that would show; none without events", () => {
    const year = {of: {numerator: 100, denominator: 1000}, to: {numerator: 100, denominator: 1000}};
    expect(detectableChange([year, year])).toBeCloseTo(
      Math.exp((1.959964 + 0.841621) * Math.sqrt(4 * (1 / 100 - 1 / 1000))),
      5
    );
    expect(detectableChange([year, {...year, to: {numerator: 0, denominator: 1000}}])).toBeNull();
  });
});

function raise(what: string): never {
  throw new Error(what);
}
