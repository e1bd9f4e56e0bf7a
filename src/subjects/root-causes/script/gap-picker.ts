import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import {DatabaseError} from "../../../database/db-error.js";
import {rootOf} from "../../../address/organisation-address.js";
import {otherGroup} from "../../../studies/reckoning/gap-measures.js";
import {studyGap} from "../../../studies/reckoning/gap-study.js";
import {settleStudy, type StudyChoice} from "../../../studies/reckoning/study-choice.js";
import {AdjustedResult} from "../../../studies/view/adjusted.js";
import {defaultStudy} from "../view/default-study.js";
import {ExplorerLink} from "../view/explorer-link.js";
import {MixResult} from "../../../studies/view/mix.js";
import {offerActions} from "../../../writing/offer-actions.js";
import {tooFewPlaces} from "../../../studies/view/readings.js";
import {address, onAddress} from "./address.js";
import {GapFields} from "./gap-fields.js";
import type {Session} from "./session.js";
import {crossingFor} from "../../../studies/script/people.js";

/** Lets a reader choose the gap, what it is taken apart by, and when; both results follow. The choice lives in the address. */
export function mountGapPicker(session: Session): void {
  const place = document.getElementById("gap-picker");
  const [mix, adjusted] = ["mix-result", "adjusted-result"].map((id) => document.getElementById(id));
  const initial = initialChoice(session);
  if (!place || !mix || !adjusted || !initial) return;
  document.getElementById("adjusted-choice")?.replaceChildren(h("p", null, "This follows the gap chosen above."));
  const status = h("p", {role: "status", class: "visually-hidden"});
  const fields = h("div");
  place.replaceChildren(fields, status);
  let shown = keyOf(initial);
  let turn = 0;

  const say = (text: string, {busy = false} = {}): void => {
    status.className = busy ? "" : "visually-hidden";
    status.replaceChildren(...(busy ? [h("progress", {"aria-label": text}), ` ${text}`] : [text]));
  };

  const draw = async (choice: StudyChoice): Promise<void> => {
    const mine = ++turn;
    if (keyOf(choice) === shown) return say("");
    try {
      const crossing = await crossingFor(session.source, choice, () =>
        say("Starting the query engine and counting people…", {busy: true})
      );
      if (mine !== turn) return;
      const study = crossing && studyGap(crossing);
      shown = keyOf(choice);
      const link = ExplorerLink(session.catalogue, choice, {path: `${rootOf(session.view)}explore.html`});
      document.getElementById("gap-explorer")?.replaceChildren(h("span", null, link));
      if (!study) {
        mix.replaceChildren(Callout(tooFewPlaces));
        adjusted.replaceChildren(Callout(tooFewPlaces));
      } else {
        const {view} = session;
        const made = [
          MixResult(study, view),
          AdjustedResult(study, view, {organisation: view.organisation.id})
        ] as const;
        const {indicator} = choice.measure;
        offerActions(made, view.figures({indicators: indicator ? [indicator.number] : [], breakdowns: []}));
        mix.replaceChildren(made[0]);
        adjusted.replaceChildren(made[1]);
      }
      say("The results below have changed.");
    } catch (error) {
      if (mine !== turn) return;
      say("");
      mix.replaceChildren(Callout(errorWords(error), {kind: "error"}));
    }
  };

  const read = (): void => {
    const {state, notices: unread} = address(session).read();
    const choice = settleStudy(session, state, {initial, label: session.view.label});
    const notices = [...unread, ...choice.notices];
    fields.replaceChildren(
      ...(notices.length > 0 ? [Callout(notices.join(" "), {title: "Not quite what was asked"})] : []),
      GapFields(session, choice, (change) => address(session).write(change))
    );
    void draw(choice);
  };
  onAddress(read);
  read();
}

/** The choice that the page was made with; null where nothing can be taken apart. */
function initialChoice({source, offers}: Session): StudyChoice | null {
  const study = defaultStudy(source);
  if (study) {
    const {measure, period, factors} = study.crossing;
    return {measure, period, factors: [...factors], notices: []};
  }
  const [first] = offers;
  return first ? {measure: first.measure, period: first.periods.at(-1) ?? "", factors: [], notices: []} : null;
}

function keyOf({measure, period, factors}: StudyChoice): string {
  return [measure.id, otherGroup(measure), period, ...factors].join("|");
}

/** An error as a reader is told of it. */
export function errorWords(error: unknown): string {
  return error instanceof DatabaseError
    ? `${error.message} ${error.advice}`
    : "Something went wrong while counting. Reload the page to try again.";
}
