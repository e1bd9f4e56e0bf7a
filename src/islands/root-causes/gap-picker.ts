import {FieldGroup} from "../../components/inputs/field-group.js";
import {Select} from "../../components/inputs/select.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {DatabaseError} from "../../lib/db-error.js";
import {capitalise, formatPeriod} from "../../lib/format.js";
import {factorWords} from "../../lib/root-causes/factor-words.js";
import {crossRows} from "../../lib/root-causes/people-rows.js";
import {crossingOf, type Crossing, type GapSource} from "../../lib/root-causes/crossing.js";
import type {GapMeasure} from "../../lib/root-causes/gap-measures.js";
import {studyGap} from "../../lib/root-causes/gap-study.js";
import type {gapOffers} from "../../lib/root-causes/offers.js";
import {factorOffers, isInCube} from "../../lib/root-causes/offers.js";
import type {View} from "../../lib/view.js";
import {AdjustedResult} from "../../pages/root-causes/adjusted.js";
import {defaultStudy} from "../../pages/root-causes/default-study.js";
import {MixResult} from "../../pages/root-causes/mix.js";
import {offerActions} from "../../pages/offer-actions.js";
import {address, none, onAddress, usual} from "./address.js";
import {loadPeople} from "./people.js";

/** What the parts of this page choose from. */
export type Session = {
  view: View;
  source: GapSource;
  offers: ReturnType<typeof gapOffers>;
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
      const crossing = await crossingFor(session, choice, say);
      if (mine !== turn) return;
      const study = crossing && studyGap(crossing);
      shown = keyOf(choice);
      if (!study) {
        const words =
          "This gap cannot be taken apart like that: too few places are left in which both groups are counted.";
        mix.replaceChildren(Callout(words));
        adjusted.replaceChildren(Callout(words));
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

/** The counts of a choice: from the cube where it has such a table, else from people. */
async function crossingFor(
  {source}: Session,
  {measure, period, factors}: Choice,
  say: (text: string, options?: {busy?: boolean}) => void
): Promise<Crossing | null> {
  if (isInCube(source, measure, {period, factors})) return crossingOf(source, measure, {period, factors});
  say("Starting the query engine and counting people…", {busy: true});
  return crossRows(await loadPeople(source, measure, period), {measure, period, factors});
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
