import {HowToRead} from "../../../components/charts/how-to-read.js";
import {h} from "../../../components/h.js";
import {HeatTable} from "../../../components/tables/heat-table.js";
import {sortLevels} from "../../../registry/breakdowns.js";
import type {Answer, AnswerRow} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {isRatioGap} from "../reckoning/views.js";
import {askedWords, rowNamer} from "../words/words.js";
import type {Figure} from "../../../figures/figure-types.js";
import {capitalise, formatPeriod} from "../../../words/format.js";

/** Two of a question's divisions crossed; what else differs stands in the row's name. */
export function AnswerHeat(catalogue: Catalogue, answer: Answer): HTMLElement {
  const {question, rows} = answer;
  const {by, trend, groups, show} = question;
  const column = (figure: Figure): string => {
    if (by.length > 1) return figure.level2;
    if (trend) return formatPeriod(figure.period);
    return groups.length > 1 ? catalogue.view.label(figure.group) : capitalise(figure.population);
  };
  const name = rowNamer(catalogue, rows);
  const rowName = (figure: Figure): string =>
    name(figure)
      .filter((part) => part !== column(figure))
      .join(", ");
  const shown = new Map(
    everyCrossing(catalogue, answer).flatMap((row) =>
      show === "rate" ? [[row.figure, row.figure] as const] : row.gap ? [[row.gap, row.figure] as const] : []
    )
  );
  const unit =
    show === "rate"
      ? "Percentages"
      : isRatioGap(question.indicator, question.compare)
        ? "Times as likely"
        : "Percentage points apart";
  const rate = (figure: Figure): Figure => shown.get(figure) ?? figure;
  const table = HeatTable([...shown.keys()], {
    caption: `${unit}, darker is higher. ${askedWords(catalogue, question)}`,
    row: (figure) => rowName(rate(figure)) || "All",
    column: (figure) => column(rate(figure)),
    rowHeading: by[0] === undefined ? "Group" : catalogue.label(by[0]),
    csvLink: false
  });
  return h("div", {class: "heat-answer"}, table, HowToRead("heat table"));
}

/** The rows of two crossed breakdowns, with a figure of nobody wherever two levels have nobody in common. */
function everyCrossing(catalogue: Catalogue, {rows, question}: Answer): readonly AnswerRow[] {
  const [, second] = question.by;
  if (second === undefined) return rows;
  const known = new Map(rows.map((row) => [keyOf(row.figure), row]));
  const columns = sortLevels([...new Set(rows.map(({figure}) => figure.level2))], catalogue.levels(second));
  const series = new Map(rows.map((row) => [keyOf({...row.figure, level: "", level2: ""}), row]));
  return [...new Set(rows.map(({figure}) => figure.level))].flatMap((level) =>
    columns.flatMap((level2) =>
      [...series.values()].map((row) => {
        const place = {level, level2};
        const found = known.get(keyOf({...row.figure, ...place}));
        if (found) return found;
        const gap = row.gap && {...row.gap, ...place, ...nobody};
        return {figure: {...row.figure, ...place, ...nobody}, gap, reference: null, detectable: null};
      })
    )
  );
}

const keyOf = ({level, level2, population, period, group}: Figure): string =>
  [level, level2, population, period, group].join("|");

const nobody = {
  numerator: null,
  denominator: null,
  value: null,
  lower: null,
  upper: null,
  p: null,
  verdict: null,
  status: "not-applicable"
} as const;
