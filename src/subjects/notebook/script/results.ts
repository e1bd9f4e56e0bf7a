import {h} from "../../../components/h.js";
import {countOf} from "../../../words/format.js";
import {Callout} from "../../../components/text/callout.js";
import {FieldGroup} from "../../../components/inputs/field-group.js";
import {Select} from "../../../components/inputs/select.js";
import {QueryTable} from "../../../components/query/query-table.js";
import {chartTypes} from "../../../components/query/chart-spec.js";
import type {ChartSpec} from "../../../components/query/chart-spec.js";
import {chartNames} from "../../../components/query/chart-words.js";
import {resultColumns} from "../../../components/query/columns.js";
import type {NotebookCell} from "../reckoning/notebook.js";
import {chosenChart, fitChart} from "../../../components/query/suggest-chart.js";
import type {Row} from "../../../database/parquet.js";

type Chart = NotebookCell["chart"];

type ResultsOptions = {
  name: string;
  chart: Chart;
  /** Hears of another chart that is chosen; null where none can be. */
  onChart: ((chart: Chart) => void) | null;
  /** Told of each chart that is about to be drawn. */
  wait: (drawing: Promise<void>) => void;
};

/** The rows of a cell as a chart that can be changed, and a table; both can be saved. What draws is fetched for the first. */
export function Results(rows: readonly Row[], {name, chart, onChart, wait}: ResultsOptions): HTMLElement {
  const drawing = h("div", {class: "result-chart"});
  const controls = h("div");
  let shown: ChartSpec | null = null;
  const draw = async (spec: ChartSpec): Promise<void> => {
    const figure = await import("../../../components/query/query-chart.js").then(
      ({QueryChart}) => QueryChart(rows, spec),
      () => Callout("The chart could not be loaded. Check the connection, then run the cell again.", {kind: "error"})
    );
    // Another chart may have been chosen in the meantime.
    if (shown === spec) drawing.replaceChildren(figure);
  };
  const show = (chosen: Chart): void => {
    const spec = chosenChart(rows, chosen);
    shown = spec;
    if (spec) wait(draw(spec));
    else drawing.replaceChildren();
    const change = (next: Chart): void => {
      const open = controls.querySelector("details")?.open ?? false;
      const focused = document.activeElement?.id;
      onChart?.(next);
      show(next);
      controls.querySelector("details")?.toggleAttribute("open", open);
      if (focused) document.getElementById(focused)?.focus();
    };
    controls.replaceChildren(
      ...(onChart && rows.length > 1 ? [ChartControls(rows, {name, chosen, spec, change})] : [])
    );
  };
  show(chart);
  const caption = `${name}: ${countOf(rows.length, "row")}`;
  return h("div", {class: "result"}, controls, drawing, QueryTable(rows, {caption}));
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
