import {describe, expect, it} from "vitest";
import {dataPackage} from "../../../src/saving/datapackage.js";

const {resources} = dataPackage({name: "made-up", title: "Made up"});
const fieldOf = (file: string, name: string) =>
  resources.find((each) => each.name === file)?.schema.fields.find((field) => field.name === name);

describe("dataPackage({name, title}, files)", () => {
  it("has a table schema for each of the eleven files", () => {
    expect(resources.map(({path}) => path)).toHaveLength(11);
    expect(resources[0]).toMatchObject({name: "workforce", path: "workforce.csv", encoding: "utf-8"});
  });

  it.each([
    ["workforce", "snapshot", {type: "date", constraints: {required: true}}],
    [
      "workforce",
      "category",
      {type: "string", constraints: {required: true, enum: ["clinical", "non-clinical", "medical"]}}
    ],
    ["workforce", "employment", {type: "string", constraints: {enum: ["substantive", "bank"]}}],
    ["workforce", "count", {type: "integer", constraints: {minimum: 0}}],
    ["recruitment", "year", {type: "string", constraints: {required: true, pattern: "[0-9]{4}/[0-9]{2}"}}],
    ["board", "voting", {type: "boolean", trueValues: ["yes"], falseValues: ["no"]}],
    ["survey", "indicator", {type: "integer", constraints: {required: true, minimum: 5, maximum: 8}}]
  ])("describes %s %s", (file, name, expected) => {
    expect(fieldOf(file, name)).toMatchObject(expected);
  });

  it("lets ethnicity be blank, which is not known", () => {
    expect(fieldOf("workforce", "ethnicity")).not.toHaveProperty("constraints");
  });

  it("gives examples that keep their own pattern and range", () => {
    for (const {schema} of resources)
      for (const {name, example, constraints = {}} of schema.fields) {
        if (constraints.pattern)
          expect([name, example]).toEqual([name, expect.stringMatching(`^(?:${constraints.pattern})$`)]);
        if (constraints.enum) expect(constraints.enum).toContain(example);
        if (constraints.minimum !== undefined) expect(Number(example)).toBeGreaterThanOrEqual(constraints.minimum);
      }
  });
});
