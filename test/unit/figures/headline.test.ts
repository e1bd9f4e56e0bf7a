import {describe, expect, it} from "vitest";
import {figure, hidden, rate} from "../../../src/components/fixtures.js";
import type {Figure} from "../../../src/figures/figure-types.js";
import {comparable, headline, headlineGroup, isWhole} from "../../../src/figures/headline.js";
import {indicator, indicators} from "../../../src/registry/index.js";

/** A year of indicator 3: both rates and their ratio, 0.4 times the period's number. */
const discipline = (period: string, bme: number, white = 30, population = "substantive"): Figure[] => [
  rate({indicator: 3, population, period, group: "BME", numerator: bme, denominator: 1000, lower: 0, upper: 9}),
  rate({indicator: 3, population, period, group: "White", numerator: white, denominator: 4000, lower: 0, upper: 9}),
  figure({indicator: 3, population, period, group: "BME/White", unit: "ratio", value: (4 * bme) / white})
];

describe("headlineGroup(indicator, other)", () => {
  it("is the comparison that each indicator is defined by", () => {
    expect(indicators.map((each) => headlineGroup(each))).toEqual([
      "BME",
      "White/BME",
      "BME/White",
      "White/BME",
      "BME minus White",
      "BME minus White",
      "BME minus White",
      "BME minus White",
      "BME minus workforce BME"
    ]);
  });

  it("puts another group where BME stands, in the same direction", () => {
    expect([1, 2, 3, 5, 9].map((number) => headlineGroup(indicator(number), "Black"))).toEqual([
      "Black",
      "White/Black",
      "Black/White",
      "Black minus White",
      "Black minus workforce Black"
    ]);
  });
});

describe("headline(figures, indicator, {population, period, other})", () => {
  it("is null where nothing was supplied for it, or only its rates", () => {
    expect(headline([], indicator(3))).toBeNull();
    expect(headline(discipline("2019/20", 10).slice(0, 2), indicator(3))).toBeNull();
    expect(headline(discipline("2019/20", 10), indicator(3), {period: "2018/19"})).toBeNull();
  });

  it("is the latest figure with its rates, the one named first before the one it is set against", () => {
    const found = headline([...discipline("2019/20", 15), ...discipline("2018/19", 10)], indicator(3));
    expect(found?.figure.value).toBe(2);
    expect(found?.rates.map(({group}) => group)).toEqual(["BME", "White"]);
    expect(found?.previous?.period).toBe("2018/19");
  });

  it("puts White first where White is divided by BME", () => {
    const own = discipline("2019/20", 10).map((each) => ({...each, indicator: 4}));
    const found = headline([...own, figure({indicator: 4, group: "White/BME", unit: "ratio"})], indicator(4));
    expect(found?.rates.map(({group}) => group)).toEqual(["White", "BME"]);
  });

  it("looks past a window that shares a year, to the last that does not", () => {
    const windows = ["2016/17 to 2017/18", "2017/18 to 2018/19", "2018/19 to 2019/20"];
    const found = headline(
      windows.flatMap((window) => discipline(window, 10)),
      indicator(3)
    );
    expect(found?.previous?.period).toBe("2016/17 to 2017/18");
  });

  it("gives the overlapping window where there is no other, for a page to say that it is not compared", () => {
    const windows = ["2017/18 to 2018/19", "2018/19 to 2019/20"];
    expect(
      headline(
        windows.flatMap((window) => discipline(window, 10)),
        indicator(3)
      )?.previous?.period
    ).toBe("2017/18 to 2018/19");
  });

  it("keeps to one population, and never to a level of a breakdown", () => {
    const band = discipline("2019/20", 30).map((each) => ({...each, breakdown: "pay band", level: "Band 5"}));
    const figures = [...band, ...discipline("2019/20", 30, 30, "bank"), ...discipline("2019/20", 15)];
    expect(headline(figures, indicator(3))?.figure.value).toBe(2);
    expect(headline(figures, indicator(3), {population: "bank"})?.figure.value).toBe(4);
    expect(headline(figures, indicator(3), {population: "board"})).toBeNull();
  });

  it("is hidden where its figure is, not the year before in its place", () => {
    const now = hidden({indicator: 3, period: "2019/20", group: "BME/White", unit: "ratio"});
    const found = headline([now, ...discipline("2018/19", 10)], indicator(3));
    expect([found?.figure.status, found?.figure.value, found?.rates]).toEqual(["suppressed", null, []]);
  });

  it("takes the difference in points of a survey, not the ratio of the same groups", () => {
    const at = {indicator: 5, period: "2019"};
    const figures = [
      figure({...at, group: "BME/White", unit: "ratio", value: 1.5}),
      figure({...at, group: "BME minus White", unit: "percentage points", value: 5})
    ];
    expect(headline(figures, indicator(5))?.figure.value).toBe(5);
  });

  it("takes all members of the board, with one rate beside: the workforce's is another indicator's", () => {
    const at = {indicator: 9, population: "board", period: "2020-03-31", breakdown: "board membership"};
    const figures = ["voting members", "all members"].flatMap((level) => [
      rate({...at, level, group: "BME", numerator: 1, denominator: 10, lower: 0, upper: 40}),
      figure({...at, level, group: "BME minus workforce BME", unit: "percentage points", value: -13})
    ]);
    const found = headline(figures, indicator(9));
    expect(found?.figure.level).toBe("all members");
    expect(found?.rates.map(({group, level}) => [group, level])).toEqual([["BME", "all members"]]);
  });
});

describe("isWhole(figure)", () => {
  it("is true of a whole population and of all members of a board", () => {
    expect(isWhole(figure({}))).toBe(true);
    expect(isWhole(figure({breakdown: "board membership", level: "all members"}))).toBe(true);
    expect(isWhole(figure({breakdown: "board membership", level: "voting members"}))).toBe(false);
    expect(isWhole(figure({breakdown: "ethnicity known"}))).toBe(false);
  });
});

describe("comparable(indicator, a, b, group)", () => {
  it("is false across a break in the series, in either order, and true on one side of it", () => {
    expect(comparable(indicator(7), "2020", "2021")).toBe(false);
    expect(comparable(indicator(7), "2022", "2019")).toBe(false);
    expect(comparable(indicator(7), "2021", "2022")).toBe(true);
    expect(comparable(indicator(7), "2019", "2020")).toBe(true);
  });

  it("is false where a year is shared", () => {
    expect(comparable(indicator(3), "2018/19 to 2019/20", "2019/20")).toBe(false);
    expect(comparable(indicator(3), "2017/18", "2018/19 to 2019/20")).toBe(true);
  });

  it("holds a break of one group against that group and its comparisons alone", () => {
    const breaking = {...indicator(6), breaks: [{from: "2019", group: "Black", why: "Counted otherwise."}]};
    const against = (group?: string): boolean => comparable(breaking, "2018", "2019", group);
    expect([against("Black"), against("Black minus White"), against("Black/White")]).toEqual([false, false, false]);
    expect([against("Asian minus White"), against("BME"), against()]).toEqual([true, true, true]);
  });
});
