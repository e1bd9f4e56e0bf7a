import {describe, expect, it} from "vitest";
import {nestedLevels, type Meeting} from "../../../../loaders/measure/nested-levels.js";

const meet = (...pairs: [first: string, second: string, people?: number][]): Meeting[] =>
  pairs.map(([first, second, people = 20]) => ({first, second, people}));

describe("nestedLevels(meetings)", () => {
  it("finds levels that hold exactly the people of one or several others", () => {
    const found = nestedLevels(meet(["Medical", "Doctors"], ["Clinical", "Nurses"], ["Clinical", "Therapists"]));
    expect(found).toEqual([
      {aroundSide: 0, around: ["Medical"], inside: ["Doctors"], equal: true},
      {aroundSide: 0, around: ["Clinical"], inside: ["Nurses", "Therapists"], equal: true}
    ]);
  });

  it("finds sets of levels that hold exactly the people of a set of others", () => {
    const found = nestedLevels(meet(["A", "1"], ["A", "2"], ["B", "1"], ["B", "2"], ["C", "3"]));
    expect(found.map(({around, inside, equal}) => [around, inside, equal])).toEqual([
      [["A", "B"], ["1", "2"], true],
      [["C"], ["3"], true]
    ]);
  });

  it("finds a level wholly within one that holds others too", () => {
    const found = nestedLevels(
      meet(["North", "Wards"], ["North", "Offices"], ["South", "Offices"], ["South", "Homes"])
    );
    expect(found.filter(({equal}) => !equal)).toEqual(
      expect.arrayContaining([
        {aroundSide: 0, around: ["North"], inside: ["Wards"], equal: false},
        {aroundSide: 0, around: ["South"], inside: ["Homes"], equal: false}
      ])
    );
  });

  it("finds a level wholly within two, unless it is of so few people that this is chance", () => {
    const meetings = (people: number): Meeting[] =>
      meet(["X", "1", people], ["X", "2", people], ["Y", "1"], ["Y", "2"], ["Y", "3"], ["Z", "3"], ["Z", "1"]);
    const sets = (people: number) =>
      nestedLevels(meetings(people)).filter(({around, equal}) => !equal && around.length > 1);
    expect(sets(20)).toContainEqual({aroundSide: 1, around: ["1", "2"], inside: ["X"], equal: false});
    expect(sets(2).some(({inside}) => inside.includes("X"))).toBe(false);
  });

  it("says nothing where both divisions merely hold everybody, unless asked", () => {
    const meetings = meet(["A", "1"], ["A", "2"], ["B", "1"], ["B", "2"]);
    expect(nestedLevels(meetings)).toEqual([]);
    expect(nestedLevels(meetings, {whole: true})).toEqual([
      {aroundSide: 0, around: ["A", "B"], inside: ["1", "2"], equal: true}
    ]);
  });
});
