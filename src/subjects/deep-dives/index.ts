import {h} from "../../components/h.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import type {View} from "../../figures/view.js";
import {ownPage} from "../../writing/own-page.js";
import {Notice} from "../../writing/notice.js";
import {bankStaffDive} from "./bank-staff/page.js";
import {blackStaffDive} from "./black-staff/page.js";
import {careerLadderDive} from "./career-ladder/page.js";
import type {DeepDive} from "./deep-dive.js";
import {populationDive} from "./population/page.js";
import {recruitmentFunnelDive} from "./recruitment-funnel/page.js";

/** Every deep dive, in the order of the menu. */
export const deepDives: readonly ((view: View) => DeepDive)[] = [
  blackStaffDive,
  bankStaffDive,
  populationDive,
  careerLadderDive,
  recruitmentFunnelDive
];

/** The deep dive whose page has this name in its address. Throws on any other. */
export function deepDiveAt(view: View, slug = ""): DeepDive {
  const found = deepDives.map((dive) => dive(view)).find((dive) => dive.slug === slug);
  if (!found) throw new Error(`deep dives: none has the address "${slug}"`);
  return found;
}

/** The deep dives side by side: what each asks, and its first short answers. */
export function deepDivesPage(view: View): string {
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
            deepDives.map((dive) => h("li", null, DiveCard(dive(view))))
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
