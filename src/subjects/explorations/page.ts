import {h} from "../../components/h.js";
import {readExplorations, readSnapshots, type Exploration} from "./read.js";
import {snapshotFor, type Snapshot} from "../../figures/snapshot.js";
import {indicator as indicatorOf} from "../../registry/index.js";
import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => {
  const {site, organisation} = await view();
  const explorations = await readExplorations({
    drafts: site.profile === "analyst",
    organisation: site.organisations[0]?.id
  });
  const snapshots = await readSnapshots();
  const own = explorations.map(({slug}) => [slug, snapshotFor(organisation.id, snapshots[slug])] as const);
  return galleryPage(explorations, Object.fromEntries(own));
};

/** The explorations of the site, each with its question and what was found when its figures were last kept. */
export function galleryPage(
  explorations: readonly Exploration[],
  snapshots: Readonly<Record<string, Snapshot>>
): string {
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
          explorations.length === 0
            ? h("p", null, "There is no exploration yet.")
            : h(
                "div",
                {class: "gallery"},
                explorations.map((each) => Card(each, snapshots[each.slug]))
              ),
          h(
            "p",
            null,
            "To make one, start in the ",
            h("a", {href: "../notebook"}, "notebook"),
            " and save it as an exploration, or run ",
            h("code", null, 'npm run new -- "Title"'),
            " in the project."
          )
        ]
      }
    ]
  });
}

function Card(
  {slug, title, question, finding, indicators, status, owner, reviewed}: Exploration,
  snapshot: Snapshot | undefined
): HTMLElement {
  const found = Object.entries(snapshot?.findings ?? {});
  const about = indicators.map((number) => `${number}. ${indicatorOf(number).shortTitle}`).join(", ");
  const facts = [
    about && `${indicators.length === 1 ? "Indicator" : "Indicators"} ${about}`,
    owner && `Looked after by: ${owner}`,
    reviewed && `Last reviewed ${dayWords(reviewed)}`
  ].filter(Boolean);
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
    facts.length > 0 && h("p", {class: "exploration-facts"}, `${facts.join(". ")}.`)
  );
}

/** `2020-09-30` as 30 September 2020; anything else as it stands. */
function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(+date)
    ? day
    : date.toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
}
