import {h} from "../../../components/h.js";
import {inOwnWords} from "../../../figures/group-words.js";
import type {Answer} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {isWhole} from "../../../figures/headline.js";

/** What a reader should bear in mind about an answer, folded; it stands open in print. */
export function AnswerNotes(catalogue: Catalogue, {question, rows}: Answer): HTMLElement {
  return h(
    "details",
    {class: "answer-notes"},
    h("summary", null, "Read with care"),
    h(
      "ul",
      null,
      noteLines(catalogue, {question, rows}).map((line) => h("li", null, line))
    )
  );
}

/** The same as plain lines, for an export. */
export function noteLines({view}: Catalogue, {question, rows}: Answer): string[] {
  const {indicator, groups, populations, periods, compare, filters} = question;
  const unknown = rows.find(({figure}) => isWhole(figure))?.figure.notKnown;
  const survey = view.organisation.surveyNotes.filter(
    (note) =>
      note.indicator === indicator.number &&
      groups.includes(note.group) &&
      populations.some((each) => each === note.population) &&
      periods.includes(note.period)
  );
  return [
    ...indicator.caveats.map((caveat) => inOwnWords(caveat, view.organisation.labels)),
    ...new Set(survey.map(({group, note}) => `${view.label(group)}: ${note}`)),
    ...(unknown
      ? [`Ethnicity is not known for ${unknown.toLocaleString("en-GB")} ${indicator.people}, who are left out.`]
      : []),
    ...(Object.keys(filters).length > 0 && (compare.kind === "organisation" || compare.kind === "rest")
      ? ["The comparison is with people whom the filter leaves out too."]
      : []),
    ...(compare.kind === "area" ? ["Residents are everyone in the census, of any age, whether or not they work."] : []),
    ...(compare.kind === "elsewhere"
      ? ["The comparator's figures come without counts, so nothing is tested against them."]
      : []),
    ...(groups.length > 2 || question.by.length > 0
      ? [
          "With many figures side by side, a few will look clear by chance alone. Look for a pattern, not for one odd row."
        ]
      : []),
    ...(view.organisation.notice === null ? [] : [view.organisation.notice])
  ];
}
