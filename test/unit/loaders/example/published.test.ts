import {describe, expect, it} from "vitest";
import {bandMargins, postOf, readPublished} from "../../../../loaders/example/published.js";

const published = readPublished(`indicator,population,period,breakdown,level,group,numerator,denominator,value,derivable
1,substantive,2020-03-31,overall,all,BME,1221,5203,23.5,yes
1,substantive,2020-03-31,pay band,Non-clinical Band 8a,BME,16,58,27.6,yes
1,substantive,2012-03-31,overall,all,BME,924,5564,16.6,no
3,bank,2019/20,overall,all,BME/White,,,2.55,yes
`);

describe("readPublished(csv)", () => {
  it("finds a figure by its words", () => {
    const words = {indicator: "1", population: "substantive", period: "2020-03-31"};
    expect(published.figure(words)).toEqual({numerator: 1221, denominator: 5203, value: 23.5});
  });
  it("says whether a figure is printed", () => {
    expect(published.has({population: "bank"})).toBe(true);
    expect(published.has({population: "board"})).toBe(false);
  });
  it("leaves out periods that the extracts do not reach", () => {
    expect(published.periods({indicator: "1"})).toEqual(["2020-03-31"]);
  });
  it("refuses words that no figure has", () => {
    expect(() => published.figure({indicator: "9"})).toThrow("no printed figure");
  });
});

describe("postOf(level)", () => {
  it.each([
    ["Non-clinical Band 8a", {category: "non-clinical", pay_band: "Band 8a"}],
    ["Clinical VSM", {category: "clinical", pay_band: "VSM"}],
    ["Medical Trainee Grade", {category: "medical", pay_band: "Trainee"}],
    ["Medical Non-consultant", {category: "medical", pay_band: "Non-consultant"}],
    ["Medical Consultant", {category: "medical", pay_band: "Consultant"}],
    ["Medical Senior Manager", {category: "medical", pay_band: "Senior medical manager"}]
  ])("reads %s", (level, post) => {
    expect(postOf(level)).toEqual(post);
  });
});

describe("bandMargins(published)", () => {
  it("gives each printed pay band its staff of known ethnicity and its BME staff", () => {
    expect(bandMargins(published)).toEqual([
      {snapshot: "2020-03-31", category: "non-clinical", pay_band: "Band 8a", bme: 16, known: 58}
    ]);
  });
});
