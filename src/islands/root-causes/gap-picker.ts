import {FieldGroup} from "../../components/inputs/field-group.js";
import {Select} from "../../components/inputs/select.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {DatabaseError} from "../../lib/db-error.js";
import type {Catalogue} from "../../lib/explorer/catalogue.js";
import {capitalise, formatPeriod} from "../../lib/format.js";
import {factorWords} from "../../lib/root-causes/factor-words.js";
import type {GapSource} from "../../lib/root-causes/crossing.js";
import type {GapMeasure} from "../../lib/root-causes/gap-measures.js";
import {none, usual} from "../../lib/root-causes/study-address.js";
import {studyGap} from "../../lib/root-causes/gap-study.js";
import type {gapOffers} from "../../lib/root-causes/offers.js";
import {factorOffers} from "../../lib/root-causes/offers.js";
import type {View} from "../../lib/view.js";
import {AdjustedResult} from "../../pages/root-causes/adjusted.js";
import {defaultStudy} from "../../pages/root-causes/default-study.js";
import {ExplorerLink} from "../../pages/root-causes/explorer-link.js";
import {MixResult} from "../../pages/root-causes/mix.js";
import {tooFewPlaces} from "../../pages/root-causes/readings.js";
import {address, onAddress} from "./address.js";
import {crossingFor} from "./people.js";

/** What the parts of this page choose from. */
export type Session = {
  view: View;
  source: GapSource;
  offers: ReturnType<typeof gapOffers>;
  /** What the explorer can be asked. */
  catalogue: Catalogue;
  /** Whether row-level tables are at hand. */
  people: boolean;
};

type Choice = {measure: GapMeasure; period: string; factors: string[]};

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

  const draw = async (choice: Choice): Promise<void> => {
    if (keyOf(choice) === shown) return;
    const mine = ++turn;
    try {
      const crossing = await crossingFor(session.source, choice, () =>
        say("Starting the query engine and counting people…", {busy: true})
      );
      if (mine !== turn) return;
      const study = crossing && studyGap(crossing);
      shown = keyOf(choice);
      const link = ExplorerLink(session.catalogue, choice, {path: "./explore.html"});
      document.getElementById("gap-explorer")?.replaceChildren(h("span", null, link));
      if (!study) {
        mix.replaceChildren(Callout(tooFewPlaces));
        adjusted.replaceChildren(Callout(tooFewPlaces));
      } else {
        mix.replaceChildren(MixResult(study, session.view));
        adjusted.replaceChildren(AdjustedResult(study, session.view, {organisation: session.view.organisation.id}));
      }
      say("The results below have changed.");
    } catch (error) {
      if (mine !== turn) return;
      say("");
      mix.replaceChildren(Callout(errorWords(error), {kind: "error"}));
    }
  };

  const read = (): void => {
    const {state, notices} = address(session).read();
    const choice = settle(session, state, initial);
    fields.replaceChildren(
      ...(notices.length > 0 ? [Callout(notices.join(" "), {title: "Not quite what was asked"})] : []),
      Fields(session, choice, (change) => address(session).write(change))
    );
    void draw(choice);
  };
  onAddress(read);
  read();
}

/** The choice that the page was made with; null where nothing can be taken apart. */
function initialChoice({source, offers}: Session): Choice | null {
  const study = defaultStudy(source);
  if (study) {
    const {measure, period, factors} = study.crossing;
    return {measure, period, factors: [...factors]};
  }
  const [first] = offers;
  return first ? {measure: first.measure, period: first.periods.at(-1) ?? "", factors: []} : null;
}

/** The nearest choice that the data can answer. */
function settle(
  {source, offers, people}: Session,
  {gap, year, by, and}: {gap: string; year: string; by: string; and: string},
  initial: Choice
): Choice {
  const offer = offers.find(({measure}) => measure.id === (gap === usual ? initial.measure.id : gap)) ?? offers[0];
  if (!offer) return initial;
  const {measure, periods} = offer;
  const period = periods.includes(year) ? year : (periods.at(-1) ?? "");
  const {first, second} = factorOffers(source, measure, {period, people});
  const wanted = by === usual ? initial.factors[0] : by;
  const factor = first.find((each) => each === wanted) ?? first[0] ?? "";
  return {measure, period, factors: [factor, ...second(factor).filter((each) => each === and)]};
}

function Fields(
  {view, source, offers, people}: Session,
  {measure, period, factors}: Choice,
  change: (next: Partial<Record<"gap" | "year" | "by" | "and", string>>) => void
): HTMLElement {
  const {first, second} = factorOffers(source, measure, {period, people});
  const [factor = "", other = none] = factors;
  const seconds = second(factor);
  const name = (id: string): string => capitalise(factorWords(id, view.organisation).one);
  const set = (key: "gap" | "year" | "by" | "and") => (value: string) => {
    change({[key]: value});
    document.getElementById(`field-${key}`)?.focus();
  };
  return FieldGroup(
    [
      Select(
        offers.map((each) => ({value: each.measure.id, label: each.measure.label})),
        {label: "Gap", name: "gap", value: measure.id, onChange: set("gap")}
      ),
      Select(
        first.map((id) => ({value: id, label: name(id)})),
        {label: "Taken apart by", name: "by", value: factor, onChange: set("by")}
      ),
      seconds.length > 0 &&
        Select([{value: none, label: "Nothing else"}, ...seconds.map((id) => ({value: id, label: name(id)}))], {
          label: "And by",
          name: "and",
          value: other,
          onChange: set("and")
        }),
      Select(
        (offers.find((each) => each.measure === measure)?.periods ?? [])
          .toReversed()
          .map((value) => ({value, label: formatPeriod(value)})),
        {label: "Period", name: "year", value: period, onChange: set("year")}
      )
    ],
    {label: "Choose another gap"}
  );
}

function keyOf({measure, period, factors}: Choice): string {
  return [measure.id, period, ...factors].join("|");
}

/** An error as a reader is told of it. */
export function errorWords(error: unknown): string {
  return error instanceof DatabaseError
    ? `${error.message} ${error.advice}`
    : "Something went wrong while counting. Reload the page to try again.";
}
