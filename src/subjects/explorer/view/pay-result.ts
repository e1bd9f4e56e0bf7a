import {Bars} from "../../../components/charts/bars.js";
import {DotPlot} from "../../../components/charts/dot-plot.js";
import {Trend} from "../../../components/charts/trend.js";
import {withoutTable} from "../../../components/charts/without-table.js";
import {h} from "../../../components/h.js";
import {DataTable, tableData, type Column} from "../../../components/tables/data-table.js";
import {FigureCell, remarkCodes} from "../../../components/tables/figure-cell.js";
import type {Figure} from "../../../figures/figure-types.js";
import {periodLabel} from "../../../registry/periods.js";
import {sourceWords} from "../../../saving/source-words.js";
import {formatRange, formatValue} from "../../../words/format.js";
import {countColumn} from "../../pay/columns.js";
import type {Catalogue} from "../catalogue.js";
import type {PayQuestion, PayRow} from "../reckoning/pay-question.js";
import {payAskedWords, payFindingWords, payNotes} from "../words/pay-words.js";
import {rowNamer} from "../words/words.js";

/** The answer to a question about pay: what it says, its picture, every gap in full, and what to bear in mind. */
export function PayResult(catalogue: Catalogue, question: PayQuestion, rows: readonly PayRow[]): HTMLElement {
  const {view} = catalogue;
  const asked = payAskedWords(catalogue, question);
  const finding = payFindingWords(catalogue, question, rows);
  const chart = question.view === "table" || rows.length === 0 ? null : PayChart(catalogue, question, rows);
  return h(
    "div",
    {
      class: "explorer-answer",
      "data-source": sourceWords([view.organisation]),
      "data-date": periodLabel(question.periods.at(-1) ?? "")
    },
    !chart &&
      h(
        "div",
        {class: "explorer-words"},
        h("p", {class: "chart-title"}, finding),
        h("p", {class: "chart-subtitle"}, `${asked}.`)
      ),
    chart,
    PayTable(catalogue, question, rows),
    h(
      "details",
      {class: "answer-notes"},
      h("summary", null, "Read with care"),
      h(
        "ul",
        null,
        payNotes(catalogue, question, rows).map((line) => h("li", null, line))
      )
    )
  );
}

function PayChart(catalogue: Catalogue, question: PayQuestion, rows: readonly PayRow[]): HTMLElement {
  const asked = payAskedWords(catalogue, question);
  const figures = rows.map(({figure}) => figure);
  const options = {
    title: payFindingWords(catalogue, question, rows),
    subtitle: `${asked}. Above 0 the group is paid less. Lines show the range by chance.`,
    of: asked,
    id: "explorer-chart"
  };
  if (question.view === "trend") {
    const name = rowNamer(catalogue, rows, {leaveOut: ["period"]});
    const lines = new Map<string, Figure[]>();
    for (const figure of figures) {
      const label = name(figure).join(", ") || catalogue.view.label(figure.group);
      lines.set(label, [...(lines.get(label) ?? []), figure]);
    }
    const series = [...lines].map(([label, own]) => ({label, figures: own}));
    return withoutTable(Trend(series, {...options, periods: question.periods}));
  }
  const name = rowNamer(catalogue, rows);
  const drawn = {
    ...options,
    label: (figure: Figure) => name(figure).join(", "),
    reference: {value: 0, label: "Same pay"}
  };
  return withoutTable(question.view === "bars" ? Bars(figures, drawn) : DotPlot(figures, drawn));
}

function PayTable(catalogue: Catalogue, question: PayQuestion, rows: readonly PayRow[]): HTMLElement {
  const {view, label} = catalogue;
  const name = rowNamer(catalogue, rows);
  const caption = payAskedWords(catalogue, question);
  const row: Column<PayRow> = {
    heading: question.by === null ? "Group" : label(question.by),
    value: ({figure}) => name(figure).join(", ")
  };
  const [group = ""] = question.groups;
  const who = question.groups.length === 1 ? `${view.label(group)} people` : "People of the group";
  const people = [
    countColumn<PayRow>(who, (each) => each.people?.count ?? null),
    countColumn<PayRow>(`${view.label("White")} people`, (each) => each.base?.count ?? null)
  ];
  const value = ({figure}: PayRow): string | number => figure.value ?? formatValue(figure);
  const shown: Column<PayRow>[] = [
    row,
    ...people,
    {
      heading: `${question.gap.label} (range)`,
      numeric: true,
      value,
      cell: ({figure}) => [
        FigureCell(figure),
        formatRange(figure) && h("span", {class: "cell-range"}, formatRange(figure))
      ]
    }
  ];
  const saved: Column<PayRow>[] = [
    row,
    ...people,
    {heading: `${question.gap.label}, per cent of White people's pay`, value},
    {heading: "Gap, lower", value: ({figure}) => figure.lower ?? "none"},
    {heading: "Gap, upper", value: ({figure}) => figure.upper ?? "none"}
  ];
  return DataTable(rows, shown, {
    caption,
    codes: remarkCodes(rows.map(({figure}) => figure)),
    csvLink: false,
    whole: () => tableData(rows, saved, {caption, notes: payNotes(catalogue, question, rows)})
  });
}
