import {h} from "../../../components/h.js";
import {Callout} from "../../../components/text/callout.js";
import type {SiteCell, SiteNotebook} from "../../../figures/site.js";
import type {View} from "../../../figures/view.js";
import {markdownPage, type Section} from "../../../writing/markdown.js";
import type {PageMaker} from "../../../writing/page-maker.js";
import {MarkdownBox} from "../../../writing/markdown-box.js";
import {notebookFacts} from "../facts.js";
import {withoutFrontMatter} from "../front-matter.js";
import {kindOf} from "../reckoning/notebook.js";
import {lacks} from "./lacks.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view, part}) => readingPage(await view(), part ?? "");

/**
 * A notebook of an organisation for its readers: its prose stands in the page; what its cells show is put in by the build,
 * or by the page's own script where nothing has been put there yet. Throws where the organisation has no such notebook.
 */
export function readingPage({site, organisation}: View, slug: string): string {
  const notebook = organisation.notebooks.find((each) => each.slug === slug);
  if (!notebook)
    throw new Error(
      `explorations/${slug}: ${organisation.shortName} has no such notebook. Put ${slug}.html into notebooks/ of its folder.`
    );
  const missing = lacks(notebook, organisation, {profile: site.profile});
  const facts = notebookFacts(notebook);
  const [first, ...others] = sectionsOf(notebook);
  return markdownPage({
    title: notebook.title,
    sections: [
      {
        blocks: [
          notebook.question && h("p", {class: "lead"}, notebook.question),
          notebook.status === "draft" &&
            Callout(
              "A draft is in the preview alone. Publish it from the notebook, or write published in its first cell.",
              {
                kind: "note",
                title: "Draft"
              }
            ),
          missing.length > 0 &&
            Callout(
              missing.map((words) => h("p", null, words)),
              {kind: "note", title: "Not worked out for this organisation"}
            ),
          missing.length === 0 &&
            h("div", {
              id: "notebook-reading",
              class: "notebook-reading",
              "data-organisation": organisation.id,
              "data-notebook": slug
            }),
          ...(first?.blocks ?? [])
        ]
      },
      ...others,
      {
        heading: "About this notebook",
        blocks: [
          facts && h("p", {class: "exploration-facts"}, facts),
          notebook.next && h("p", null, `Next: ${notebook.next}`),
          h(
            "p",
            null,
            h("a", {href: `/notebook#open=${organisation.id}/${slug}`}, "Open a copy in the notebook"),
            " to change it; what you write stays in your browser."
          )
        ]
      }
    ],
    island: {
      imports: `import {mountReading} from "/subjects/notebook/reading/mount.js";`,
      call: "mountReading()",
      place: "notebook-reading"
    }
  });
}

/** The cells under the headings that their prose gives: a text that begins with `## Evidence` opens a part of the page. */
function sectionsOf({cells}: SiteNotebook): Section[] {
  const sections: {heading?: string; blocks: (Node | false)[]}[] = [{blocks: []}];
  for (const [i, cell] of cells.entries()) {
    const text = i === 0 && cell.mode === "md" ? withoutFrontMatter(cell.text) : cell.text;
    if (text.trim() === "") continue;
    if (!isProse(cell)) {
      sections.at(-1)?.blocks.push(Worked(cell, i + 1));
      continue;
    }
    const [, heading, rest = ""] = /^## ([^\n]+)\n?([\s\S]*)$/.exec(text.trim()) ?? [];
    if (heading !== undefined) sections.push({heading, blocks: []});
    const prose = heading === undefined ? text : rest;
    sections.at(-1)?.blocks.push(prose.trim() !== "" && MarkdownBox(prose, {name: "prose", headingLevel: 3}));
  }
  return sections;
}

/** Words without a value in them: the page itself can hold them, for readers without script and for its search. */
function isProse({mode, text}: SiteCell): boolean {
  return mode === "md" && !text.includes("${") && !/<[a-z]/i.test(text);
}

/** A cell with a place for what it shows, and how it was worked out. */
function Worked({id, mode, name, text}: SiteCell, number: number): HTMLElement {
  const called = name || `cell ${number}`;
  return h(
    "section",
    {class: "reading-cell"},
    h("div", {class: "reading-shown", id: `shown-${id}`, "data-cell": String(id)}),
    h(
      "details",
      {class: "panel reading-code", "data-of": String(id)},
      h("summary", null, `How this was worked out: ${called}, ${kindOf(mode)}`),
      h("pre", {tabindex: "0", role: "region", "aria-label": `${called}, ${kindOf(mode)}`}, h("code", null, text))
    )
  );
}
