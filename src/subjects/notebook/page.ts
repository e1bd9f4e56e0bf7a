import {h} from "../../components/h.js";
import {Callout} from "../../components/text/callout.js";
import {examplesFor, scriptExample} from "./reckoning/examples.js";
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
            "Ask the data your own questions in SQL, reshape and draw the answers, and keep or share what you find. Everything runs in your browser: what you write and the files you add stay on this computer."
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
      {
        heading: "Questions to start from",
        blocks: examplesFor(organisation.id).map(({question, sql}) => Example(question, sql))
      },
      {heading: "Keys", blocks: [Keys()]},
      {
        heading: "Scripts",
        blocks: [
          h(
            "p",
            null,
            "A script reshapes the rows of the cells above it, by their names, in TypeScript or JavaScript. It has Arquero (aq and op), Plot and the statistics of this site (stats), and gives what its last line says: a table, a list of objects, a drawing or a number."
          ),
          h(
            "pre",
            {tabindex: "0", role: "region", "aria-label": "Example of a script"},
            h("code", null, scriptExample)
          ),
          h(
            "p",
            null,
            "Scripts are interpreted, not run as part of the page: they reach no address, no storage and nothing else on the page, and they stop after ten seconds. Classes, imports and await are not available. An exploration page runs the same script as ordinary code."
          )
        ]
      }
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
    h("pre", {tabindex: "0", role: "region", "aria-label": question}, h("code", null, sql))
  );
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
