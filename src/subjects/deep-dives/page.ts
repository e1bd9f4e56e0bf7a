import {h} from "../../components/h.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import type {View} from "../../figures/view.js";
import {pages} from "../../pages.js";
import {ownPage} from "../../writing/own-page.js";
import type {PageMaker} from "../../writing/page-maker.js";
import {Notice} from "../../writing/notice.js";
import type {DeepDive} from "./deep-dive.js";

/** What makes each deep dive of a view, in the order of the table of pages. */
export async function deepDives(): Promise<((view: View) => DeepDive)[]> {
  const folders = pages
    .filter(({menu}) => menu === "Deep dives")
    .map(({address}) => address.replace("deep-dives/", ""));
  return Promise.all(
    folders.map(async (folder) => ((await import(`./${folder}/page.ts`)) as {dive: (view: View) => DeepDive}).dive)
  );
}

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => deepDivesPage(await view(), await deepDives());

/** The deep dives side by side: what each asks, and its first short answers. */
export function deepDivesPage(view: View, dives: readonly ((view: View) => DeepDive)[]): string {
  return ownPage(view, "deep-dives/index", {
    title: "Deep dives",
    frontMatter: {toc: false},
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "Each page asks questions of the data and answers them: in words, charts and tables, with what the figures cannot show and what to do next."
          ),
          Notice(view),
          h(
            "ul",
            {class: "dives", role: "list"},
            dives.map((dive) => h("li", null, DiveCard(dive(view))))
          )
        ]
      }
    ]
  });
}

function DiveCard({slug, title, asks, questions}: DeepDive): HTMLElement {
  const answers = questions.flatMap((question) => question.answers.slice(0, 1)).slice(0, 2);
  return h(
    "div",
    null,
    h("h2", null, h("a", {href: `./${slug}`}, title)),
    h("p", null, asks),
    answers.length === 0
      ? h("p", {class: "muted"}, "The data supplied do not answer this yet. The page says what is missing.")
      : answers.map(({sentence, verdict}) => h("p", null, verdict && [VerdictBadge(verdict), " "], sentence))
  );
}
