import {directedLabel} from "../../figures/directed-label.js";
import {FunnelPlot} from "../../components/charts/funnel-plot.js";
import {h} from "../../components/h.js";
import {DataTable, type Column} from "../../components/tables/data-table.js";
import {FigureCell} from "../../components/tables/figure-cell.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatCounts, formatGroup, formatRange, formatValue} from "../../words/format.js";
import {funnelShape, type FunnelShape} from "../../figures/funnel-shape.js";
import type {ComparedRow, Comparison} from "./compare.js";
import {funnelSentence, placeWords} from "./funnel-sentence.js";
import type {Indicator} from "../../registry/define.js";
import {periodLabel} from "../../registry/periods.js";
import type {FunnelPlace} from "../../stats/funnel.js";
import {withoutTable} from "../../components/charts/without-table.js";
import type {Block} from "../../writing/markdown.js";

/** An indicator's section: the funnel of BME people's rates, and a table with the comparison the indicator is judged by. */
export function IndicatorComparison(indicator: Indicator, comparison: Comparison | null): Block[] {
  if (!comparison) return [`No organisation has supplied the ${indicator.source} extract.`];
  const {period, rows} = comparison;
  const drawn = rows.flatMap(({bme, organisation}) => (bme ? [{figure: bme, organisation}] : []));
  const figures = drawn.map(({figure}) => figure);
  const shape = funnelShape(figures);
  const placeOf = new Map(drawn.map(({organisation}, index) => [organisation.id, shape?.places[index] ?? null]));
  return [
    ...(shape
      ? [funnelSentence(shape.places), Funnel(comparison, figures, shape)]
      : ["A funnel plot needs at least three organisations whose figures can be shown for the same period."]),
    Differences(indicator),
    RowsTable(comparison, placeOf),
    rows.some(({bme}) => bme === null) &&
      `Not every organisation has a figure for ${periodLabel(period)}; where it has none, the table says [x].`
  ];
}

function Funnel({indicator, period, rows}: Comparison, figures: readonly Figure[], shape: FunnelShape): HTMLElement {
  const names = new Map(rows.map(({organisation}) => [organisation.id, organisation.shortName]));
  const plot = FunnelPlot(figures, {
    title: `${indicator.shortTitle}: ${rateWords(indicator)}`,
    subtitle: `${periodLabel(period)}. Inside the limits, an organisation differs from all together by no more than could be chance.${shape.spread ? " The limits allow for a real spread between organisations." : " With fewer than ten units, the limits assume no real spread between them."}`,
    of: `${rateWords(indicator)} by organisation, ${periodLabel(period)}`,
    id: `funnel-${indicator.number}`,
    label: ({organisation}) => names.get(organisation) ?? organisation,
    overall: {value: shape.overall, label: "All together"},
    limits: shape.limits
  });
  // The table below says the same and more.
  return withoutTable(plot);
}

/** Why organisations may lie apart without being fairer or less fair. */
function Differences({number}: Indicator): HTMLElement | null {
  const words: Readonly<Record<number, string>> = {
    1: "Shares of staff follow the people who live nearby and the work that is done, so most organisations lie outside the limits of chance. Compare each with its own population.",
    3: "Organisations that count cases over one year are not set beside those that count over two.",
    9: "A board is small: its limits are wide, and one person moves its share by several points."
  };
  const text = words[number];
  return text === undefined ? null : h("p", null, text);
}

function RowsTable(
  {indicator, period, rows}: Comparison,
  placeOf: ReadonlyMap<string, FunnelPlace | null>
): HTMLElement {
  const figureColumn = (heading: string, pick: (row: ComparedRow) => Figure | null): Column<ComparedRow> => ({
    heading,
    numeric: true,
    value: (row) => {
      const figure = pick(row);
      return figure && (figure.value ?? formatValue(figure));
    },
    cell: (row) => {
      const figure = pick(row);
      return figure ? FigureCell(figure) : "[x]";
    }
  });
  const compared = rows.flatMap(({comparison}) => comparison ?? []);
  const [first] = compared;
  const share = indicator.number === 1 || indicator.number === 9;
  const columns: Column<ComparedRow>[] = [
    {heading: "Organisation", value: ({organisation}) => organisation.shortName},
    {heading: "BME people", numeric: true, value: ({bme}) => bme && formatCounts(bme)},
    figureColumn(share ? "BME share" : "BME rate", ({bme}) => bme),
    ...(share ? [] : [figureColumn("White rate", ({white}) => white)]),
    ...(first
      ? [
          figureColumn(comparisonWords(first), ({comparison}) => comparison),
          {
            heading: "Range (95%)",
            numeric: true,
            value: ({comparison}: ComparedRow) => comparison && (formatRange(comparison) || formatValue(comparison))
          },
          {
            heading: "Verdict",
            value: ({comparison}: ComparedRow) =>
              comparison && (directedLabel(comparison.verdict) ?? formatValue(comparison)),
            cell: ({comparison}: ComparedRow) =>
              comparison ? (comparison.verdict ? VerdictBadge(comparison.verdict) : FigureCell(comparison)) : "[x]"
          }
        ]
      : []),
    ...([...placeOf.values()].some((place) => place !== null)
      ? [
          {
            heading: "In the funnel",
            value: ({organisation}: ComparedRow) => {
              const place = placeOf.get(organisation.id);
              return place ? placeWords(place) : null;
            }
          }
        ]
      : [])
  ];
  return DataTable(rows, columns, {caption: `Indicator ${indicator.number} by organisation, ${periodLabel(period)}`});
}

function comparisonWords({unit, group}: Figure): string {
  if (group.includes(" minus workforce ")) return "Less share of staff, percentage points";
  return unit === "ratio" ? `${formatGroup(group)}, times as likely` : "BME less White, percentage points";
}

/** What the funnel draws, in words that stand alone. */
function rateWords({number, event, people}: Indicator): string {
  if (number === 1) return "BME people's share of staff";
  if (number === 9) return "BME people's share of the board";
  return `BME ${people} who ${event}`;
}
