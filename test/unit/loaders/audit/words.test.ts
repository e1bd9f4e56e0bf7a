import {describe, expect, it} from "vitest";
import {findLeaks} from "../../../../loaders/audit/find-leaks.js";
import {proseClaims} from "../../../../loaders/audit/prose-claims.js";
import {numbersIn, passagesInHtml, passagesInText, statementsOf} from "../../../../loaders/audit/statements.js";
import {vocabularyOf} from "../../../../loaders/audit/vocabulary.js";
import {cellKey, type Cell} from "../../../../src/registry/cell.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";

const band = (period: string, groups: Record<string, number>): Cell[] =>
  cellsAt(groups, {period, breakdown: "pay band", level: "Clinical Band 8c"});
const cells = [
  ...band("2019-03-31", {BME: 11, known: 40, White: 29}),
  ...band("2020-03-31", {BME: 4, known: 42, White: 38})
];
const hidden = cells.map((cell) =>
  cell.group === "known" ? cell : {...cell, count: null, status: "suppressed" as const}
);
const vocabulary = vocabularyOf(cells, {BME: "ethnic minority"});
const truth = new Map(cells.map((cell) => [cellKey(cell), cell.count ?? 0]));

describe("vocabularyOf(addresses, labels)", () => {
  it("finds levels, groups, periods, populations and measures in a text", () => {
    expect(vocabulary("In March 2020 substantive ethnic minority staff in Clinical Band 8c were investigated")).toEqual(
      {
        places: [{breakdown: "pay band", level: "Clinical Band 8c"}],
        groups: ["BME"],
        periods: ["2020-03-31"],
        populations: ["substantive"],
        measures: ["investigated"]
      }
    );
  });

  it("takes the longest words, and whole words only", () => {
    const levels = ["Medical", "Medical Consultant"].flatMap((level) =>
      cellsAt({BME: 1}, {breakdown: "pay band", level})
    );
    expect(
      vocabularyOf(levels, {})("Medical Consultants? No: Medical Consultant.").places.map(({level}) => level)
    ).toEqual(["Medical", "Medical Consultant"]);
    expect(vocabulary("Whiteboard").groups).toEqual([]);
  });
});

describe("numbersIn(text)", () => {
  it("reads counts and percentages, and leaves dates, years and versions out", () => {
    expect(numbersIn("3,005 staff, 23.5% or 5 per cent, in 2019/20 on 2020-03-31, v1.2.3")).toEqual([
      {number: 3005, decimals: 0, percent: false},
      {number: 23.5, decimals: 1, percent: true},
      {number: 5, decimals: 0, percent: true}
    ]);
  });
});

describe("statementsOf(passagesInHtml(html))", () => {
  it("gives a table's number with its row, column and caption, and prose with its page's title", () => {
    const html = `<h1>Staff</h1><p>Now 7.</p><table><caption>By band</caption><tr><th>Band</th><th>BME</th></tr><tr><th>8c</th><td title="9">4</td></tr></table>`;
    const found = statementsOf(passagesInHtml(html)).map(({number, words}) => [number, ...words.filter(Boolean)]);
    expect(found).toContainEqual([4, "8c", "BME", "4", "By band", "Staff"]);
    expect(found).toContainEqual([9, "8c", "BME", "9", "By band", "Staff"]);
    expect(found).toContainEqual([7, "Now 7.", "Staff"]);
  });

  it("reads labels that only some readers get, and no script", () => {
    const numbers = statementsOf(
      passagesInHtml(`<svg aria-label="5 staff"></svg><img alt="6 staff"><script>7</script>`)
    ).map(({number}) => number);
    expect(numbers).toEqual([5, 6]);
  });
});

describe("findLeaks(statements, cells, context)", () => {
  const context = {truth, vocabulary, values: 5};
  const leaks = (text: string, of = hidden): string[] =>
    findLeaks(statementsOf(passagesInText(text)), of, context).map((key) => key.split("|")[3] ?? "");

  it("finds a hidden count and its percentage beside the words that mean it", () => {
    expect(leaks("Clinical Band 8c: 4 BME staff.")).toEqual(["2020-03-31"]);
    expect(leaks("Clinical Band 8c: 9.5% BME.")).toEqual(["2020-03-31"]);
    expect(leaks("March 2019, Clinical Band 8c: 11 BME staff.")).toEqual(["2019-03-31"]);
  });

  it("finds nothing in other numbers, other groups, or a number that a shown count explains", () => {
    for (const text of ["Clinical Band 8c: 5 BME staff.", "Clinical Band 8c: 4 posts.", "4 BME staff."])
      expect(leaks(text)).toEqual([]);
    expect(leaks("Clinical Band 8c: 4 BME staff.", cells)).toEqual([]);
    const elsewhere = {...(cells[0] as Cell), period: "2018-03-31", count: 4};
    expect(leaks("Clinical Band 8c: 4 BME staff.", [...hidden, elsewhere])).toEqual([]);
  });
});

describe("proseClaims(text, cells, vocabulary)", () => {
  const said = (text: string) =>
    proseClaims(text, hidden, vocabulary).map((claim) =>
      claim.kind === "count" ? [claim.address.period, claim.value] : [claim.kind]
    );

  it("reads a change as the two latest periods", () => {
    expect(said("BME staff in Clinical Band 8c halved from 11 to 4.")).toEqual([
      ["2019-03-31", 11],
      ["2020-03-31", 4]
    ]);
  });

  it("reads a part of a whole, and a percentage of a known base", () => {
    expect(said("In Clinical Band 8c 4 of the 42 are BME.")).toEqual([["2020-03-31", 4]]);
    expect(said("In Clinical Band 8c 9.5% are BME.")).toEqual([["rate"]]);
  });

  it("says nothing where it is not clear who is meant", () => {
    expect(said("It fell from 11 to 4. White and BME staff in Clinical Band 8c fell from 11 to 4.")).toEqual([]);
  });

  it("reads a change of percentages as rates of both periods", () => {
    expect(said("BME staff in Clinical Band 8c fell from 27.5% to 9.5%.")).toEqual([["rate"], ["rate"]]);
  });
});
