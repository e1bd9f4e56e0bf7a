import {DataTable, type Column} from "../../components/tables/data-table.js";
import {FigureCell} from "../../components/tables/figure-cell.js";
import {h} from "../../components/h.js";
import type {Figure, Unit} from "../../figures/figure-types.js";
import {formatValue} from "../../words/format.js";
import {headlineGroup, isWhole} from "../../figures/headline.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {indicators} from "../../registry/index.js";
import {sortPeriods, wresYear} from "../../registry/periods.js";

type Row = {indicator: Indicator; what: string; figures: readonly Figure[]};

/** The nine indicators on one page: both groups' percentages and how they compare, the last three WRES years side by side. */
export function NineIndicators(view: View, figures: readonly Figure[]): HTMLElement {
  const rows = indicators.flatMap((indicator) => rowsOf(view, figures, indicator));
  const years = [...new Set(rows.flatMap((row) => row.figures.map(({period}) => wresYear(period))))].sort().slice(-3);
  const find = ({figures: own}: Row, year: number): Figure | undefined => {
    const last = sortPeriods(own.map(({period}) => period).filter((period) => wresYear(period) === year)).at(-1);
    return own.find(({period}) => period === last);
  };
  const columns: Column<Row>[] = [
    {heading: "Indicator", value: ({indicator}) => `${indicator.number}. ${indicator.shortTitle}`},
    {heading: "Figure", value: ({what}) => what},
    ...years.map((year): Column<Row> => ({
      heading: String(year),
      numeric: true,
      value: (row) => {
        const figure = find(row, year);
        return figure ? (figure.value ?? formatValue(figure)) : null;
      },
      cell: (row) => {
        const figure = find(row, year);
        return figure ? FigureCell(figure) : "[x]";
      }
    }))
  ];
  const windows = figures.some(({indicator, period}) => indicator === 3 && period.includes(" to "));
  return DataTable(rows, columns, {
    caption: `The nine indicators by WRES year, ${view.organisation.shortName}`,
    sorting: false,
    notes: h(
      "p",
      null,
      `A WRES year is named by the 31 March that ends it. Indicators 5 to 8 are of the staff survey of the autumn before.${windows ? " Indicator 3 is of the two years that end then." : ""}`
    )
  });
}

function rowsOf(view: View, figures: readonly Figure[], indicator: Indicator): Row[] {
  const [population] = indicator.populations;
  const own = figures.filter(
    (figure) => figure.indicator === indicator.number && figure.population === population && isWhole(figure)
  );
  const row = (what: string, group: string, unit: Unit): Row => ({
    indicator,
    what,
    figures: own.filter((figure) => figure.group === group && figure.unit === unit)
  });
  const [bme, white] = [view.label("BME"), view.label("White")];
  const group = headlineGroup(indicator);
  const rows = {
    "part-of-whole": [row(`${bme} staff`, "BME", "percent")],
    "board-gap": [
      row(`${bme} board members`, "BME", "percent"),
      row("Less the workforce, percentage points", group, "percentage points")
    ],
    ratio: [
      row(white, "White", "percent"),
      row(bme, "BME", "percent"),
      row(`Relative likelihood, ${view.label(group)}`, group, "ratio")
    ],
    difference: [
      row(white, "White", "percent"),
      row(bme, "BME", "percent"),
      row(`${view.label(group)}, percentage points`, group, "percentage points")
    ]
  }[indicator.compare.statistic];
  return rows.filter(({figures: found}) => found.length > 0);
}
