import {DataTable} from "../../components/tables/data-table.js";
import {PeriodTable, type PeriodRow} from "../../components/tables/period-table.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {formatCount} from "../../words/format.js";
import type {SiteFinding} from "../../figures/site.js";
import type {View} from "../../figures/view.js";
import {indicators} from "../../registry/index.js";
import {sources} from "../../registry/sources.js";
import type {Block} from "../../writing/markdown.js";
import {ownPage} from "../../writing/own-page.js";
import {levelsOf, seriesOf} from "../../writing/series.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => dataQualityPage(await view());

/** What the figures are made of: rows, findings, ethnicity not known, and what is missing for which indicator. */
export function dataQualityPage(view: View): string {
  return ownPage(view, "data-quality", {
    title: "Data quality",
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            `What the figures of ${view.organisation.shortName} are made of, what was put aside and why, and what is missing.`
          )
        ]
      },
      {heading: "Rows read, used and put aside", blocks: rowBlocks(view)},
      {heading: "What the checks found", blocks: [findingsBlock(view)]},
      {
        heading: "Ethnicity not known",
        blocks: [
          ...unknownBlocks(view),
          h(
            "p",
            null,
            `What the headline figures would be if everyone of unknown ethnicity were ${view.label("White")}, or ${view.label("BME")}, is under `,
            h("a", {href: "./root-causes#ethnicity-not-known"}, "root causes"),
            "."
          )
        ]
      },
      {heading: "What is missing", blocks: [missingTable(view)]}
    ]
  });
}

function rowBlocks({site, organisation}: View): Block[] {
  const rounded = site.profile === "published";
  return [
    !rounded &&
      h(
        "p",
        null,
        "How each file was understood, word by word, is under ",
        h("a", {href: "./check"}, "check of the extracts"),
        "."
      ),
    h(
      "p",
      null,
      "Every row of an extract is either used or put aside with a reason. Nothing is dropped in silence.",
      rounded && " Numbers here are rounded to the nearest 50, because rows are people."
    ),
    DataTable(
      organisation.files,
      [
        {heading: "File", value: ({name}) => name},
        {heading: "Rows read", value: ({read}) => read, cell: ({read}) => formatCount(read), numeric: true},
        {heading: "Used", value: ({used}) => used, cell: ({used}) => formatCount(used), numeric: true},
        {
          heading: "Put aside",
          value: ({reported}) => reported,
          cell: ({reported}) => formatCount(reported),
          numeric: true
        }
      ],
      {caption: "Rows of each file", sorting: false}
    )
  ];
}

function findingsBlock({organisation}: View): HTMLElement {
  if (organisation.findings.length === 0) return h("p", null, "The checks found nothing to report.");
  return DataTable(
    organisation.findings,
    [
      {heading: "File", value: ({file}) => file},
      {heading: "Kind", value: ({level}) => level},
      {heading: "Column", value: ({column}) => column ?? ""},
      {heading: "Rows", value: ({count}) => count, cell: (finding) => countWords(finding), numeric: true},
      {heading: "What was found", value: ({what}) => what},
      {heading: "What to do", value: (finding) => finding.do}
    ],
    {caption: "Findings"}
  );
}

function countWords({count}: SiteFinding): string {
  return count === null ? "few" : formatCount(count);
}

/** Share of people whose ethnicity is not known, over time and by level of the ladder. */
function unknownBlocks(view: View): Block[] {
  const figures = view.figures({indicators: [1], breakdowns: ["band group", "category", "staff group"]});
  const populations = ["substantive", "bank"].filter((population) =>
    figures.some((figure) => figure.population === population)
  );
  return populations.map((population) => {
    const rowOf = (label: string, place: {breakdown?: string; level?: string}): PeriodRow => ({
      label,
      figures: seriesOf(figures, {indicator: 1, population, group: "Not known", ...place})
    });
    const rows = ["category", "band group", "staff group"].flatMap((breakdown) => {
      const order = view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
      const own = figures.filter((figure) => figure.population === population);
      return levelsOf(own, breakdown, order).map((level) => rowOf(level, {breakdown, level}));
    });
    return PeriodTable([rowOf(`All ${population} staff`, {}), ...rows.filter((row) => row.figures.length > 0)], {
      caption: `Ethnicity not known, ${population} staff`,
      rowHeading: "Part of the workforce",
      counts: "columns",
      valueHeading: "Not known",
      countHeading: "Staff"
    });
  });
}

function missingTable({organisation}: View): HTMLElement {
  const missing = indicators.filter(({source}) => !organisation.supplied.includes(source));
  const files = sources.filter(({name}) => !organisation.supplied.includes(name));
  if (files.length === 0) return h("p", null, "Every file of the data contract was supplied.");
  return h(
    "div",
    null,
    h(
      "ul",
      null,
      files.map(({name}) => h("li", null, `${name}: not supplied.`, consequence(missing, name)))
    ),
    Callout(
      "Add the file to the organisation's folder and build again. The data dictionary says what each file holds.",
      {kind: "next"}
    )
  );
}

function consequence(missing: readonly {number: number; source: string}[], name: string): string {
  const numbers = missing.filter(({source}) => source === name).map(({number}) => number);
  if (numbers.length === 0) return "";
  const list = numbers.length === 1 ? `indicator ${numbers[0] ?? ""} has` : `indicators ${numbers.join(", ")} have`;
  return ` So ${list} no figures.`;
}
