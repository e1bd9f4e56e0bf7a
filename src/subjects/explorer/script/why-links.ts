import {h} from "../../../components/h.js";
import {explorerFields} from "../reckoning/fields.js";
import {gapPeople, type Nearest, type NoGaps} from "../reckoning/gaps-asked.js";
import {searchOf} from "../reckoning/suggestions.js";
import {formatPeriod} from "../../../words/format.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import {homeOf} from "../../../address/organisation-address.js";
import {factorWords} from "../../../studies/words/factor-words.js";
import {seniority} from "../../../studies/reckoning/gap-measures.js";
import {studyAddress} from "../../../studies/reckoning/study-address.js";
import type {WhyAbout} from "../view/why.js";
import type {Session} from "./session.js";

/** The way to the same gap on the page of root causes, or to the nearest that it shows, and to how all is worked out. */
export function WhyLinks(
  {view, source, choice: {measure, period, factor}}: WhyAbout,
  {people}: {people: boolean}
): HTMLElement {
  const study = studyAddress(source, measure, {period, factor, people});
  const by = study && factorWords(study.factor, view.organisation).one;
  return h(
    "section",
    null,
    h("h3", null, "More on this gap"),
    h(
      "ul",
      null,
      study &&
        h(
          "li",
          null,
          h(
            "a",
            {href: `.${homeOf(view)}root-causes.html${study.search}`},
            study.isSame
              ? "This gap on the page of root causes"
              : `The nearest gap on the page of root causes: ${gapPeople(view, study.measure)}, by ${by ?? ""}, ${formatPeriod(study.period)}`
          ),
          study.isSame && ", where two factors can be taken at once where the data allow it."
        ),
      h(
        "li",
        null,
        h("a", {href: `.${homeOf(view)}root-causes.html#has-the-gap-changed`}, "Whether the gap has changed"),
        "."
      ),
      h("li", null, h("a", {href: "./method/statistics.html"}, "How each of these is worked out"), ", with its source.")
    )
  );
}

/** The nearest question whose gap can be taken apart, as a link that is asked in place. */
export function NearestLink(session: Session, {words, asked}: Nearest): HTMLElement {
  const catalogue = session.catalogue();
  const ask = (event: Event): void => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    session.change(asked);
    document.querySelector<HTMLElement>("#explorer-why > summary")?.focus();
  };
  const href = searchOf(catalogue, explorerFields(catalogue), asked);
  return h("p", null, "The nearest that can: ", h("a", {href, onclick: ask}, words), ".");
}

/** Why nothing can be taken apart, and the nearest that can. */
export function NoGapWords(session: Session, {reasons, nearest}: NoGaps, source: GapSource): HTMLElement {
  const {view} = session.catalogue();
  const people = view.site.profile === "analyst";
  const study = nearest ? null : studyAddress(source, seniority, {period: "", factor: null, people});
  return h(
    "div",
    null,
    reasons.map((reason) => h("p", null, reason)),
    nearest && NearestLink(session, nearest),
    study &&
      h(
        "p",
        null,
        "The nearest that can: ",
        h(
          "a",
          {href: `.${homeOf(view)}root-causes.html${study.search}`},
          `${study.measure.people} who ${study.measure.event}`
        ),
        ", on the page of root causes."
      )
  );
}
