import {textOf} from "../../../../helpers/dom.js";
import {beforeAll, describe, expect, it} from "vitest";
import {h} from "../../../../../src/components/h.js";
import {catalogueOf, type Catalogue} from "../../../../../src/subjects/explorer/catalogue.js";
import {gapsAsked} from "../../../../../src/subjects/explorer/reckoning/gaps-asked.js";
import {studyQuestion} from "../../../../../src/subjects/explorer/study-question.js";
import {whyChoice} from "../../../../../src/subjects/explorer/reckoning/why-choice.js";
import {lintSentence} from "../../../../../src/words/lint-sentence.js";
import {crossingOf, gapSource} from "../../../../../src/studies/reckoning/crossing.js";
import {forGroup, gapMeasure, seniority} from "../../../../../src/studies/reckoning/gap-measures.js";
import {studyGap} from "../../../../../src/studies/reckoning/gap-study.js";
import {viewOf, type SiteTables} from "../../../../../src/figures/view.js";
import {whyParts, whyWords, type WhyAbout} from "../../../../../src/subjects/explorer/view/why.js";
import {ExplorerLink} from "../../../../../src/subjects/root-causes/view/explorer-link.js";
import {rootCausesPage} from "../../../../../src/subjects/root-causes/page.js";
import type {Cell} from "../../../../../src/registry/cell.js";
import {exampleTables} from "../../../../helpers/example-view.js";
import {settledAt} from "../../../../helpers/made-up-explorer.js";

let tables: SiteTables;
let example: Catalogue;
beforeAll(async () => {
  tables = await exampleTables();
  example = catalogueOf(viewOf(tables));
});

/** The example with some cells hidden or left out. */
function catalogueWith(change: (cell: Cell) => Cell | null): Catalogue {
  return catalogueOf(viewOf({...tables, cells: tables.cells.flatMap((cell) => change(cell) ?? [])}));
}

function aboutOf(catalogue: Catalogue, search: string): WhyAbout {
  const {view} = catalogue;
  const source = gapSource(view);
  const settled = settledAt(catalogue, search);
  const found = gapsAsked(catalogue, settled);
  if ("reasons" in found) throw new Error(found.reasons.join(" "));
  const choice = whyChoice(source, found, settled.asked, {naming: view, people: false});
  const {measure, period, factor} = choice;
  const crossing = factor === null ? null : crossingOf(source, measure, {period, factors: [factor]});
  return {view, source, choice, study: crossing && studyGap(crossing)};
}

/** The text of each part by its heading, without drawings. */
function textsAt(search: string, catalogue = example): Record<string, string> {
  return Object.fromEntries(
    whyParts(aboutOf(catalogue, search)).map(({heading, blocks}) => {
      const node = h("div", null, blocks());
      for (const drawing of node.querySelectorAll("svg")) drawing.remove();
      return [heading, textOf(node)];
    })
  );
}

const mix = "Where people are, or how they fare there";
const adjusted = "Comparing like with like";
const unknown = "Ethnicity not known";
const parity = "What parity would need";
const smallest = "How large a gap would show";

describe("whyParts({view, source, choice, study})", () => {
  it("says the same of a gap as the page of root causes, word for word", () => {
    const texts = textsAt("?indicator=4&by=staff-group&why=usual");
    expect(Object.keys(texts)).toEqual([mix, adjusted, unknown, parity, smallest]);
    const page = textOf(h("div", null, parsed(rootCausesPage(example.view))));
    for (const words of [
      "Of it, +4.6 percentage points are mix",
      "the mix itself may be the inequity",
      "As counted, White staff were 1.10 times as likely as BME staff.",
      "Among people alike in staff group, they were 1.04 times as likely.",
      "cannot be adjusted for"
    ]) {
      expect(page).toContain(words);
      expect(`${texts[mix] ?? ""} ${texts[adjusted] ?? ""}`).toContain(words);
    }
  });

  it("puts the ratio as counted before the adjusted one", () => {
    const text = textsAt("?indicator=4&by=none&why=staff-group")[adjusted] ?? "";
    expect(text.indexOf("As counted, White staff")).toBeGreaterThan(-1);
    expect(text.indexOf("As counted, White staff")).toBeLessThan(
      text.indexOf("Among people alike in staff group, they")
    );
  });

  it("answers for the period, the group and the population of the question", () => {
    expect(textsAt("?indicator=2&by=none&period=2018/19&why=usual")[parity]).toContain("In 2018/19, 124 BME");
    const black = textsAt("?indicator=4&by=none&ethnicity=five&why=usual&whose=black");
    expect(black[mix]).toContain("of White staff accessed non-mandatory training, compared with");
    expect(black[unknown]).toContain("as if all of them were Black British");
    const {view, choice} = aboutOf(example, "?indicator=5&by=none&population=bank&why=usual");
    expect(whyWords(view, choice)).toBe("BME and White bank survey respondents, 2019");
  });

  it("says why a survey has no numbers of people, and no gap by place where answers are totals", () => {
    const texts = textsAt("?indicator=8&by=none&why=usual");
    expect(texts[parity]).toContain("only where an organisation decides who has the event");
    expect(texts[mix]).toContain("No table shows BME and White survey respondents in two places or more");
    expect(texts[adjusted]).toBeUndefined();
    expect(texts[smallest]).toContain("13.1%");
  });

  it("names what is hidden, and has no number of it", () => {
    const hidden = catalogueWith((cell) =>
      cell.breakdown === "staff group" && cell.level === "Medical and Dental"
        ? {...cell, count: null, status: "suppressed"}
        : cell
    );
    const text = textsAt("?indicator=4&by=none&why=staff-group", hidden)[mix];
    expect(text).toContain("Hidden to protect people, and left out here: Medical and Dental.");
    const whole = catalogueWith((cell) =>
      cell.measure === "trained" ? {...cell, count: null, status: "suppressed"} : cell
    );
    const texts = textsAt("?indicator=4&by=none&why=usual", whole);
    expect(texts[parity]).toBe("The counts that this needs are hidden or were not supplied.");
    expect(Object.values(texts).join()).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("keeps the rules of the site's language", () => {
    const nodes = whyParts(aboutOf(example, "?indicator=4&by=none&why=usual")).map(({blocks}) =>
      h("div", null, blocks())
    );
    const texts = nodes.flatMap((node) => [...node.querySelectorAll("p")].map((each) => textOf(each)));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.flatMap((text) => lintSentence(text))).toEqual([]);
  });
});

describe("studyQuestion(catalogue, measure, {period, factor})", () => {
  it("asks the explorer about the same gap, divided by the same factor, with its gap taken apart", () => {
    const found = studyQuestion(example, gapMeasure("training") ?? seniority, {
      period: "2018/19",
      factor: "directorate"
    });
    expect(found?.search).toBe("?v=1&indicator=4&period=2018/19&by=directorate&why=directorate");
    expect(found?.words).toContain("by directorate, 2018/19");
    expect(settledAt(example, found?.search ?? "").notices).toEqual([]);
  });

  it("asks about the group that is set against White people", () => {
    const black = forGroup(gapMeasure("training") ?? seniority, "Black");
    const found = studyQuestion(example, black, {period: "2019/20", factor: "staff group"});
    expect(found?.search).toContain("ethnicity=five&groups=black");
  });

  it("asks for the career tiers where the gap is one of seniority", () => {
    const found = studyQuestion(example, seniority, {period: "2020-03-31", factor: "category"});
    expect(found?.search).toContain("by=career-tier");
    expect(found?.search).not.toContain("why=");
  });

  it("asks undivided where the factor has no table to show", () => {
    const found = studyQuestion(example, gapMeasure("appointment") ?? seniority, {period: "2019/20", factor: "sex"});
    expect(found === null || settledAt(example, found.search).notices.length === 0).toBe(true);
    expect(found?.search).toContain("indicator=2");
  });
});

describe("ExplorerLink(catalogue, study, {path})", () => {
  it("leads to the question at the path given", () => {
    const link = h(
      "p",
      null,
      ExplorerLink(example, {measure: seniority, period: "2020-03-31", factors: []}, {path: "./x.html"})
    );
    expect(link.querySelector("a")?.getAttribute("href")).toMatch(/^\.\/x\.html\?v=1/);
  });

  it("stands on the page of root causes", () => {
    expect(parsed(rootCausesPage(example.view)).querySelector("#gap-explorer a")?.getAttribute("href")).toBe(
      "/explore?v=1&indicator=4&period=2019/20&by=staff-group&why=staff-group"
    );
  });
});

/** The HTML of a page as one element. */
function parsed(markdown: string): HTMLElement {
  const node = document.createElement("div");
  node.innerHTML = markdown;
  for (const each of node.querySelectorAll("svg, script")) each.remove();
  return node;
}
