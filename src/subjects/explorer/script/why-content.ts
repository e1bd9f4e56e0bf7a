import {explainOnce} from "../../../components/charts/how-to-read.js";
import {h} from "../../../components/h.js";
import {gapsAsked} from "../reckoning/gaps-asked.js";
import {nearestStudy} from "../reckoning/nearest-study.js";
import {whyChoice, type WhyChoice} from "../reckoning/why-choice.js";
import {gapSource, type GapSource} from "../../../studies/reckoning/crossing.js";
import {factorWords} from "../../../studies/words/factor-words.js";
import {studyGap, type GapStudy} from "../../../studies/reckoning/gap-study.js";
import type {View} from "../../../figures/view.js";
import {whyParts, whyWords} from "../view/why.js";
import {crossingFor} from "../../../studies/script/people.js";
import {refreshFields} from "./refresh-fields.js";
import type {Session} from "./session.js";
import {WhyLead, whyFields} from "./why-fields.js";
import {NearestLink, NoGapWords, WhyLinks} from "./why-links.js";
import {WhySearch} from "./why-search.js";

/** Each cube, indexed when its first gap is taken apart. */
const sources = new WeakMap<View, GapSource>();

function sourceOf(view: View): GapSource {
  const source = sources.get(view) ?? gapSource(view);
  sources.set(view, source);
  return source;
}

/** What filling needs: the question, a voice, and whether anybody still waits for it. */
export type Filling = {
  session: Session;
  say(text: string, options?: {busy?: boolean}): void;
  isCurrent(): boolean;
};

/** Fills the part below an answer, a piece at a time, and stops as soon as something else is asked. Rejects with a `DatabaseError`. */
export async function fillWhy(
  {fields, body}: {fields: HTMLElement; body: HTMLElement},
  {session, say, isCurrent}: Filling
): Promise<void> {
  await nextTask();
  if (!isCurrent()) return;
  const catalogue = session.catalogue();
  const {view} = catalogue;
  const settled = session.settled();
  const source = sourceOf(view);
  const people = view.site.profile === "analyst";
  const found = gapsAsked(catalogue, settled);
  if ("reasons" in found) {
    refreshFields(fields, []);
    body.replaceChildren(NoGapWords(session, found, source));
    return say("The gap of this answer cannot be taken apart.");
  }
  const choice = whyChoice(source, found, settled.asked, {naming: view, people});
  refreshFields(fields, whyFields(session, view, found, choice));
  body.replaceChildren(...WhyLead(view, choice));
  const about = {view, source, choice, study: await studyOf(source, choice, say)};
  const nearest = choice.factor === null ? nearestStudy(catalogue, source, settled, {people}) : null;
  for (const [place, {heading, blocks}] of whyParts(about).entries()) {
    await nextTask();
    if (!isCurrent()) return;
    body.append(h("section", null, h("h3", null, heading), blocks()));
    if (nearest && place === 0) body.append(NearestLink(session, nearest));
  }
  if (choice.factor !== null) body.append(WhySearch(about));
  explainOnce([body]);
  body.append(WhyLinks(about, {people}));
  const by = choice.factor === null ? "" : `, by ${factorWords(choice.factor, view.organisation).one}`;
  say(`Below the answer, the gap is taken apart: ${whyWords(view, choice)}${by}.`);
}

/** The gap by its factor; null without one, and where too few places are left. */
async function studyOf(
  source: GapSource,
  {measure, period, factor}: WhyChoice,
  say: Filling["say"]
): Promise<GapStudy | null> {
  if (factor === null) return null;
  const crossing = await crossingFor(source, {measure, period, factors: [factor]}, () =>
    say("Starting the query engine and counting people…", {busy: true})
  );
  await nextTask();
  return crossing && studyGap(crossing);
}

/** Lets the browser paint and take key presses before more work is done. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
