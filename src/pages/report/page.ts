import {DataTable} from "../../components/tables/data-table.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {registerOf} from "../../lib/actions/register.js";
import type {Figure} from "../../lib/figure-types.js";
import {formatCount, formatRange, formatValue} from "../../lib/format.js";
import {indicatorStatement, type IndicatorStatement} from "../../lib/indicator-statement.js";
import {statementText} from "../../lib/sentence.js";
import type {View} from "../../lib/view.js";
import type {Indicator} from "../../registry/define.js";
import {indicators} from "../../registry/index.js";
import {periodLabel, wresYear} from "../../registry/periods.js";
import {Notice} from "../overview.js";
import {markdownPage, type Section} from "../markdown.js";
import {latestPeriod, seriesOf} from "../series.js";
import {PlanTable} from "./plan.js";
import {indicatorSections} from "./indicator.js";

type Said = {indicator: Indicator; said: IndicatorStatement | null};

/** The organisation's annual report, in the order that boards know, from the same figures and sentences as every page. */
export function reportPage(view: View, {today}: {today: string}): string {
  const figures = view.figures({breakdowns: ["pay band", "band group"]});
  const all = indicators.map((indicator): Said => ({indicator, said: indicatorStatement(view, figures, indicator)}));
  const year = wresYear(latestPeriod(figures.filter(({indicator}) => indicator === 1)) ?? "");
  const title = `Workforce Race Equality Standard report ${year - 1}/${String(year % 100).padStart(2, "0")}`;
  return markdownPage({
    title: "Annual report",
    heading: `${view.organisation.name}: ${title}`,
    sections: [
      {blocks: [Downloads(), Notice(view)]},
      {heading: "Introduction", blocks: Introduction(view, figures)},
      {heading: "Key findings", blocks: [KeyFindings(all), SummaryTable(view, all)]},
      ...indicators.flatMap((indicator) => indicatorSections(view, figures, indicator)),
      ...planSections(view, today),
      {heading: "How the figures were made", blocks: Method(view)}
    ]
  });
}

function Downloads(): HTMLElement {
  return h(
    "p",
    {class: "no-print"},
    "This page prints as a report. It is also made as a PDF and as a spreadsheet with ",
    h("code", null, "npm run report"),
    "."
  );
}

function Introduction(view: View, figures: readonly Figure[]): Node[] {
  const {organisation} = view;
  const bme = seriesOf(figures, {indicator: 1, population: "substantive", group: "BME"}).at(-1);
  const unknown = seriesOf(figures, {indicator: 1, population: "substantive", group: "Not known"}).at(-1);
  const counted =
    bme?.denominator != null && unknown?.numerator != null
      ? ` It had ${formatCount(bme.denominator)} substantive staff of known ethnicity, and ${formatCount(unknown.numerator)} whose ethnicity is not known.`
      : "";
  const when = bme ? ` at ${periodLabel(bme.period)}` : "";
  return [
    h(
      "p",
      null,
      "The Workforce Race Equality Standard asks every NHS organisation to show, by nine indicators, how its Black and minority ethnic (BME) staff fare beside its White staff: in pay, recruitment, discipline, training, daily experience and leadership."
    ),
    h("p", null, `This report gives the nine indicators of ${organisation.name}${when}.${counted}`),
    h(
      "p",
      null,
      organisation.denominator === "known"
        ? "Percentages of the workforce are of staff whose ethnicity is known."
        : "Percentages of the workforce are of all staff, including those whose ethnicity is not known.",
      " White minorities count as White, as the standard has it."
    )
  ];
}

function KeyFindings(all: readonly Said[]): HTMLElement {
  return h(
    "ul",
    null,
    all.flatMap(({indicator, said}) =>
      said
        ? h(
            "li",
            null,
            h("strong", null, `Indicator ${indicator.number}. `),
            statementText({...said.statement, range: null, size: null})
          )
        : []
    )
  );
}

/** One line an indicator: figure, range, verdict, change. */
function SummaryTable(view: View, all: readonly Said[]): HTMLElement {
  const figure = ({said}: Said): Figure | null => said?.headline.figure ?? null;
  return DataTable(
    all,
    [
      {heading: "Indicator", value: ({indicator}) => `${indicator.number}. ${indicator.shortTitle}`},
      {heading: "Compared", value: (row) => view.label(figure(row)?.group ?? "")},
      {heading: "Period", value: (row) => (figure(row) ? periodLabel(figure(row)?.period ?? "") : "")},
      {
        heading: "Figure",
        numeric: true,
        value: (row) => figure(row)?.value ?? null,
        cell: (row) => {
          const found = figure(row);
          return found ? formatValue(found) : "[x]";
        }
      },
      {
        heading: "Range",
        numeric: true,
        value: (row) => {
          const found = figure(row);
          return found ? formatRange(found) : "";
        }
      },
      {
        heading: "Verdict",
        value: ({said}) => said?.verdict?.label ?? "",
        cell: ({said}) => VerdictBadge(said?.verdict ?? null, {group: `${view.label("BME")} people`})
      },
      {heading: "Change", value: ({said}) => said?.change ?? ""}
    ],
    {caption: "Summary of the nine indicators", sorting: false}
  );
}

function planSections(view: View, today: string): Section[] {
  const register = registerOf(view.actions, today);
  if (register.length === 0)
    return [{heading: "Action plan", blocks: [Callout("No action plan was supplied.", {title: "Not supplied"})]}];
  return [{heading: "Action plan", blocks: [PlanTable(register)]}];
}

function Method({organisation, site}: View): Node[] {
  const {threshold, surveyMinimum} = organisation.disclosure;
  return [
    h(
      "p",
      null,
      "Every figure is made from counts of people by the same tested functions. A range beside a figure is its 95 % score confidence interval. A gap is clear when its range leaves out “no difference”; it is small when one group is at least four fifths as likely as the other."
    ),
    site.profile === "published"
      ? h(
          "p",
          null,
          `To protect people, counts of 1 to ${threshold} and survey groups under ${surveyMinimum} respondents are hidden, and other counts with them, so that no hidden number can be worked back. They are marked [c].`
        )
      : h("p", null, "This copy holds true counts and is not for publication."),
    h("p", null, `Data version ${site.source}.`)
  ];
}
