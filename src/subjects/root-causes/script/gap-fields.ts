import {FieldGroup} from "../../../components/inputs/field-group.js";
import {Select} from "../../../components/inputs/select.js";
import {capitalise, formatPeriod} from "../../../words/format.js";
import {factorWords} from "../../../studies/words/factor-words.js";
import {gapMeasure, otherGroup} from "../../../studies/reckoning/gap-measures.js";
import {factorOffers, groupOffers} from "../../../studies/reckoning/offers.js";
import {none, usual} from "../../../studies/reckoning/study-address.js";
import type {StudyChoice} from "../../../studies/reckoning/study-choice.js";
import type {Session} from "./session.js";

type Key = "gap" | "whose" | "year" | "by" | "and";

/** What a reader may choose of a gap: which, whose, taken apart by what, and when. */
export function GapFields(
  {view, source, offers, people}: Session,
  {measure, period, factors}: StudyChoice,
  change: (next: Partial<Record<Key, string>>) => void
): HTMLElement {
  const base = gapMeasure(measure.id) ?? measure;
  const groups = groupOffers(source, base, {period, people});
  const {first, second} = factorOffers(source, measure, {period, people});
  const [factor = "", other = none] = factors;
  const seconds = second(factor);
  const name = (id: string): string => capitalise(factorWords(id, view.organisation).one);
  const set = (key: Key) => (value: string) => {
    change({[key]: value});
    document.getElementById(`field-${key}`)?.focus();
  };
  return FieldGroup(
    [
      Select(
        offers.map((each) => ({value: each.measure.id, label: each.measure.label})),
        {label: "Gap", name: "gap", value: measure.id, onChange: set("gap")}
      ),
      groups.length > 1 &&
        Select(
          groups.map((id) => ({value: id === otherGroup(base) ? usual : id, label: view.label(id)})),
          {
            label: `Between ${view.label("White")} people and`,
            name: "whose",
            value: otherGroup(measure) === otherGroup(base) ? usual : otherGroup(measure),
            onChange: set("whose")
          }
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
        (offers.find((each) => each.measure.id === measure.id)?.periods ?? [])
          .toReversed()
          .map((value) => ({value, label: formatPeriod(value)})),
        {label: "Period", name: "year", value: period, onChange: set("year")}
      )
    ],
    {label: "Choose another gap"}
  );
}
