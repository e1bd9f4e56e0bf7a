import {describe, expect, it} from "vitest";
import {sheetNames} from "../../../../loaders/site/report-workbook.js";
import {splitCounts} from "../../../../loaders/site/split-counts.js";

const split = (headings: string[], rows: (string | number)[][]) => {
  const {headings: names, rows: values} = splitCounts({title: "Table", headings, rows, notes: []});
  return [names, ...values];
};

describe("splitCounts(table)", () => {
  it("makes two columns of a column of counts, with shorthand in both", () => {
    expect(
      split(
        ["Band", "Percentage", "Number"],
        [
          ["Band 2", 33.1, "86 of 1,260"],
          ["Band 3", "[c]", "[c]"]
        ]
      )
    ).toEqual([
      ["Band", "Percentage", "Number: counted", "Number: out of"],
      ["Band 2", 33.1, 86, 1260],
      ["Band 3", "[c]", "[c]", "[c]"]
    ]);
  });

  it("makes two rows of a row of counts among others", () => {
    expect(
      split(
        ["Measure", "2018/19", "2019/20"],
        [
          ["Percentage", 10, 11.5],
          ["Number", "[x]", "3 of 40"]
        ]
      )
    ).toEqual([
      ["Measure", "2018/19", "2019/20"],
      ["Percentage", 10, 11.5],
      ["Number: counted", "[x]", 3],
      ["Number: out of", "[x]", 40]
    ]);
  });

  it("leaves words alone", () => {
    const table = [
      ["Action", "Progress"],
      ["A1", "14 of 20 chairs trained"]
    ];
    expect(split(table[0] ?? [], table.slice(1))).toEqual(table);
  });
});

describe("sheetNames(titles)", () => {
  it("names a sheet after its table, and none like another", () => {
    expect(
      sheetNames([
        "Each indicator now and a period before",
        "The percentage who were appointed, by ethnic group",
        "Table 3. Appointment from shortlisting, LPT",
        "Supplement to Table 3. Ethnic groups, LPT",
        "Supplement to Table 3. Ethnic groups, LPT"
      ])
    ).toEqual(["Changes", "Data_2", "Table_3", "Table_3_Ethnic_groups", "Data_5"]);
  });
});
