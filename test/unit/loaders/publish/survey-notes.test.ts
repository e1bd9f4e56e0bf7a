import {describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {organisationFolder, workforceRows} from "../../../helpers/folder.js";

const row = {year: "2019", indicator: 6, yes: 20, responses: 80};

describe("readSurveyNotes(database)", () => {
  it("gives the notes on rows about a whole population, and none of finer rows", async () => {
    const folder = await organisationFolder({
      workforce: workforceRows(60, 40),
      survey: [
        {...row, ethnicity: "White", note: ""},
        {...row, ethnicity: "BME", note: ""},
        {...row, ethnicity: "Black", note: " colleagues only "},
        {...row, ethnicity: "Black", staff_group: "Nursing and Midwifery Registered", note: "one ward"}
      ]
    });
    expect((await collect(folder)).surveyNotes).toEqual([
      {indicator: 6, population: "substantive", period: "2019", group: "Black", note: "colleagues only"}
    ]);
  });

  it("is empty without a survey", async () => {
    const folder = await organisationFolder({workforce: workforceRows(60, 40)});
    expect((await collect(folder)).surveyNotes).toEqual([]);
  });
});
