import {describe, expect, it} from "vitest";
import {openAttack, type Attack} from "../../../src/audit/attack.js";
import {addClaims, type Claim} from "../../../src/audit/claims.js";
import {addressesOfLine, claimsOfLine, groupId, printedNumber} from "../../../src/audit/row-claims.js";
import {tighten} from "../../../src/audit/tighten.js";
import {wholesOf, type Address} from "../../../src/audit/wholes.js";
import {cellKey, type Cell} from "../../../src/registry/cell.js";
import {defaultBandGroups} from "../../../src/registry/organisation.js";
import {cellsAt} from "../../helpers/made-up-cells.js";

const [bme, known, white] = cellsAt({BME: 5, known: 42, White: 37}) as [Cell, Cell, Cell];
const context = {organisation: "made-up", labels: {Black: "Black British"}, bases: ["known"] as const};
const line = {
  indicator: "1",
  population: "substantive",
  period: "2020-03-31",
  breakdown: "overall",
  level: "all",
  group: "BME",
  unit: "percent"
};

const rangeOf = (attack: Attack, cell: Address): [number, number] | null => {
  const {low, high} = attack.unknowns[attack.at.get(cellKey(cell)) ?? -1] ?? {low: NaN, high: NaN};
  return [low, high];
};
const after = (claims: Claim[], truth?: Map<string, number>): Attack => {
  const attack = openAttack();
  addClaims(attack, claims, truth ? {truth} : {});
  tighten(attack);
  return attack;
};

describe("printedNumber(value)", () => {
  it("reads numbers as printed", () => {
    expect(["1,221", "23.5%", "−17.6", 4, 7n].map(printedNumber)).toEqual([1221, 23.5, -17.6, 4, 7]);
  });

  it("is null for what is hidden", () => {
    expect(["-", "–", "[c]", "", " * ", "n/a", null, undefined, "few"].map(printedNumber)).toEqual(Array(9).fill(null));
  });
});

describe("groupId(label, labels)", () => {
  it("knows the organisation's words, the standard ones and ids", () => {
    expect(
      ["Black British", "Indian", "BME", "Asian British"].map((label) => groupId(label, {Black: "Black British"}))
    ).toEqual(["Black", "H", "BME", "Asian"]);
  });
});

describe("addressesOfLine(line, context)", () => {
  it("sets training of a year against the staff of the March that ends it", () => {
    const found = addressesOfLine({...line, indicator: 4, period: "2019/20"}, context);
    expect(found?.parts[0]).toMatchObject({measure: "trained", period: "2019/20", group: "BME"});
    expect(found?.wholes("known")[0]).toMatchObject({measure: "headcount", period: "2020-03-31", group: "BME"});
  });

  it("sets a share against everybody known, reads crossed levels, and is null without an indicator", () => {
    const crossed = {...line, breakdown: "directorate × category", level: "East × Clinical"};
    const found = addressesOfLine(crossed, context);
    expect(found?.parts[0]).toMatchObject({
      breakdown: "directorate",
      level: "East",
      breakdown2: "category",
      level2: "Clinical"
    });
    expect(found?.wholes("known")[0]?.group).toBe("known");
    expect(addressesOfLine({...line, indicator: "x"}, context)).toBeNull();
  });
});

describe("claimsOfLine(line, context)", () => {
  it("makes a percentage the numbers it can be", () => {
    const attack = after(claimsOfLine({...line, numerator: "-", denominator: "42", value: "11.9"}, context));
    expect(rangeOf(attack, bme)).toEqual([5, 5]);
  });

  it("bounds both counts where the base is hidden too", () => {
    const claims = claimsOfLine({...line, numerator: "3", denominator: "", value: "20"}, context);
    expect(rangeOf(after(claims), known)).toEqual([15, 15]);
  });

  it("makes a ratio one of its parts once the other and both sizes are known", () => {
    const staff = [
      ["White", 543],
      ["BME", 464]
    ] as const;
    const sizes = staff.map(([group, value]): Claim => ({
      kind: "count",
      address: {...bme, group},
      value,
      route: "printed count"
    }));
    const investigated = {...bme, measure: "investigated", period: "2019/20"} as const;
    const one: Claim = {kind: "count", address: {...investigated, group: "White"}, value: 11, route: "printed count"};
    const ratio = claimsOfLine(
      {...line, indicator: 3, period: "2019/20", group: "BME/White", value: "2.55", unit: "ratio"},
      context
    );
    expect(rangeOf(after([...sizes, one, ...ratio]), {...investigated, group: "BME"})).toEqual([24, 24]);
  });

  it("makes a board's gap a percentage of the board", () => {
    const staff = [
      ["BME", 1221],
      ["known", 5203]
    ] as const;
    const sizes = staff.map(([group, value]): Claim => ({
      kind: "count",
      address: {...bme, group},
      value,
      route: "printed count"
    }));
    const board = {
      ...bme,
      measure: "board members",
      population: "board",
      breakdown: "board membership",
      level: "all members"
    } as const;
    const size: Claim = {kind: "count", address: {...board, group: "known"}, value: 17, route: "printed count"};
    const gap = claimsOfLine(
      {
        ...line,
        indicator: 9,
        population: "board",
        breakdown: "board membership",
        level: "all members",
        group: "BME minus workforce BME",
        value: "-17.6",
        unit: "percentage points"
      },
      context
    );
    expect(rangeOf(after([...sizes, size, ...gap]), board)).toEqual([1, 1]);
  });
});

describe("addClaims(attack, claims, {truth})", () => {
  const truth = new Map([bme, known, white].map((cell) => [cellKey(cell), cell.count ?? 0]));

  it("leaves out figures that the true counts do not give: a misprint tells nothing", () => {
    const attack = after(claimsOfLine({...line, numerator: 6, denominator: 42, value: 14.3}, context), truth);
    expect([attack.at.has(cellKey(bme)), rangeOf(attack, known)]).toEqual([false, [42, 42]]);
  });

  it("returns claims that contradict what is known", () => {
    const attack = openAttack();
    const claims = [5, 6].map((value): Claim => ({kind: "count", address: bme, value, route: "printed count"}));
    expect(addClaims(attack, claims)).toEqual([claims[1]]);
  });
});

describe("wholesOf(part, tables)", () => {
  const has = ({population}: Address): boolean => population !== "all";
  const tables = {has, bandGroups: defaultBandGroups, periods: ["2018/19 to 2019/20"]};
  const of = (part: Address): string[] =>
    wholesOf(part, tables).map(({whole, division, open}) =>
      `${whole.measure} ${whole.level} ${whole.level2} ${whole.group} ${division}${open ? " open" : ""}`.replace(
        / +/g,
        " "
      )
    );

  it("knows every table a pay band's count is part of", () => {
    expect(of({...bme, breakdown: "pay band", level: "Clinical Band 3"})).toEqual([
      "headcount Clinical Band 3 known ethnic group",
      "headcount all BME pay band",
      "headcount Clinical BME pay band",
      "headcount Clinical Bands 5 and below BME pay band",
      "headcount band 4 and below BME pay band",
      "headcount Clinical Bands 3 to 4 BME pay band"
    ]);
  });

  it("knows both margins of a crossed count, the window of a year and the base of an outcome", () => {
    const crossed = of({
      ...bme,
      breakdown: "staff group",
      level: "Nursing",
      breakdown2: "band group",
      level2: "Clinical Band 5"
    });
    expect(crossed.slice(1)).toEqual([
      "headcount Nursing BME band group within Nursing open",
      "headcount Clinical Band 5 BME staff group within Clinical Band 5"
    ]);
    expect(of({...bme, measure: "investigated", period: "2019/20"})).toContain("investigated all BME year");
    expect(of({...bme, measure: "survey5 yes", period: "2019"})).toContain(
      "survey5 responses all BME survey5 yes open"
    );
  });

  it("knows substantive and bank staff as parts of all staff, and that one of them alone is not all", () => {
    const population = (each: (address: Address) => boolean): [string, boolean][] =>
      wholesOf({...bme, population: "bank"}, {...tables, has: each})
        .filter(({division}) => division === "population")
        .map(({whole, open}) => [whole.population, open]);
    expect(population(() => true)).toEqual([["all", false]]);
    expect(population(({population: its}) => its !== "substantive")).toEqual([["all", true]]);
  });

  it("knows nothing above everybody", () => {
    expect(of({...bme, group: "all"})).toEqual([]);
  });
});
