import {describe, expect, it} from "vitest";
import {gapsAsked} from "../../../../../src/subjects/explorer/reckoning/gaps-asked.js";
import {nearestStudy} from "../../../../../src/subjects/explorer/reckoning/nearest-study.js";
import {whyChoice, type WhyChoice} from "../../../../../src/subjects/explorer/reckoning/why-choice.js";
import {gapSource} from "../../../../../src/studies/reckoning/crossing.js";
import {forGroup, gapMeasure, otherGroup, seniority} from "../../../../../src/studies/reckoning/gap-measures.js";
import {madeUpCatalogue, settledAt} from "../../../../helpers/made-up-explorer.js";

const published = madeUpCatalogue({profile: "published", applicantsByFive: true});
const hiding = madeUpCatalogue({
  profile: "published",
  hide: ({breakdown, measure}) => breakdown === "staff group" && measure === "appointed"
});

function choiceAt(search: string, catalogue = published): WhyChoice {
  const settled = settledAt(catalogue, search);
  const found = gapsAsked(catalogue, settled);
  if ("reasons" in found) throw new Error(found.reasons.join(" "));
  const {view} = catalogue;
  return whyChoice(gapSource(view), found, settled.asked, {naming: view, people: false});
}

describe("whyChoice(source, gaps, {why, whose}, {naming, people})", () => {
  it("takes a gap apart by what the address names, or by what there is", () => {
    expect(choiceAt("?indicator=2&by=none&why=usual")).toMatchObject({factors: ["staff group"], factor: "staff group"});
    expect(choiceAt("?indicator=2&by=none&why=staff-group").notices).toEqual([]);
  });

  it("says so where the gap cannot be taken apart like that", () => {
    const {factor, notices} = choiceAt("?indicator=2&by=none&why=sex");
    expect(factor).toBe("staff group");
    expect(notices).toEqual(["This gap cannot be taken apart by sex. Shown by staff group."]);
  });

  it("takes the gap of the group that the address names, of those in the answer", () => {
    const five = "?indicator=2&by=none&ethnicity=five&why=usual";
    expect(otherGroup(choiceAt(five).measure)).toBe("Asian");
    expect(otherGroup(choiceAt(`${five}&whose=black`).measure)).toBe("Black");
    const {measure, notices} = choiceAt(`${five}&whose=mixed`);
    expect(otherGroup(measure)).toBe("Asian");
    expect(notices.join()).toContain("no gap for Mixed people");
  });

  it("knows whether rows of people tell the groups apart: the five groups, and no finer one", () => {
    const analyst = madeUpCatalogue({applicantsByFive: true});
    const source = gapSource(analyst.view);
    const recruitment = gapMeasure("appointment") ?? seniority;
    const peopleOf = (group: string): boolean => {
      const gaps = {gaps: [forGroup(recruitment, group)], period: "2019/20", by: []} as const;
      return whyChoice(source, gaps, {why: "usual", whose: "usual"}, {naming: analyst.view, people: true}).people;
    };
    expect(["BME", "Black", "H"].map(peopleOf)).toEqual([true, true, false]);
  });

  it("has no factor where no table tells the group apart, or where its counts are hidden", () => {
    expect(choiceAt("?indicator=2&by=none&ethnicity=five&why=usual")).toMatchObject({factors: [], factor: null});
    expect(choiceAt("?indicator=2&by=none&why=usual", hiding)).toMatchObject({factors: [], factor: null});
  });
});

describe("nearestStudy(catalogue, source, settled, {people})", () => {
  const nearestAt = (search: string, catalogue = published) =>
    nearestStudy(catalogue, gapSource(catalogue.view), settledAt(catalogue, search), {people: false});

  it("is the gap of BME people where that of a finer group cannot be taken apart", () => {
    const found = nearestAt("?indicator=2&by=none&ethnicity=five&why=usual&whose=black");
    expect(found?.words).toBe("BME and White shortlisted applicants who were appointed from shortlisting, 2019/20");
    expect(found?.asked).toMatchObject({indicator: "2", ethnicity: "two", why: "usual", whose: "usual"});
  });

  it("is another indicator where this one has no places", () => {
    expect(nearestAt("?indicator=5&by=none&why=usual")?.asked.indicator).toBe("2");
  });

  it("is null where nothing can be taken apart", () => {
    expect(nearestAt("?indicator=2&by=none&why=usual", hiding)).toBeNull();
  });
});
