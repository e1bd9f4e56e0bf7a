import {describe, expect, it} from "vitest";
import {judgeWords, type OwnText} from "../../../../loaders/own-words/judge-words.js";
import type {Cell} from "../../../../src/registry/cell.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";

const medical = {breakdown: "category", level: "Medical"};
const nursing = {breakdown: "staff group", level: "Nursing and Midwifery Registered"};
const band = {breakdown: "pay band", level: "Clinical Band 8c"};
const truth: Cell[] = [
  ...cellsAt({known: 260, White: 132, BME: 128, Asian: 102, Black: 14, Mixed: 8, Other: 4}, medical),
  ...cellsAt({known: 900, White: 700, BME: 200, Black: 90, Other: 3}, nursing),
  ...cellsAt({known: 42, White: 38, BME: 4}, band),
  ...cellsAt({known: 40, White: 29, BME: 11}, {...band, period: "2019-03-31"}),
  ...cellsAt({Black: 2}, {...nursing, breakdown2: "age band", level2: "Under 30"}),
  ...cellsAt({BME: 5, White: 9}, {measure: "investigated", period: "2019/20"}),
  ...cellsAt({BME: 500, White: 2500, known: 3000}, {}),
  ...cellsAt({BME: 0}, {measure: "trained", period: "2019/20", ...band})
];
const hides = ({group, count, measure, breakdown2}: Cell): boolean =>
  (count ?? 0) <= 5 || breakdown2 !== "" || (measure === "headcount" && group === "Mixed");
const cells = truth.map((cell): Cell => (hides(cell) ? {...cell, count: null, status: "suppressed"} : cell));
const known = {cells, truth, values: 5, labels: {Black: "Black British"}};

const text = (sentence: string, about: Partial<OwnText> = {}): OwnText => ({
  ...{file: "commentary/indicator-1.md", line: 1, part: "", headings: [], around: [], indicators: [1]},
  ...about,
  sentence
});
const judge = (sentence: string, about: Partial<OwnText> = {}): "sure" | "doubtful" | "nothing" => {
  const [found] = judgeWords([text(sentence, about)], known);
  return found ? (found.sure ? "sure" : "doubtful") : "nothing";
};

describe("judgeWords(texts, known)", () => {
  it.each([
    ["digits", "There are 4 staff of Other ethnic background in Medical."],
    ["a number word", "Four Medical staff are of Other ethnic groups."],
    ["full-width digits", "Medical: Other ４ staff."],
    ["a share in numbers", "1 in 33 of BME Medical staff is Other; that is 4 of the 132 people who are not White."],
    ["a part of a whole", "4 of the 42 in Clinical Band 8c are BME."],
    ["a percentage", "9.5% of Clinical Band 8c are BME."],
    ["a percentage in words", "In Clinical Band 8c, 9.5 per cent are BME."],
    ["names in another order", "Of those in band 8c (clinical), four were BME."],
    ["another word for the group", "Four ethnic minority colleagues work in clinical band 8c."],
    ["who they are not", "Only four people work in Clinical Band 8c who are not White."],
    ["global majority", "Clinical 8c has four global majority members of staff."],
    ["a change over two times", "In Clinical Band 8c the number of BME staff halved from 11 to four."],
    ["how many fewer", "Clinical Band 8c lost seven BME staff: 7 fewer than before."],
    ["nobody", "No BME staff in Clinical Band 8c were trained.", [4]],
    ["nobody, otherwise", "Not one of the BME staff in Clinical Band 8c was trained.", [4]],
    ["the only ones", "Two Black nurses aged under 30 registered in Nursing and Midwifery.", [1]],
    ["what is counted, of the whole organisation", "Five BME staff were investigated.", [3]],
    ["a heading over it", "4 BME staff.", [1], {headings: ["Clinical Band 8c"]}]
  ] as [string, string, number[]?, Partial<OwnText>?][])("finds %s", (_, sentence, indicators = [1], about = {}) => {
    expect(judge(sentence, {indicators, ...about})).toBe("sure");
  });

  it.each([
    ["the rest of a sum", "128 not Other of 132 in Medical.", "doubtful"],
    ["all but so many", "All but 124 of Medical BME staff are Asian, Black or Mixed: the rest are not.", "doubtful"],
    ["what is left of a shown count", "124 of the BME Medical staff are Asian, Black or Mixed.", "doubtful"],
    ["another word for the place", "Three nurses are of Other ethnic groups.", "doubtful"],
    ["no word for the group", "Only four people in Clinical Band 8c are from a minority.", "doubtful"],
    [
      "the place in the sentence before",
      "Four of them are BME.",
      "doubtful",
      {around: ["We looked at Clinical Band 8c."]}
    ]
  ] as [string, string, string, Partial<OwnText>?][])("asks about %s", (_, sentence, how, about) => {
    expect(judge(sentence, about)).toBe(how);
  });

  it.each([
    "128 BME staff work in Medical.",
    "14 Black and 102 Asian colleagues work in Medical.",
    "Four sessions were held for BME staff in Clinical Band 8c.",
    "We will appoint more BME staff in Clinical Band 8c by 4 March 2021.",
    "Band 4 and Band 5 BME staff asked for listening events.",
    "One of the aims is a fair process.",
    "In 2020 BME staff met the executive team.",
    "BME staff were 0.59 times as likely to be investigated.",
    "17% of Medical staff in England are Black.",
    "No BME staff network exists in other trusts.",
    "There is no difference between White and BME staff in Medical.",
    "Action 4 is about Clinical Band 8c and BME staff.",
    "The survey of BME staff ran for three weeks.",
    "About half of BME Medical staff answered."
  ])("says nothing of: %s", (sentence) => {
    expect(judge(sentence)).toBe("nothing");
  });

  it("names shown counts that may be said in its stead", () => {
    const [found] = judgeWords([text("Medical: four Other staff.")], known);
    expect(found?.instead.map(({group, level}) => [group, level])).toEqual([["BME", "Medical"]]);
    expect(found?.addresses).toEqual(["made-up|headcount|substantive|2020-03-31|category|Medical|||Other"]);
  });

  it("lets a shown count of the same group and place explain its number, and no other", () => {
    const elsewhere = cellsAt({BME: 4, White: 4}, {...band, period: "2018-03-31"});
    const shownWhite = {...known, cells: [...cells, ...elsewhere.slice(1)], truth: [...truth, ...elsewhere.slice(1)]};
    const shownBme = {
      ...known,
      cells: [...cells, ...elsewhere.slice(0, 1)],
      truth: [...truth, ...elsewhere.slice(0, 1)]
    };
    const of = text("Four BME staff work in Clinical Band 8c.");
    expect(judgeWords([of], shownWhite)).toHaveLength(1);
    expect(judgeWords([of], shownBme)).toEqual([]);
  });
});
