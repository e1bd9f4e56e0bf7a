import {h} from "../../components/h.js";
import {Callout} from "../../components/text/callout.js";
import {examplesFor, workedExamplesFor} from "./reckoning/examples.js";
import type {WorkedExample} from "./reckoning/examples.js";
import {schema} from "../../database/schema.js";
import type {SchemaTable} from "../../database/schema.js";
import type {Profile} from "../../figures/site.js";
import type {View} from "../../figures/view.js";
import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => notebookPage(await view());

/** The workbench for analysts: what there is to ask stands in the page, and the island puts the cells above it. */
export function notebookPage({site, organisation}: View): string {
  const tables = schema.filter(({rowLevel}) => !rowLevel || site.profile === "analyst");
  return markdownPage({
    title: "Notebook",
    frontMatter: {toc: false},
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "Ask the data your own questions, reshape and draw the answers, and write down what you find. Each cell follows the cells that it reads: change one, and all that comes of it is worked out again. Everything runs in your browser: what you write and the files you add stay on this computer."
          ),
          site.profile === "published"
            ? Callout(
                "Small counts are hidden to protect people. A hidden count shows as [c], and so does every sum that has one in it.",
                {kind: "note", title: "Protected counts"}
              )
            : Callout(
                "These are true counts and rows about people. Do not publish or send on what you find here before it is protected.",
                {
                  kind: "caution",
                  title: "Not for publication"
                }
              ),
          h(
            "div",
            {class: "notebook-layout"},
            h(
              "div",
              {id: "workbench"},
              h("p", {class: "muted"}, "The cells of the notebook appear here where scripts can run.")
            ),
            Schema(tables, site.profile)
          )
        ]
      },
      {heading: "Worked examples", blocks: workedExamplesFor(organisation.id).map(Worked)},
      {
        heading: "Questions to start from",
        blocks: examplesFor(organisation.id).map(({question, sql}) => Example(question, sql))
      },
      {heading: "How cells read each other", blocks: howCellsRead()},
      {heading: "Keys", blocks: [Keys()]}
    ],
    island: {
      imports: `import {mountNotebook} from "./subjects/notebook/mount.js";`,
      call: "mountNotebook()",
      place: "workbench"
    }
  });
}

function Schema(tables: readonly SchemaTable[], profile: Profile): HTMLElement {
  return h(
    "section",
    {class: "schema", "data-schema": true, "aria-labelledby": "tables-and-columns"},
    h("h2", {id: "tables-and-columns"}, "Tables and columns"),
    h(
      "p",
      null,
      "Start from measures: it holds the counts behind every rate on this site. rate(numerator, denominator) gives the per cent."
    ),
    tables.map(Table),
    profile === "published" &&
      h(
        "p",
        null,
        "Rows about people (workforce, recruitment, disciplinary, training) are only on an analyst's own computer."
      )
  );
}

function Table({name, note, columns}: SchemaTable): HTMLElement {
  return h(
    "details",
    {class: "panel"},
    h("summary", null, name),
    h("p", null, h("code", null, name), ` ${note}`),
    h(
      "dl",
      {class: "columns"},
      columns.map((column) => h("div", null, h("dt", null, h("code", null, column.name)), h("dd", null, column.note)))
    )
  );
}

function Example(question: string, sql: string): HTMLElement {
  return h(
    "div",
    {class: "example", "data-example": true},
    h("p", {class: "example-question"}, question),
    h("pre", {tabindex: "0", role: "region", "aria-label": question, "data-mode": "sql"}, h("code", null, sql))
  );
}

function Worked({question, about, cells}: WorkedExample): HTMLElement {
  return h(
    "div",
    {class: "example", "data-example": true},
    h("p", {class: "example-question"}, question),
    h("p", null, about),
    h(
      "details",
      {class: "panel"},
      h("summary", null, `Its ${cells.length} cells`),
      cells.map(({mode, name, text}, i) =>
        h(
          "pre",
          {
            tabindex: "0",
            role: "region",
            "aria-label": `${question} Cell ${i + 1}`,
            "data-mode": mode,
            "data-name": name
          },
          h("code", null, text)
        )
      )
    )
  );
}

function howCellsRead(): HTMLElement[] {
  const code = (text: string): HTMLElement => h("code", null, text);
  const facts: [string, (string | HTMLElement)[]][] = [
    [
      "SQL",
      [
        "Its rows have the name above it. Another statement reads them as a table: ",
        code("select * from rows1"),
        ". A value of another cell stands as ",
        code("${name}"),
        ", by itself, and is never text of the statement."
      ]
    ],
    [
      "Scripts",
      [
        "TypeScript or JavaScript, whole, with ",
        code("await"),
        ", Arquero (",
        code("aq"),
        ", ",
        code("op"),
        "), ",
        code("Plot"),
        ", ",
        code("d3"),
        ", ",
        code("html"),
        " and the statistics of this site (",
        code("stats"),
        "). What is declared with ",
        code("const"),
        " can be read by every other cell; the last line shows its value."
      ]
    ],
    [
      "Fields",
      [
        code('const least = view(Inputs.range([0, 100], {label: "Least"}))'),
        " shows a field, and what is chosen flows on. There are range, number, text, select, radio, checkbox, toggle, search and table, in which picked rows are the value."
      ]
    ],
    ["Text", ["Markdown with ", code("${…}"), " for values, so that a sentence stays true when the data change."]],
    [
      "Hidden counts",
      [
        "In scripts a hidden count is an object that no sum can use: what is worked out with it shows [c], and a cell that it went into says so."
      ]
    ],
    [
      "What a cell can reach",
      [
        "Its own worker in a closed frame: no address, no storage, nothing of the page. Stop ends it at once, whatever it does."
      ]
    ]
  ];
  return [
    h(
      "dl",
      {class: "columns"},
      facts.map(([term, said]) => h("div", null, h("dt", null, term), h("dd", null, said)))
    )
  ];
}

function Keys(): HTMLElement {
  const keys = [
    ["Ctrl + Enter (Cmd + Enter on a Mac)", "runs the cell"],
    ["Esc, then Tab", "leaves the editor"],
    ["Tab", "indents, or takes the word that is offered"],
    ["Ctrl + Space", "offers words"],
    ["Ctrl + Z", "undoes"]
  ];
  return h(
    "dl",
    {class: "columns"},
    keys.map(([key = "", what = ""]) => h("div", null, h("dt", null, h("kbd", null, key)), h("dd", null, what)))
  );
}
