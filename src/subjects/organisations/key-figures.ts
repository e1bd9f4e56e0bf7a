import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {FigureCell} from "../../components/tables/figure-cell.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatPeriod, formatValue} from "../../words/format.js";
import {keyFigures, type ComparedOrganisation} from "./compare.js";
import {homeOf} from "../../address/organisation-address.js";
import type {Site} from "../../figures/site.js";
import {indicators} from "../../registry/index.js";

/** One row an organisation: what each indicator is judged by, at its own latest period. */
export function KeyFigures(site: Site, compared: readonly ComparedOrganisation[]): HTMLElement {
  const rows = compared.map((each) => ({...each, key: keyFigures(each)}));
  return DataTable(
    rows,
    [
      {
        heading: "Organisation",
        value: ({organisation}) => organisation.shortName,
        cell: ({organisation}) =>
          h("a", {href: `${homeOf({site, organisation})}index`, title: organisation.name}, organisation.shortName)
      },
      {heading: "Latest staff figures", value: ({key}) => (key[0] ? formatPeriod(key[0].period) : null)},
      ...indicators.map(({number, shortTitle}, index) => ({
        heading: `${number}. ${shortTitle}`,
        numeric: true,
        value: ({key}: {key: readonly (Figure | null)[]}) => valueOf(key[index]),
        cell: ({key}: {key: readonly (Figure | null)[]}) => {
          const figure = key[index];
          return figure ? FigureCell(figure) : "[x]";
        }
      }))
    ],
    {
      caption: "Key figures of each organisation, each at its latest period",
      notes: h(
        "p",
        null,
        "1: BME people's share of staff whose ethnicity is known. 2 and 4: White people's likelihood divided by BME people's. 3: BME people's likelihood divided by White people's. 5 to 8: BME people's percentage less White people's. 9: BME people's share of the board less their share of staff. The names lead to each organisation's own pages."
      )
    }
  );
}

function valueOf(figure: Figure | null | undefined): string | number | null {
  return figure ? (figure.value ?? formatValue(figure)) : null;
}
