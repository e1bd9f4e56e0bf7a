import {ChartTools} from "../../components/charts/chart-tools.js";
import {QueryChart} from "../../components/charts/query-chart.js";
import {h} from "../../components/h.js";
import {Button} from "../../components/inputs/button.js";
import {FieldGroup} from "../../components/inputs/field-group.js";
import {Select} from "../../components/inputs/select.js";
import {chosenChart} from "../../components/result-view.js";
import {QueryTable} from "../../components/tables/query-table.js";
import {downloadXlsx} from "../../lib/export-file.js";
import {isHidden} from "../../lib/hidden.js";
import {chartTypes} from "../../lib/notebook/chart-spec.js";
import type {ChartSpec} from "../../lib/notebook/chart-spec.js";
import {chartNames} from "../../lib/notebook/chart-words.js";
import {resultColumns, valueText} from "../../lib/notebook/columns.js";
import type {NotebookCell} from "../../lib/notebook/notebook.js";
import {fitChart} from "../../lib/notebook/suggest-chart.js";
import type {Row} from "../../lib/parquet.js";
import {shorthand} from "../../lib/shorthand.js";

type Chart = NotebookCell["chart"];

/** The rows of a cell as a chart that can be changed, and a table; both can be saved. */
export function Results(
  rows: readonly Row[],
  {
    name,
    chart,
    source,
    onChart
  }: {name: string; chart: Chart; source: {words: string; date: string}; onChart: (chart: Chart) => void}
): HTMLElement {
  const drawing = h("div", {class: "result-chart"});
  const controls = h("div");
  const show = (chosen: Chart): void => {
    const spec = chosenChart(rows, chosen);
    const figure = spec && QueryChart(rows, spec);
    const tools =
      figure &&
      ChartTools(figure, {source: source.words, date: source.date, address: location.href.replace(/#.*/, "")});
    drawing.replaceChildren(...[figure, tools].filter((each) => each !== null));
    const change = (next: Chart): void => {
      const open = controls.querySelector("details")?.open ?? false;
      const focused = document.activeElement?.id;
      onChart(next);
      show(next);
      controls.querySelector("details")?.toggleAttribute("open", open);
      if (focused) document.getElementById(focused)?.focus();
    };
    controls.replaceChildren(...(rows.length > 1 ? [ChartControls(rows, {name, chosen, spec, change})] : []));
  };
  show(chart);
  const caption = `${name}: ${rows.length.toLocaleString("en-GB")} ${rows.length === 1 ? "row" : "rows"}`;
  const save = (): void => void saveWorkbook(rows, {name, source});
  return h(
    "div",
    {class: "result"},
    controls,
    drawing,
    QueryTable(rows, {caption}),
    rows.length > 0 &&
      h("p", {class: "result-tools"}, Button("Save table as Excel workbook", {quiet: true, onClick: save}))
  );
}

type Choosing = {name: string; chosen: Chart; spec: ChartSpec | null; change: (next: Chart) => void};

function ChartControls(rows: readonly Row[], {name, chosen, spec, change}: Choosing): HTMLElement {
  const columns = resultColumns(rows);
  const kinds = [
    {value: "auto", label: "What fits best"},
    ...chartTypes.map((type) => ({
      value: type,
      label: chartNames[type],
      ...(!fitChart(type, rows) && {unavailable: unfit[type]})
    })),
    {value: "none", label: "No chart"}
  ];
  const kind = typeof chosen === "string" ? chosen : chosen.type;
  const choose = (value: string): void => {
    if (value === "auto" || value === "none") return change(value);
    const type = chartTypes.find((each) => each === value);
    const fitting = type && fitChart(type, rows);
    if (fitting) change(fitting);
  };
  const fields = [Select(kinds, {label: "Chart", name: `${name}-chart`, value: kind, onChange: choose})];
  if (spec) {
    const numbers = columns.filter((column) => column.kind === "number").map(option);
    const across =
      spec.type === "bar" || spec.type === "line"
        ? columns.filter((column) => column.kind !== "empty").map(option)
        : numbers;
    const pick = (part: "x" | "y" | "series") => (value: string) =>
      change({...spec, [part]: value === "" ? null : value});
    fields.push(
      Select(across, {
        label: spec.type === "bar" ? "One bar for each" : "Across",
        name: `${name}-x`,
        value: spec.x,
        onChange: pick("x")
      })
    );
    if (spec.y !== null)
      fields.push(Select(numbers, {label: "Number", name: `${name}-y`, value: spec.y, onChange: pick("y")}));
    if (spec.type !== "histogram")
      fields.push(
        Select([{value: "", label: "Nothing"}, ...columns.filter((column) => column.kind !== "empty").map(option)], {
          label: "Told apart by colour",
          name: `${name}-series`,
          value: spec.series ?? "",
          onChange: pick("series")
        })
      );
  }
  return h(
    "details",
    {class: "chart-choice"},
    h("summary", null, "Change the chart"),
    FieldGroup(fields, {label: `Chart of ${name}`})
  );
}

const option = ({name}: {name: string}): {value: string; label: string} => ({value: name, label: name});

const unfit = {
  bar: "needs a column of words and a number",
  line: "needs a column of periods or dates and a number",
  dot: "needs two numbers",
  histogram: "needs a number"
} as const;

async function saveWorkbook(
  rows: readonly Row[],
  {name, source}: {name: string; source: {words: string; date: string}}
): Promise<void> {
  const headings = Object.keys(rows[0] ?? {});
  const table = {
    title: name,
    headings,
    rows: rows.map((row) =>
      headings.map((heading) => {
        const value = row[heading] ?? null;
        if (isHidden(value)) return shorthand.c.symbol;
        return typeof value === "number" || value === null ? value : valueText(value);
      })
    ),
    notes: []
  };
  const notes = [`${shorthand.c.symbol} ${shorthand.c.reason}`];
  await downloadXlsx(
    [table],
    {title: `Notebook result ${name}`, about: [source.words, `Data as at ${source.date}`], notes},
    `${name}.xlsx`
  );
}
