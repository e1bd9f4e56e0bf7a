import {DataTable} from "../../components/tables/data-table.js";
import {FigureTable} from "../../components/tables/figure-table.js";
import {HeatTable} from "../../components/tables/heat-table.js";
import {representationMark} from "../../components/tables/mark.js";
import {PeriodTable} from "../../components/tables/period-table.js";
import * as made from "../../components/fixtures.js";

/** The tables, each in every state. */
export function tableSpecimens(): Record<string, HTMLElement[]> {
  const comparisons = new Map(made.ladder.map(({share, comparison}) => [share, comparison]));
  return {
    "Figure table": [
      FigureTable(made.groupRates, {
        caption: "Appointment from shortlisting by ethnic group",
        rowHeading: "Ethnic group",
        remarks: ({group}) => (group === "Black" ? ["u", "p"] : [])
      }),
      FigureTable([...made.ratios, ...made.ratiosWithoutNumber], {
        caption: "Relative likelihoods with verdicts",
        rowHeading: "Measure"
      }),
      FigureTable([], {caption: "A table without rows"})
    ],
    "Period table": [
      PeriodTable(made.bandShares, {
        caption: "BME staff by pay band, three years",
        rowHeading: "Pay band",
        valueHeading: "Percentage BME staff",
        countHeading: "Number of BME staff",
        counts: "columns",
        mark: (figure) => representationMark(comparisons.get(figure))
      })
    ],
    "Heat table": [
      HeatTable(
        made.bandShares.flatMap(({figures}) => figures),
        {
          caption: "BME share by pay band and year, shaded",
          rowHeading: "Pay band",
          row: ({level}) => level,
          column: ({period}) => period.slice(0, 4)
        }
      )
    ],
    "Plain table": [
      DataTable(
        [
          {name: "Administrative and clerical", people: 1120},
          {name: "Nursing", people: 1890}
        ],
        [
          {heading: "Staff group", value: ({name}) => name},
          {heading: "People", numeric: true, value: ({people}) => people}
        ],
        {caption: "People by staff group"}
      )
    ]
  };
}
