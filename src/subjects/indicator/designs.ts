import {Callout} from "../../components/text/callout.js";
import {DataTable} from "../../components/tables/data-table.js";
import {h} from "../../components/h.js";
import type {WeightedShare} from "../../figures/designs.js";
import {headline} from "../../figures/headline.js";
import type {Figure} from "../../figures/figure-types.js";
import {inOwnWords} from "../../figures/group-words.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {periodLabel} from "../../registry/periods.js";
import {campaignWords, responseWords, weightWords} from "../../words/design-words.js";
import {formatCount, formatEnds, formatPercent} from "../../words/format.js";
import type {Block} from "../../writing/markdown.js";

/** What campaigns do to the ranges of the latest year's appointments; null where applications come without campaigns. */
export function CampaignNote({organisation}: View, figures: readonly Figure[], indicator: Indicator): Block {
  const period = indicator.source === "recruitment" ? headline(figures, indicator)?.figure.period : undefined;
  const said = period === undefined ? null : campaignWords(organisation.campaigns, period);
  return said && h("p", null, said, " ", RangeLink());
}

/**
 * Weighted shares and those who did not answer, for each year: an analyst's site has them, a published one says that the
 * extract has weights and that its figures are without. Nothing where the extract says neither.
 */
export function SurveyDesignBlocks(view: View, indicator: Indicator, population: string): Block[] {
  const {surveyDesign: design, shortName} = view.organisation;
  if (!design || indicator.source !== "survey") return [];
  const kept = [design.weighted && "weights", design.asked && "the numbers of people asked"].filter(Boolean);
  if (design.shares.length === 0)
    return [
      Callout(
        `The survey's answers came with ${kept.join(" and ")}. The figures here count each answer as one. Shares by weight and rates of response are not published: beside the counts they could give small numbers away.`
      )
    ];
  const rows = design.shares.filter((each) => each.indicator === indicator.number && each.population === population);
  const last = rows
    .map(({period}) => period)
    .sort()
    .at(-1);
  const find = (group: string): WeightedShare | undefined =>
    rows.find((each) => each.group === group && each.period === last);
  const naming = {name: (group: string) => inOwnWords(`${group} staff`, view.organisation.labels), indicator};
  const [of, to] = [find("BME"), find("White")];
  return [
    h("p", null, "The other figures of this page count each answer as one."),
    Said(weightWords(design, [of, to], naming)),
    Said(responseWords(of, naming)),
    Said(responseWords(to, naming)),
    rows.length > 0 &&
      DataTable(rows, columns(view, design.weighted), {
        caption: `Weights and response: ${indicator.title}, ${population} staff, ${shortName}`,
        notes: h("p", null, "For analysts alone: true counts, no part of a published site. ", RangeLink())
      })
  ];
}

function columns(view: View, weighted: boolean): Parameters<typeof DataTable<WeightedShare>>[1] {
  const percent = (value: number | null): string | null => (value === null ? null : formatPercent(value * 100));
  const count = (value: number | null): string | null => (value === null ? null : formatCount(value));
  const shown = (
    heading: string,
    value: (row: WeightedShare) => number | null,
    format: (value: number | null) => string | null
  ): ReturnType<typeof columns>[number] => ({
    heading,
    numeric: true,
    value,
    cell: (row) => format(value(row)) ?? "not supplied"
  });
  return [
    {heading: "Year", value: ({period}) => periodLabel(period)},
    {heading: "Group", value: ({group}) => view.label(group)},
    ...(weighted
      ? [
          shown("With weights", ({value}) => value, percent),
          {
            heading: "Range",
            numeric: true,
            value: ({lower, upper}: WeightedShare) =>
              lower === null || upper === null ? null : formatEnds(lower * 100, upper * 100, "percent")
          },
          shown(
            "Design effect",
            ({designEffect}) => designEffect,
            (value) => value?.toFixed(2) ?? null
          )
        ]
      : []),
    shown("Without weights", ({yes, answers}) => (answers === 0 ? null : yes / answers), percent),
    shown("Answers", ({answers}) => answers, count),
    shown("Asked", ({invited}) => invited, count),
    shown("Response", ({answers, invited}) => (invited ? answers / invited : null), percent)
  ];
}

function Said(text: string | null): Block {
  return text === null ? null : h("p", null, text);
}

function RangeLink(): HTMLElement {
  return h("a", {href: "/method/ranges"}, "What the ranges mean");
}
