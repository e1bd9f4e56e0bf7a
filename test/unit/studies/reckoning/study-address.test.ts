import {describe, expect, it} from "vitest";
import {forGroup, gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {studyAddress, studyFields} from "../../../../src/studies/reckoning/study-address.js";
import {parseState} from "../../../../src/address/state.js";
import {trainingCube, type PlaceCounts} from "../../subjects/root-causes/training-cube.js";

const training = gapMeasure("training") ?? seniority;
const places: PlaceCounts[] = [
  {level: "Nursing", White: [640, 800], BME: [260, 400]},
  {level: "Office", White: [400, 800], BME: [200, 400]}
];
const source = trainingCube({"staff group": places, directorate: places});
const asked = {period: "2019/20", people: false};

describe("studyAddress(source, measure, {period, factor, people})", () => {
  it("leads to the same gap, ready to be searched too", () => {
    expect(studyAddress(source, training, {...asked, factor: "directorate"})).toMatchObject({
      search: "?v=1&gap=training&by=directorate&year=2019/20&find=training&find-year=2019/20",
      isSame: true
    });
  });

  it("is read back by the page without a notice", () => {
    const {search = ""} = studyAddress(source, training, {...asked, factor: "staff group"}) ?? {};
    const fields = studyFields({gaps: ["training"], periods: ["2019/20"], factors: ["staff group", "directorate"]});
    const {state, notices} = parseState(search, fields);
    expect(notices).toEqual([]);
    expect(state).toMatchObject({gap: "training", by: "staff group", and: "none", year: "2019/20"});
  });

  it("leads to that of BME people where no table tells another group apart, and to the latest year and usual factor for those it has not", () => {
    const other = studyAddress(source, forGroup(training, "Black"), {...asked, factor: "staff group"});
    expect(other).toMatchObject({measure: training, isSame: false});
    const old = studyAddress(source, training, {...asked, period: "2010/11", factor: "sex"});
    expect(old).toMatchObject({period: "2019/20", factor: "staff group", isSame: false});
  });

  it("is null where nothing of the kind can be taken apart", () => {
    const whole = trainingCube({}, {overall: {White: [640, 800], BME: [260, 400]}});
    expect(studyAddress(whole, training, {...asked, factor: null})).toBeNull();
  });
});
