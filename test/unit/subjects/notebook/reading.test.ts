import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {lacks} from "../../../../src/subjects/notebook/reading/lacks.js";
import {readingPage} from "../../../../src/subjects/notebook/reading/page.js";
import {galleryPage} from "../../../../src/subjects/explorations/page.js";
import {noFacts} from "../../../../src/subjects/notebook/front-matter.js";
import {workedNotebook} from "../../../../src/subjects/notebook/worked-notebook.js";
import type {SiteCell, SiteNotebook} from "../../../../src/figures/site.js";
import type {View} from "../../../../src/figures/view.js";
import {textOf, textsOf} from "../../../helpers/dom.js";
import {madeUpView} from "../deep-dives/made-up.js";

const cell = (id: number, mode: string, text: string, name = ""): SiteCell => ({
  ...{id, mode, text, name, pinned: false, hidden: false, chart: "none"}
});
const notebook: SiteNotebook = {
  ...noFacts,
  ...{slug: "a-question", title: "A question", question: "Who?", status: "published", indicators: [1], findings: {}},
  cells: [
    cell(1, "md", "```yaml\nquestion: Who?\nstatus: published\n```\n\nWords of the first cell."),
    cell(2, "md", "## Evidence\n\nIts [page](../pay)."),
    cell(3, "sql", "select 1 as n", "rows1"),
    cell(4, "md", "There are ${rows1.length}.")
  ]
};

function viewWith(one: SiteNotebook, supplied = ["workforce"]): View {
  const view = madeUpView([]);
  return {...view, organisation: {...view.organisation, supplied, notebooks: [one]}};
}

const parsed = (markdown: string): Document =>
  parseHTML(`<!doctype html><html><body>${markdown}</body></html>`).document as unknown as Document;

describe("readingPage(view, slug)", () => {
  it("holds the prose under its headings, and a place with its code for each cell that works something out", () => {
    const made = readingPage(viewWith(notebook), "a-question");
    expect(made).toContain("\n## Evidence\n");
    const page = parsed(made);
    expect(textsOf(page.body, ".prose")).toEqual(["Words of the first cell.", "Its page."]);
    expect([...page.querySelectorAll(".reading-shown")].map(({id}) => id)).toEqual(["shown-3", "shown-4"]);
    expect(textsOf(page.body, ".reading-code code")).toEqual(["select 1 as n", "There are ${rows1.length}."]);
    expect(page.querySelector("#notebook-reading")?.getAttribute("data-notebook")).toBe("a-question");
    expect(made).not.toContain("```yaml");
  });

  it("runs nothing that a notebook holds as text of the page: no block of Framework's, no expression, no script", () => {
    const text = "```js\nfetch(1)\n```\n\n<script>alert(1)</script>";
    const made = readingPage(
      viewWith({...notebook, cells: [cell(1, "md", text), cell(2, "js", "`${1}`\n```js\n1")]}),
      "a-question"
    );
    const blocks = made.split("\n").filter((line) => line.startsWith("```"));
    expect(blocks).toEqual(["```js", "```"]);
    expect(made.replace(/^```js[^]*?^```/m, "")).not.toMatch(/\$\{|<script/);
  });

  it("says in words what the organisation lacks, and has then nothing to be run", () => {
    const page = parsed(readingPage(viewWith({...notebook, indicators: [2, 1]}), "a-question"));
    expect(textOf(page.querySelector(".callout"))).toContain("It needs recruitment.csv, which");
    expect(page.querySelector("#notebook-reading")).toBeNull();
    expect(() => readingPage(viewWith(notebook), "another")).toThrow(
      "has no such notebook. Put another.html into notebooks/"
    );
  });
});

describe("lacks(notebook, organisation, {profile})", () => {
  const organisation = {supplied: ["workforce"], shortName: "X"};
  const asking = (text: string) => ({indicators: [], cells: [cell(1, "sql", text), cell(2, "sql", "select 1", "pay")]});

  it("knows the files that statements read, but not rows of other cells, comments or texts", () => {
    expect(lacks(asking("from benchmarks -- from training"), organisation, {profile: "analyst"})).toEqual([
      "It needs benchmarks.csv, which X has not supplied."
    ]);
    expect(lacks(asking("select 'from training' from pay join measures"), organisation, {profile: "analyst"})).toEqual(
      []
    );
  });

  it("finds no rows about people in a published site", () => {
    const read = asking("select * from workforce");
    expect(lacks(read, organisation, {profile: "analyst"})).toEqual([]);
    expect(lacks(read, organisation, {profile: "published"})[0]).toContain("rows about people");
  });

  it("has all that a new notebook needs where there is a workforce file alone", () => {
    const worked = workedNotebook({title: "New", organisation: "x"});
    expect(lacks({...worked, indicators: [1]}, organisation, {profile: "published"})).toEqual([]);
  });
});

describe("galleryPage(view)", () => {
  it("shows each notebook with its question and what was found when its figures were kept", () => {
    const findings = {gap: {says: "The gap is wide.", figures: {}}};
    const page = parsed(galleryPage(viewWith({...notebook, findings})));
    expect(textsOf(page.body, "article h2")).toEqual(["A question"]);
    expect([...page.querySelectorAll("article a")].map((each) => each.getAttribute("href"))).toEqual([
      "./a-question",
      "./a-question#gap"
    ]);
  });

  it("says that there is none, in words of the organisation's own", () => {
    const view = viewWith(notebook);
    const empty = {...view, organisation: {...view.organisation, shortName: "Bare", notebooks: []}};
    expect(parsed(galleryPage(empty)).body.textContent).toMatch(/Bare has no (published )?exploration yet\./);
  });
});
