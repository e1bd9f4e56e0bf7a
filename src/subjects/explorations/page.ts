import {h} from "../../components/h.js";
import type {SiteNotebook} from "../../figures/site.js";
import type {View} from "../../figures/view.js";
import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";
import {notebookFacts} from "../notebook/facts.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => galleryPage(await view());

/** The notebooks of an organisation, each with its question and what was found when its figures were last kept. */
export function galleryPage(view: View): string {
  const {notebooks, shortName} = view.organisation;
  const isAnalyst = view.site.profile === "analyst";
  return markdownPage({
    title: "Explorations",
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "A question, what could be so, what the data say, and what to do next: each exploration shows its working, from the query to the finding."
          ),
          notebooks.length === 0
            ? h("p", null, `${shortName} has no ${isAnalyst ? "" : "published "}exploration yet.`)
            : h("div", {class: "gallery"}, notebooks.map(Card)),
          h(
            "p",
            null,
            "To make one, start in the ",
            h("a", {href: "/notebook"}, "notebook"),
            isAnalyst
              ? [
                  " and press Publish, or run ",
                  h("code", null, 'npm run new -- "Title"'),
                  ": it writes a worked one into notebooks/ of the organisation's folder."
                ]
              : ": what you ask there stays in your browser."
          )
        ]
      }
    ]
  });
}

function Card({slug, title, question, finding, status, findings, ...about}: SiteNotebook): HTMLElement {
  const found = Object.entries(findings);
  const facts = notebookFacts({question, finding, status, ...about});
  return h(
    "article",
    {class: "kept-finding", id: slug},
    h("h2", null, h("a", {href: `./${slug}`}, title), status === "draft" && " (draft)"),
    question && h("p", {class: "gallery-question"}, question),
    found.length > 0
      ? h(
          "ul",
          {class: "finding-says"},
          found.map(([name, {says}]) => h("li", null, h("a", {href: `./${slug}#${name}`}, says)))
        )
      : finding && h("p", {class: "finding-says"}, finding),
    facts && h("p", {class: "exploration-facts"}, facts)
  );
}
