import "../../../helpers/dom.js";
import {parseHTML} from "linkedom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {DataTable, type Column} from "../../../../src/components/tables/data-table.js";
import {showEveryRow} from "../../../../src/components/tables/first-rows.js";
import {ownData} from "../../../../src/saving/own-data.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

const numbers = [5, 3, 4, 1, 2];
const columns: Column<number>[] = [{heading: "Number", value: (row) => row}];
const table = (first?: number): HTMLElement =>
  DataTable(numbers, columns, {
    caption: "Numbers",
    sorting: true,
    whole: () => ({title: "Numbers", headings: ["Number"], rows: numbers.map((each) => [each]), notes: []}),
    ...(first !== undefined && {first})
  });
const shown = (node: HTMLElement): string[] => textsOf(node, "tbody tr");

beforeEach(() => void vi.stubGlobal("window", parseHTML("<html></html>").window));
afterEach(() => void vi.unstubAllGlobals());

describe("DataTable(rows, columns, {first})", () => {
  it("makes the first rows, says how many there are, and brings the others once", () => {
    const node = table(2);
    expect(shown(node)).toEqual(["5", "3"]);
    expect(textOf(node.querySelector(".table-rest"))).toBe("The first 2 of 5 rows. Show all 5 rows");
    node.querySelector<HTMLButtonElement>(".table-rest button")?.click();
    expect(shown(node)).toEqual(numbers.map(String));
    expect(node.querySelector(".table-rest")).toBeNull();
  });

  it("sorts every row, not only the first", () => {
    const node = table(2);
    node.querySelector<HTMLButtonElement>("button.sort")?.click();
    expect(shown(node)).toEqual(["1", "2", "3", "4", "5"]);
    node.querySelector<HTMLButtonElement>("button.sort")?.click();
    expect(shown(node)).toEqual(["5", "4", "3", "2", "1"]);
  });

  it("must be told what is saved, since not all of it is shown", () => {
    expect(() => DataTable(numbers, columns, {caption: "Numbers", first: 2})).toThrow("give `whole` too");
  });

  it("saves every row, whatever is shown", () => {
    const node = table(2);
    const saved = () => ownData(node)?.rows.flat();
    expect(saved()).toEqual(numbers);
    node.querySelector<HTMLButtonElement>("button.sort")?.click();
    expect(saved()).toEqual([1, 2, 3, 4, 5]);
  });

  it("has nothing to bring where all rows fit", () => {
    for (const first of [undefined, 5, 9]) {
      expect(shown(table(first))).toHaveLength(5);
      expect(table(first).querySelector(".table-rest")).toBeNull();
    }
  });
});

describe("showEveryRow(root)", () => {
  it("brings the rows of every table before a page is printed", () => {
    const page = document.createElement("div");
    page.append(table(2), table(3), table());
    showEveryRow(page);
    expect(shown(page)).toHaveLength(15);
  });
});
