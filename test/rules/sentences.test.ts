import {beforeAll, describe, expect, it} from "vitest";
import {lintSentence} from "../../src/words/lint-sentence.js";
import type {SiteTables, View} from "../../src/figures/view.js";
import {viewOf} from "../../src/figures/view.js";
import {indicators} from "../../src/registry/index.js";
import {madePaths} from "../../src/pages.js";
import {exampleTables} from "../helpers/example-view.js";
import {isOfFigures, madePage, statementsOf} from "../helpers/statements.js";

/** The address of every page that is written from figures, by the table of pages. */
const addresses = madePaths()
  .map((path) => path.slice(1))
  .filter(isOfFigures);

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
  const page = indicators.find(({slug}) => path === `indicators/${slug}`);
  return page?.source === "survey" || surveyWords.some((words) => text.toLowerCase().includes(words));
}

describe("the sentences of every page", () => {
  let tables: SiteTables;
  let view: View;
  beforeAll(async () => {
    tables = await exampleTables();
    view = viewOf(tables);
  });

  it.each(addresses)("%s keeps to the language rules", async (path) => {
    const statements = statementsOf(await madePage(path, view, tables), {verbatim: ownWords(view)});
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
