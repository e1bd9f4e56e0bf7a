import "../../helpers/dom.js";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {saveInstead} from "../../../src/saving/own-data.js";
import {readTable, shownText} from "../../../src/saving/read-table.js";

const elementOf = (html: string): Element => {
  const [element] = parseHTML(`<main>${html}</main>`).document.querySelectorAll("main > *");
  if (!element) throw new Error("no element");
  return element;
};

const block = (rows: string, rest = ""): Element =>
  elementOf(`<div class="table-block"><table><caption>Staff by band</caption>
    <thead><tr><th><button>Band<span class="sort-state"> ▲</span></button></th><th>Share</th></tr></thead>
    <tbody>${rows}</tbody></table>${rest}<p class="save">Save this table: CSV</p></div>`);
const read = (rows: string, rest = "") => {
  const table = block(rows, rest).querySelector("table");
  if (!table) throw new Error("no table");
  return readTable(table);
};
const share = (cell: string) => read(`<tr><th>Band 2</th>${cell}</tr>`);

describe("readTable(table)", () => {
  it("gives caption, headings and rows as they stand, without what is hidden or only marks an order", () => {
    const data = read(
      `<tr><th>Band 3</th><td class="numeric">12</td></tr><tr hidden><th>Band 1</th><td>1</td></tr>
       <tr><th>Band 2</th><td class="numeric">5</td></tr>`
    );
    expect(data).toMatchObject({
      title: "Staff by band",
      headings: ["Band", "Share"],
      rows: [
        ["Band 3", 12],
        ["Band 2", 5]
      ]
    });
  });

  it.each([
    ['<td class="numeric" data-value="23.467">23.5%</td>', 23.467, '0.0"%"'],
    ['<td class="numeric" data-value="1.9168">1.92</td>', 1.9168, "0.00"],
    ['<td class="numeric" data-value="3005">3,005</td>', 3005, "#,##0"],
    ['<td class="numeric" data-value="-14">−14.0</td>', -14, "0.0"],
    ['<td class="numeric" data-value="14.21">+14.2</td>', 14.21, "+0.0;-0.0;0.0"],
    ['<td class="numeric">7</td>', 7, "0"]
  ])("gives a number whole, to be shown as on screen: %s", (cell, value, format) => {
    const {rows, formats} = share(cell);
    expect([rows[0]?.[1], formats?.[0]?.[1]]).toEqual([value, format]);
  });

  it.each([
    [
      '<td class="numeric" data-value="[c]"><details><summary>[c]<span class="visually-hidden">, why?</span></summary><span class="shorthand-reason">Few.</span></details></td>',
      "[c]"
    ],
    ['<td class="numeric" data-value="0.03">[low]</td>', "[low]"],
    ["<td>2019</td>", "2019"],
    ['<td class="numeric">341 of 3,005</td>', "341 of 3,005"],
    ['<td data-value="Clear gap"><span aria-hidden="true">▲</span> Clear gap</td>', "Clear gap"],
    ['<td data-value="–"><span aria-hidden="true">–</span><span class="visually-hidden">not compared</span></td>', "–"]
  ])("gives as text what is read on screen: %s", (cell, value) => {
    const {rows, formats} = share(cell);
    expect([rows[0]?.[1], formats?.[0]?.[1]]).toEqual([value, null]);
  });

  it("puts beside a column of numbers what its cells show besides", () => {
    const {headings, rows} = read(
      `<tr><th>Band 2</th><td class="numeric" data-value="27.74">27.7% <abbr>[u]</abbr></td></tr>
       <tr><th>Band 3</th><td class="numeric" data-value="30.15">30.2%</td></tr>`
    );
    expect(headings).toEqual(["Band", "Share", "Share, as shown"]);
    expect(rows).toEqual([
      ["Band 2", 27.74, "27.7% [u]"],
      ["Band 3", 30.15, "30.2%"]
    ]);
  });

  it("takes the notes of the table, and title, subtitle and notes of the chart that it is behind", () => {
    const figure = elementOf(
      `<figure class="chart"><figcaption><p class="chart-title">A finding.</p><p>Share, 2020.</p></figcaption>
       <div class="chart-notes"><p>With care.</p></div><details>${block("", "<p>Sources: census.</p>").outerHTML}</details></figure>`
    );
    const table = figure.querySelector("table");
    expect(table && readTable(table).notes).toEqual(["Sources: census.", "A finding.", "Share, 2020.", "With care."]);
  });
});

describe("saveInstead(block, whole)", () => {
  it("is given in place of what is shown, in the order on screen, then what is not shown", () => {
    const element = block("<tr><td>a</td></tr><tr><td>b</td></tr>", "<p>The first 2 of 3.</p>");
    saveInstead(element, () => ({
      title: "T",
      headings: ["n", "p"],
      rows: [
        ["a", 1],
        ["b", 2],
        ["c", 3]
      ],
      notes: ["N"]
    }));
    const body = element.querySelector("tbody");
    body?.append(...[...body.children].reverse());
    const table = element.querySelector("table");
    expect(table && readTable(table)).toEqual({
      title: "T",
      headings: ["n", "p"],
      rows: [
        ["b", 2],
        ["a", 1],
        ["c", 3]
      ],
      notes: ["N", "The first 2 of 3."]
    });
  });
});

describe("shownText(element)", () => {
  it("keeps lines apart and leaves out explanations that open", () => {
    const element = elementOf(
      '<p>Share<span popover="auto">what it means</span> of <b>all</b><span class="cell-range">1% to 2%</span></p>'
    );
    expect(shownText(element)).toBe("Share of all 1% to 2%");
  });

  it("is empty where there is no element", () => {
    expect(shownText(null)).toBe("");
  });
});
