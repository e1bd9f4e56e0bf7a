import {describe, expect, it} from "vitest";
import {learn, openAttack, unknownAt, type Attack} from "../../../src/audit/attack.js";
import {checkCube} from "../../../src/audit/check-cube.js";
import {attackOnCube} from "../../../src/audit/cube-attack.js";
import {tighten} from "../../../src/audit/tighten.js";
import {cellKey, type Cell} from "../../../src/registry/cell.js";
import {defaultBandGroups} from "../../../src/registry/organisation.js";
import {cellsAt} from "../../helpers/made-up-cells.js";

const hide = (cell: Cell): Cell => ({...cell, count: null, status: "suppressed"});
const rules = {bandGroups: defaultBandGroups, disciplinaryComplementBelow: 50};

describe("learn(attack, address, value)", () => {
  it("knows a count, and notices when it is told otherwise", () => {
    const attack = openAttack();
    expect([learn(attack, "a", 3), learn(attack, "a", 3), learn(attack, "a", 4)]).toEqual([true, true, false]);
    expect(attack.unknowns).toEqual([{address: "a", low: 3, high: 3}]);
    expect(unknownAt(attack, "a")).toBe(0);
  });
});

describe("tighten(attack)", () => {
  const equation = (terms: [number, number][], low = 0, high = 0) => ({terms, low, high, route: "subtraction"});

  it("follows sums until nothing more is known, and says by which", () => {
    const attack: Attack = openAttack();
    for (const address of ["a", "b", "c"]) unknownAt(attack, address);
    learn(attack, "c", 9);
    attack.equations.push(
      equation([
        [2, -1],
        [0, 1],
        [1, 1]
      ]),
      equation([[0, 1]], 7, 8)
    );
    const {because, contradictions} = tighten(attack);
    expect(attack.unknowns.map(({low, high}) => [low, high])).toEqual([
      [7, 8],
      [1, 2],
      [9, 9]
    ]);
    expect([[...because], contradictions]).toEqual([[1, 0, -1], []]);
  });

  it("sets an equation aside that cannot hold", () => {
    const attack: Attack = openAttack();
    learn(attack, "a", 3);
    learn(attack, "b", 4);
    attack.equations.push(
      equation([
        [0, -1],
        [1, 1]
      ])
    );
    expect(tighten(attack).contradictions).toEqual([0]);
  });

  it("rounds to whole people: 11.9 % of 42 is 5", () => {
    const attack: Attack = openAttack();
    unknownAt(attack, "part");
    attack.equations.push(equation([[0, 100]], 11.85 * 42, 11.95 * 42));
    tighten(attack);
    expect(attack.unknowns[0]).toMatchObject({low: 5, high: 5});
  });
});

describe("attackOnCube(cells, options)", () => {
  const equations = (cells: Cell[], truth?: Map<string, number>): string[] => {
    const attack = attackOnCube(cells, {...rules, ...(truth && {truth})});
    return attack.equations.map(({terms}) =>
      terms.map(([at]) => attack.unknowns[at]?.address.split("|").at(-1) ?? "").join(" ")
    );
  };

  it("adds White and BME up to known, and nothing up to known from BME alone", () => {
    expect(equations(cellsAt({known: 9, White: 5, BME: 4}))).toEqual(["known White BME"]);
    expect(equations(cellsAt({known: 9, BME: 4}))).toEqual(["known BME known~not by ethnic group"]);
  });

  it("leaves room below BME for people not recorded further, unless the true counts leave none", () => {
    const cells = cellsAt({BME: 9, Asian: 5, Black: 4});
    expect(equations(cells)).toEqual(["BME Asian Black BME~not by ethnic group"]);
    expect(equations(cells, new Map(cells.map((cell) => [cellKey(cell), cell.count ?? 0])))).toEqual([
      "BME Asian Black"
    ]);
  });

  it("knows rests of outcomes even where they are nobody, and none for investigations of large groups", () => {
    const trained = cellsAt({BME: 60}, {measure: "trained", period: "2019/20"});
    const investigated = cellsAt({BME: 3}, {measure: "investigated", period: "2019/20"});
    expect(equations([...cellsAt({BME: 60}), ...trained])).toEqual(["BME BME BME~not by trained"]);
    expect(equations([...cellsAt({BME: 60}), ...investigated])).toEqual([]);
    expect(equations([...cellsAt({BME: 49}), ...investigated])).toEqual(["BME BME BME~not by investigated"]);
  });

  it("adds years up to windows and board members up to the board", () => {
    const year = (period: string) => cellsAt({BME: 2}, {measure: "investigated", period});
    expect(equations([...year("2018/19 to 2019/20"), ...year("2018/19"), ...year("2019/20")])).toEqual(["BME BME BME"]);
    const board = (level: string) =>
      cellsAt({BME: 2}, {measure: "board members", population: "board", breakdown: "board membership", level});
    expect(equations([...board("all members"), ...board("executive members")])).toHaveLength(1);
  });
});

describe("checkCube(cells, {bandGroups})", () => {
  const bands = (hidden: string[]): Cell[] =>
    [
      ...cellsAt({BME: 9}, {breakdown: "category", level: "Clinical"}),
      ...cellsAt({BME: 2}, {breakdown: "pay band", level: "Clinical Band 3"}),
      ...cellsAt({BME: 7}, {breakdown: "pay band", level: "Clinical Band 4"})
    ].map((cell) => (hidden.includes(cell.level) ? hide(cell) : cell));

  it("finds a count that follows from those shown, with its route", () => {
    const check = checkCube(bands(["Clinical Band 3"]), rules);
    expect(check).toMatchObject({published: 2, hidden: 1, notApplicable: 0, sums: 1, contradictions: 0});
    expect(check.exact).toEqual([
      {address: expect.stringContaining("Clinical Band 3") as string, value: 2, route: "subtraction by pay band"}
    ]);
  });

  it("finds none where two are hidden, and counts contradictions", () => {
    expect(checkCube(bands(["Clinical Band 3", "Clinical Band 4"]), rules).exact).toEqual([]);
    const wrong = bands([]).map((cell) => (cell.level === "Clinical" ? {...cell, count: 8} : cell));
    expect(checkCube(wrong, rules).contradictions).toBe(1);
  });
});
