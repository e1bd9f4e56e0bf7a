import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import {lintSentence} from "../../src/words/lint-sentence.js";
import type {SiteTables, View} from "../../src/figures/view.js";
import {viewOf} from "../../src/figures/view.js";
import {actionsPage} from "../../src/subjects/actions/page.js";
import {bankStaffDive} from "../../src/subjects/deep-dives/bank-staff/page.js";
import {blackStaffDive} from "../../src/subjects/deep-dives/black-staff/page.js";
import {careerLadderDive} from "../../src/subjects/deep-dives/career-ladder/page.js";
import {deepDivePage} from "../../src/subjects/deep-dives/deep-dive.js";
import {deepDivesPage} from "../../src/subjects/deep-dives/index.js";
import {populationDive} from "../../src/subjects/deep-dives/population/page.js";
import {recruitmentFunnelDive} from "../../src/subjects/deep-dives/recruitment-funnel/page.js";
import {explorePage} from "../../src/subjects/explorer/page.js";
import {helpPage} from "../../src/subjects/help/page.js";
import {indicatorPage} from "../../src/subjects/indicator/page.js";
import {organisationsPage} from "../../src/subjects/organisations/page.js";
import {overviewPage} from "../../src/subjects/overview/page.js";
import {dataQualityPage} from "../../src/subjects/quality/page.js";
import {reconciliationPage} from "../../src/subjects/reconciliation/page.js";
import {reportPage} from "../../src/subjects/report/page.js";
import {rootCausesPage} from "../../src/subjects/root-causes/page.js";
import {whatChangedPage} from "../../src/subjects/release/page.js";
import {indicators} from "../../src/registry/index.js";
import {exampleTables} from "../helpers/example-view.js";

/** Every page that is written from figures. Definitions (glossary, methods, data dictionary) state none. */
const pages: Readonly<Record<string, (view: View, tables: SiteTables) => string>> = {
  "/": overviewPage,
  ...Object.fromEntries(
    indicators.map((indicator) => [`/indicators/${indicator.slug}`, (view: View) => indicatorPage(view, indicator)])
  ),
  "/explore": explorePage,
  "/root-causes": rootCausesPage,
  "/deep-dives/": deepDivesPage,
  "/deep-dives/black-staff": (view) => deepDivePage(view, blackStaffDive(view)),
  "/deep-dives/bank-staff": (view) => deepDivePage(view, bankStaffDive(view)),
  "/deep-dives/population": (view) => deepDivePage(view, populationDive(view)),
  "/deep-dives/career-ladder": (view) => deepDivePage(view, careerLadderDive(view)),
  "/deep-dives/recruitment-funnel": (view) => deepDivePage(view, recruitmentFunnelDive(view)),
  "/actions": (view) => actionsPage(view, {today: "2021-01-01"}),
  "/report": (view) => reportPage(view, {today: "2021-01-01"}),
  "/data-quality": dataQualityPage,
  "/reconciliation": reconciliationPage,
  "/what-changed": whatChangedPage,
  "/help": ({site}) => helpPage(site),
  "/organisations": (_view, tables) => organisationsPage(tables)
};

/** Text that is not a statement of the site: the organisation's own words, tables, drawings, code. */
const notOurs =
  "blockquote, .commentary, .action, table, svg, script, style, pre, code, option, button, .anchor, .term-meaning";

/** Names of pages, which a statement may say although they hold a word that it may not. */
const pageNames = /\broot causes\b/gi;

/** The statements of a page: its headings and every block of text, without what is not the site's own. */
function statementsOf(markdown: string, {verbatim}: {verbatim: readonly string[]}): string[] {
  return markdown.split("\n").flatMap((line) => {
    if (line.startsWith("#")) return [line.replace(/^#+ /, "")];
    if (!line.startsWith("<")) return [];
    const {document} = parseHTML(`<!doctype html><html><body>${line}</body></html>`);
    for (const term of document.querySelectorAll("button.term")) term.replaceWith(term.textContent ?? "");
    for (const node of document.querySelectorAll(notOurs)) node.remove();
    return [...document.querySelectorAll("p, li, dd, figcaption, summary")]
      .filter((node) => node.querySelector("p, li, dd") === null)
      .map((node) => (node.textContent ?? "").replaceAll(/\s+/g, " ").trim())
      .map((text) =>
        verbatim
          .reduce((rest, words) => rest.replaceAll(words, ""), text)
          .replaceAll(pageNames, "")
          .trim()
      )
      .filter((text) => text !== "");
  });
}

/** What the organisation wrote itself, as it stands in a page: its notice on the data, and its actions. */
function ownWords({organisation, actions}: View): string[] {
  const texts = [organisation.notice, ...actions.flatMap(({action, theme}) => [action, theme])];
  return texts.flatMap((text) => (text ? [text.replaceAll(/\s+/g, " ").trim()] : []));
}

/** The survey's own words for what it asks: a statement that uses them may speak of discrimination. */
const surveyWords = indicators
  .filter(({source}) => source === "survey")
  .flatMap(({title, shortTitle, event}) => [title, shortTitle, event].map((words) => words.toLowerCase()));

/** Whether a statement is about the survey, by its page or by its words. */
function isOfSurvey(path: string, text: string): boolean {
  const page = indicators.find(({slug}) => path === `/indicators/${slug}`);
  return page?.source === "survey" || surveyWords.some((words) => text.toLowerCase().includes(words));
}

describe("the sentences of every page", () => {
  let tables: SiteTables;
  let view: View;
  beforeAll(async () => {
    tables = await exampleTables();
    view = viewOf(tables);
  });

  it.each(Object.entries(pages))("%s keeps to the language rules", (path, render) => {
    const statements = statementsOf(render(view, tables), {verbatim: ownWords(view)});
    expect(statements.length).toBeGreaterThan(3);
    const wrong = statements.flatMap((text) =>
      lintSentence(text, {survey: isOfSurvey(path, text)}).map((problem) => `${text}: ${problem}`)
    );
    expect(wrong).toEqual([]);
  });

  it("finds a sentence that breaks them, in a page as in a function", () => {
    const page = "# Title\n\n<p>The share rose by 5%.</p>\n\n<blockquote><p>It rose by 5%.</p></blockquote>";
    const found = statementsOf(page, {verbatim: []}).flatMap((text) => lintSentence(text));
    expect(found).toEqual([expect.stringContaining("percentage points")]);
  });
});
