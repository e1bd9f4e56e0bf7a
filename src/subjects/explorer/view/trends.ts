import {explainOnce} from "../../../components/charts/how-to-read.js";
import {Trend} from "../../../components/charts/trend.js";
import type {Series} from "../../../components/charts/trend-layout.js";
import {h} from "../../../components/h.js";
import type {Answer} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {isShare} from "../reckoning/comparators.js";
import {findingWords} from "../words/finding-words.js";
import {askedWords, rowNamer} from "../words/words.js";
import type {Figure} from "../../../figures/figure-types.js";
import {withoutTable} from "../../../components/charts/without-table.js";

/** A reader can tell four lines apart. */
const most = 4;

type Line = {place: string; group: string; label: string; figures: Figure[]};

/** An answer over time: one chart of up to four lines, or several, each for one place or for some of the groups. */
export function TrendCharts(catalogue: Catalogue, answer: Answer): HTMLElement {
  const {question} = answer;
  const {indicator, periods, groups} = question;
  const charts = panels(linesOf(catalogue, answer), {groups: groups.length, withWhite: !isShare(indicator)});
  const finding = findingWords(catalogue, answer);
  const breaks = indicator.breaks.filter(
    ({from, group}) =>
      (group === undefined || groups.includes(group)) &&
      periods.some((period) => period < from) &&
      periods.some((period) => period >= from)
  );
  const drawn = charts.map(({title, series}, i) =>
    withoutTable(
      Trend(series, {
        title: charts.length === 1 ? finding : title,
        subtitle: `${askedWords(catalogue, question)}. Lines up and down show the range by chance.`,
        of: `${askedWords(catalogue, question)}${charts.length === 1 ? "" : `, ${title}`}`,
        id: i === 0 ? "explorer-chart" : `explorer-chart-${i + 1}`,
        periods,
        breaks
      })
    )
  );
  const together = h(
    "div",
    {class: "trend-charts"},
    charts.length > 1 && h("p", {class: "chart-title"}, finding),
    drawn
  );
  explainOnce([together]);
  return together;
}

function linesOf(catalogue: Catalogue, {rows, question}: Answer): Line[] {
  const name = rowNamer(catalogue, rows, {leaveOut: ["group", "period"]});
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const figure = question.show === "gap" ? row.gap : row.figure;
    if (!figure) continue;
    const {group} = row.figure;
    const place = name(row.figure).join(", ");
    const line = lines.get(`${place}|${group}`) ?? {place, group, label: catalogue.view.label(group), figures: []};
    lines.set(`${place}|${group}`, line);
    line.figures.push(figure);
  }
  return [...lines.values()];
}

/**
 * Lines in charts of at most four: the places of one group together, else the groups of one place, with White in each
 * where the others are compared with it.
 */
function panels(
  lines: readonly Line[],
  {groups, withWhite}: {groups: number; withWhite: boolean}
): {title: string; series: Series[]}[] {
  if (groups === 1)
    return chunks(lines, most).map((some) => ({
      title: some.map(({place}) => place).join(", "),
      series: some.map(({place, label, figures}) => ({label: place || label, figures}))
    }));
  const places = [...new Set(lines.map(({place}) => place))];
  return places.flatMap((place) => {
    const own = lines.filter((line) => line.place === place);
    const white = own.filter(({group}) => withWhite && group === "White");
    const others = own
      .filter((line) => !white.includes(line))
      .sort((a, b) => Number(a.group === "White") - Number(b.group === "White"));
    const parts = own.length <= most ? [own] : chunks(others, most - white.length).map((some) => [...some, ...white]);
    return parts.map((some) => ({
      title: [place, parts.length > 1 && some.map(({label}) => label).join(", ")].filter(Boolean).join(": "),
      series: some.map(({label, figures}) => ({label, figures}))
    }));
  });
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({length: Math.ceil(all.length / size)}, (_, i) => all.slice(i * size, (i + 1) * size));
}
