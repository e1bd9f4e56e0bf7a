import {describe, expect, it} from "vitest";
import type {Cell} from "../../../../../src/registry/cell.js";
import {indicator as indicatorOf} from "../../../../../src/registry/index.js";
import type {Catalogue} from "../../../../../src/subjects/explorer/catalogue.js";
import {gapOf} from "../../../../../src/subjects/explorer/reckoning/gap.js";
import {referenceOf, type Reference} from "../../../../../src/subjects/explorer/reckoning/reference.js";
import type {Comparator, Question} from "../../../../../src/subjects/explorer/reckoning/question.js";
import type {Figure} from "../../../../../src/figures/figure-types.js";
import type {Benchmark, Residents} from "../../../../../src/figures/view.js";
import {cell, madeUpView, pair} from "../../deep-dives/made-up.js";

const staff = {measure: "headcount", population: "substantive", period: "2020-03-31"} as const;
const ward = {...staff, breakdown: "directorate", level: "Ward"};
const cases = {measure: "investigated", population: "substantive", period: "2019/20"} as const;

type Given = {number?: number; period?: string; breakdown?: string; group?: string; compare: Comparator};
type Tables = {benchmarks?: Benchmark[]; population?: Residents[]};

/** A figure among those of a made-up cube, what it is set against and the gap between the two. */
function compared(
  cells: readonly Cell[],
  {number = 1, period = "2020-03-31", breakdown = "overall", group = "BME", compare}: Given,
  tables: Tables = {}
): {reference: Reference | null; gap: Figure | null} {
  const view = madeUpView(cells, tables);
  const indicator = indicatorOf(number);
  const made = view.figures({indicators: [number]});
  const catalogue = {
    view,
    periods: () => [...new Set(made.map((each) => each.period))],
    wholeFigures: ({number: of}: {number: number}) => view.figures({indicators: [of]})
  } as unknown as Catalogue;
  const question = {indicator, populations: indicator.populations, compare} as unknown as Question;
  const context = {catalogue, question, made, whole: made};
  const figure = made.find(
    (each) => each.period === period && each.breakdown === breakdown && each.group === group && each.unit === "percent"
  );
  if (!figure) throw new Error("no such figure");
  const reference = referenceOf(figure, context);
  return {reference, gap: reference && gapOf(figure, reference, context)};
}

const against = (kind: "white" | "organisation" | "rest" | "none"): Comparator => ({kind});

describe("referenceOf(figure, context) and gapOf(figure, reference, context)", () => {
  it("set a part against the whole that it is of: 10 of 100 less 250 of 1,000 is −15 points, tested against the rest", () => {
    const {reference, gap} = compared([...pair(staff, 250, 750), ...pair(ward, 10, 90)], {
      breakdown: "directorate",
      compare: against("organisation")
    });
    expect(reference).toMatchObject({label: "the whole workforce", value: 25, unit: "percent"});
    expect(gap?.value).toBeCloseTo(-15, 10);
    expect(gap?.verdict).toMatchObject({state: "clear-gap", direction: "adverse"});
  });

  it("set it against everybody else: 10 of 100 less 240 of 900", () => {
    const {reference, gap} = compared([...pair(staff, 250, 750), ...pair(ward, 10, 90)], {
      breakdown: "directorate",
      compare: against("rest")
    });
    expect(reference).toMatchObject({label: "everyone else at Test"});
    expect(reference?.value).toBeCloseTo(240 / 9, 10);
    expect(gap?.value).toBeCloseTo(10 - 240 / 9, 10);
  });

  it("have nobody else where a count is hidden, or more are in the part than in the whole", () => {
    const rest = {breakdown: "directorate", compare: against("rest")};
    expect(compared([...pair(staff, 250, 750), ...pair(ward, null, 90)], rest).reference).toBeNull();
    const more = [
      ...pair(staff, 250, 750),
      ...pair(ward, 50, 90),
      ...pair(cases, 5, 20),
      ...pair({...cases, breakdown: "directorate", level: "Ward"}, 10, 5)
    ];
    expect(compared(more, {...rest, number: 3, period: "2019/20"}).reference).toBeNull();
  });

  it("withhold the gap of a hidden part, and of a hidden whole", () => {
    const whole = {breakdown: "directorate", compare: against("organisation")};
    const part = compared([...pair(staff, 250, 750), ...pair(ward, null, 90)], whole);
    expect(part.gap).toMatchObject({value: null, status: "suppressed", verdict: null});
    const all = compared([...pair(staff, null, 750), ...pair(ward, 10, 90)], whole);
    expect([all.reference?.value, all.gap?.status]).toEqual([null, "suppressed"]);
  });

  it("set no White figure against itself, nor test the White share of a whole", () => {
    const events = [...pair(staff, 200, 800), ...pair(cases, 10, 20)];
    const white = {number: 3, period: "2019/20", group: "White", compare: against("white")};
    expect(compared(events, white)).toEqual({reference: null, gap: null});
    const share = {breakdown: "directorate", group: "White", compare: against("organisation")};
    expect(compared([...pair(staff, 250, 750), ...pair(ward, 10, 90)], share).gap).toBeNull();
  });

  it("set a group against White people in the indicator's own direction: (10/200) / (20/800) is 2", () => {
    const {reference, gap} = compared([...pair(staff, 200, 800), ...pair(cases, 10, 20)], {
      number: 3,
      period: "2019/20",
      compare: against("white")
    });
    expect(reference).toMatchObject({label: "White people", value: 2.5});
    expect(gap).toMatchObject({group: "BME/White", unit: "ratio", value: 2});
  });

  it("have nothing to set a group against where White people are not counted", () => {
    const alone = [cell({...staff, group: "BME", count: 200}), cell({...cases, group: "BME", count: 10})];
    expect(compared(alone, {number: 3, period: "2019/20", compare: against("white")}).reference).toBeNull();
  });

  it("compare with nothing where nothing is asked for", () => {
    expect(compared(pair(staff, 250, 750), {compare: against("none")})).toEqual({reference: null, gap: null});
  });
});

describe("gapOf(figure, reference, context) between two periods", () => {
  const discipline = (period: string, bme: number): Cell[] => [
    ...pair({...staff, period: `${Number(period.slice(-7, -3)) + 1}-03-31`}, 200, 800),
    ...pair({...cases, period}, bme, 20)
  ];
  const asked = (number: number, period: string, name: string): Given => ({
    number,
    period,
    compare: {kind: "period", name}
  });

  it("tests years apart, in percentage points: 20 of 200 less 10 of 200 is 5", () => {
    const years = [...discipline("2017/18", 10), ...discipline("2019/20", 20)];
    const {reference, gap} = compared(years, asked(3, "2019/20", "2017/18"));
    expect(reference).toMatchObject({label: "2017/18", value: 5});
    expect(gap?.value).toBeCloseTo(5, 10);
    expect(gap?.p).toBeGreaterThan(0.05);
  });

  it("shows a window that shares a year, and does not test it", () => {
    const windows = [...discipline("2017/18 to 2018/19", 10), ...discipline("2018/19 to 2019/20", 20)];
    const {reference, gap} = compared(windows, asked(3, "2018/19 to 2019/20", "2017/18 to 2018/19"));
    expect([reference?.value, gap]).toEqual([5, null]);
  });

  it("does not test across a break in the series", () => {
    const survey = (period: string): Cell[] => [
      ...pair({measure: "survey7 yes", population: "substantive", period}, 60, 300),
      ...pair({measure: "survey7 responses", population: "substantive", period}, 100, 400)
    ];
    const cells = ["2019", "2020", "2021"].flatMap(survey);
    expect(compared(cells, asked(7, "2021", "2020"))).toMatchObject({reference: {value: 60}, gap: null});
    expect(compared(cells, asked(7, "2020", "2019")).gap?.value).toBe(0);
  });

  it("does not test staff in post, who are mostly the same people", () => {
    const cells = [...pair({...staff, period: "2019-03-31"}, 200, 800), ...pair(staff, 250, 750)];
    expect(compared(cells, asked(1, "2020-03-31", "2019-03-31"))).toMatchObject({reference: {value: 20}, gap: null});
  });
});

describe("gapOf(figure, reference, context) against people outside", () => {
  const resident = (eth2: string, population: number): Residents => ({
    organisation: "test",
    area: "North",
    year: "2021",
    eth16: null,
    eth5: null,
    eth2,
    population,
    share: null,
    total: null,
    source: null
  });
  const north = {compare: {kind: "area", name: "North"}} as const;

  it("takes residents for a constant: 250 of 1,000 less 40% is −15 points, with the year of the figures", () => {
    const {reference, gap} = compared(pair(staff, 250, 750), north, {
      population: [resident("White", 600), resident("BME", 400)]
    });
    expect(reference).toMatchObject({label: "people living in North, 2021", value: 40, figure: null});
    expect(gap?.value).toBeCloseTo(-15, 10);
    expect(gap?.verdict).toMatchObject({direction: "adverse"});
  });

  it("has no gap against nobody, nor of a hidden share", () => {
    const none = compared(pair(staff, 250, 750), north, {population: [resident("White", 600), resident("BME", 0)]});
    expect(none.gap?.value ?? null).toBeNull();
    const population = [resident("White", 600), resident("BME", 400)];
    expect(compared(pair(staff, null, 750), north, {population}).gap).toMatchObject({
      value: null,
      status: "suppressed",
      verdict: null
    });
  });

  it("takes a comparator's latest figure up to the same year, never a later one", () => {
    const benchmark = (period: string, value: number): Benchmark => ({
      organisation: "test",
      comparator: "NHS trusts",
      indicator: 1,
      period,
      group: "BME",
      value,
      unit: "percent",
      source: null
    });
    const asked = {compare: {kind: "elsewhere", name: "NHS trusts"}} as const;
    const benchmarks = [benchmark("2018", 19.1), benchmark("2019", 19.7), benchmark("2021", 22.4)];
    expect(compared(pair(staff, 250, 750), asked, {benchmarks})).toMatchObject({
      reference: {label: "NHS trusts, 2019", value: 19.7},
      gap: null
    });
    expect(compared(pair(staff, 250, 750), asked, {benchmarks: [benchmark("2021", 22.4)]}).reference).toBeNull();
  });

  it("sets the board against the workforce of the same day", () => {
    const members = {
      measure: "board members",
      population: "board",
      period: "2020-03-31",
      breakdown: "board membership",
      level: "all members"
    } as const;
    const {reference, gap} = compared([...pair(staff, 250, 750), ...pair(members, 1, 9)], {
      number: 9,
      breakdown: "board membership",
      compare: against("organisation")
    });
    expect(reference?.value).toBe(25);
    expect(gap).toMatchObject({group: "BME minus workforce BME", unit: "percentage points"});
    expect(gap?.value).toBeCloseTo(-15, 10);
  });
});
