import {beforeAll, describe, expect, it} from "vitest";
import {gapSource, type GapSource} from "../../../../src/studies/reckoning/crossing.js";
import {forGroup, gapMeasure, otherGroup, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {gapOffers, groupOffers} from "../../../../src/studies/reckoning/offers.js";
import {none, studyAddress, studyFields, usual} from "../../../../src/studies/reckoning/study-address.js";
import {settleStudy, type StudyChoice} from "../../../../src/studies/reckoning/study-choice.js";
import {parseState} from "../../../../src/address/state.js";
import type {View} from "../../../../src/figures/view.js";
import {exampleView} from "../../../helpers/example-view.js";
import {trainingCube} from "../../subjects/root-causes/training-cube.js";

const training = gapMeasure("training") ?? seniority;
const people = false;
const initial: StudyChoice = {measure: training, period: "2019/20", factors: ["staff group"], notices: []};
const asUsual = {gap: usual, whose: usual, year: usual, by: usual, and: none};

let view: View;
let source: GapSource;
let settled: (asked: Partial<typeof asUsual>) => StudyChoice;
beforeAll(async () => {
  view = await exampleView();
  source = gapSource(view);
  const offers = gapOffers(source, {people});
  settled = (asked) => settleStudy({source, offers, people}, {...asUsual, ...asked}, {initial, label: view.label});
});

describe("settleStudy({source, offers, people}, asked, {initial, label})", () => {
  it("leaves what is usual as the page was made", () => {
    expect(settled({})).toEqual(initial);
  });

  it("takes the gap, period, factor and group that are asked for", () => {
    const {measure, period, factors, notices} = settled({
      gap: "appointment",
      year: "2018/19",
      by: "sex",
      whose: "Black"
    });
    expect({id: measure.id, of: measure.of, to: measure.to}).toEqual({id: "appointment", of: "White", to: "Black"});
    expect({period, factors, notices}).toEqual({period: "2018/19", factors: ["sex"], notices: []});
    expect(measure.label).toContain("Black British");
  });

  it("shows BME people, and says so, where the group cannot be taken apart", () => {
    const table = trainingCube({"staff group": [place("Nursing"), place("Office")]});
    const offers = gapOffers(table, {people});
    const asked = {...asUsual, whose: "Asian"};
    const {measure, notices} = settleStudy({source: table, offers, people}, asked, {initial, label: (group) => group});
    expect(otherGroup(measure)).toBe("BME");
    expect(notices).toEqual(["This gap cannot be taken apart for Asian people. Shown for BME people."]);
  });
});

describe("groupOffers(source, measure, {period, people})", () => {
  it("begins with the gap's own group, then those of the five that have a table", () => {
    expect(groupOffers(source, training, {period: "2019/20", people})).toEqual([
      "BME",
      "Asian",
      "Black",
      "Mixed",
      "Other"
    ]);
    expect(
      groupOffers(trainingCube({sex: [place("Female"), place("Male")]}), training, {period: "2010/11", people})
    ).toEqual([]);
  });
});

describe("studyAddress(source, measure, {period, factor, people}), of one of the five groups", () => {
  it("is read back by the page as the same gap", () => {
    const asked = {period: "2018/19", factor: "sex", people};
    const found = studyAddress(source, forGroup(training, "Black"), asked);
    expect(found?.isSame).toBe(true);
    const fields = studyFields({gaps: ["training"], periods: ["2018/19"], factors: ["sex"]});
    const {state, notices} = parseState(found?.search ?? "", fields);
    expect(notices).toEqual([]);
    const {measure, period, factors} = settled(state);
    expect([otherGroup(measure), period, ...factors]).toEqual(["Black", "2018/19", "sex"]);
  });

  it("is that of BME people for a finer group", () => {
    const found = studyAddress(source, forGroup(training, "H"), {period: "2018/19", factor: "sex", people});
    expect(found && otherGroup(found.measure)).toBe("BME");
    expect(found?.isSame).toBe(false);
  });
});

/** A place where 640 of 800 White and 260 of 400 BME staff were trained. */
function place(level: string) {
  return {level, White: [640, 800], BME: [260, 400]} as const;
}
