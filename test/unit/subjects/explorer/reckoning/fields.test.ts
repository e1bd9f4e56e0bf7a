import {describe, expect, it} from "vitest";
import {
  askedOf,
  explorerFields,
  inAddress,
  stateOfAsked
} from "../../../../../src/subjects/explorer/reckoning/fields.js";
import {formatState, parseState} from "../../../../../src/address/state.js";
import {askedAt, madeUpCatalogue} from "../../../../helpers/made-up-explorer.js";

const catalogue = madeUpCatalogue();
const fields = explorerFields(catalogue);

describe("inAddress(text)", () => {
  it.each([
    ["staff group", "staff-group"],
    ["2018/19 to 2019/20", "2018/19-to-2019/20"],
    ["elsewhere NHS trusts, England", "elsewhere-nhs-trusts-england"],
    ["Élan (Wales)", "élan-wales"]
  ])("writes %s as %s", (text, written) => {
    expect(inAddress(text)).toBe(written);
  });
});

describe("explorerFields(catalogue)", () => {
  it("reads every part of an address", () => {
    const search =
      "?v=1&indicator=2&population=bank&period=2019/20&by=sex&and=staff-group&ethnicity=five&groups=black,white&compare=area-north&show=gap&view=heat&why=sex&whose=black&only-staff-group=nursing,estates";
    expect(askedAt(catalogue, search)).toEqual({
      organisation: "made-up",
      indicator: "2",
      population: "bank",
      period: "2019/20",
      by: "sex",
      and: "staff group",
      ethnicity: "five",
      groups: ["Black", "White"],
      compare: "area North",
      show: "gap",
      view: "heat",
      why: "sex",
      whose: "Black",
      only: {"staff group": ["Nursing", "Estates"]}
    });
  });

  it("writes what it reads, initial values left out", () => {
    const search = "?v=1&indicator=2&period=trend&groups=bme&only-sex=female";
    expect(formatState(stateOfAsked(askedAt(catalogue, search), catalogue), fields)).toBe(search);
  });

  it("says so where it does not know a value or a part", () => {
    const {state, notices} = parseState("?v=0&by=height&only-sex=female,unheard&hat=1", fields);
    expect(askedOf(state, catalogue)).toMatchObject({by: "staff group", only: {sex: ["Female"]}});
    expect(notices).toHaveLength(4);
  });
});
