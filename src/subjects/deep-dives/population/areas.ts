import {Bars} from "../../../components/charts/bars.js";
import {DataTable, type Column} from "../../../components/tables/data-table.js";
import {h} from "../../../components/h.js";
import {plainMean, type AreaResidents} from "./residents.js";
import {paragraph, wordList} from "../../../words/lists.js";
import type {Figure} from "../../../figures/figure-types.js";
import {countOf, formatCount, formatPercent, formatRatio} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import {groupsAt} from "../../../registry/groups.js";
import type {Answer, Question} from "../deep-dive.js";
import {addressOf, representedAt, type Context, type Represented} from "./context.js";

type Row = Represented & {area: AreaResidents; residents: number};

/** Each area apart, and how they were put together. */
export function areasQuestion(context: Context): Question | null {
  const {served, bme, snapshot} = context;
  const rows = served.areas.flatMap((area): Row[] => {
    const residents = area.shares.get("BME");
    const at = {population: "substantive", period: snapshot, group: "BME"} as const;
    return residents === undefined ? [] : [{area, residents, ...representedAt(context, at, {residents})}];
  });
  if (rows.length < 2) return null;
  const [first] = rows;
  const share = first?.share.value ?? null;
  return {
    question: "How different are the areas served?",
    answers: [spreadAnswer(context, rows), weightAnswer(context)].filter((each) => each !== null),
    evidence: () => [
      Bars([...rows.map(({area, residents}) => constant(context, area.area, residents)), ...togetherBar(context)], {
        title: titleOf(rows, share, bme),
        subtitle: `Share of ${bme} residents in each area, ${context.year}. The line is the share of ${bme} staff.`,
        of: `the share of ${bme} residents by area, beside the share of staff`,
        ...(share !== null && {reference: {value: share, label: `Staff: ${formatPercent(share)}`}}),
        label: ({level}) => level,
        rowHeading: "Area",
        id: "population-areas"
      }),
      AreaTable(context)
    ]
  };
}

/** A share of residents as a figure without a range: a census counts everybody. */
function constant({view, snapshot}: Context, name: string, share: number): Figure {
  return {
    ...addressOf(view, {population: "substantive", period: snapshot, group: "BME", breakdown: "area", level: name}),
    numerator: null,
    denominator: null,
    value: 100 * share,
    unit: "percent",
    lower: null,
    upper: null,
    p: null,
    method: "share of residents",
    verdict: null,
    status: "published",
    notKnown: null
  };
}

function togetherBar(context: Context): Figure[] {
  const share = context.together.get("BME");
  return share === undefined ? [] : [constant(context, "All areas together", share)];
}

function titleOf(rows: readonly Row[], staff: number | null, bme: string): string {
  const shares = rows.map(({residents}) => 100 * residents);
  if (staff === null) return `${bme} residents by area`;
  const [below, above] = [
    shares.filter((share) => share < staff).length,
    shares.filter((share) => share > staff).length
  ];
  const areas = (count: number): string => countOf(count, "area");
  return `The share of ${bme} staff is above that of residents in ${areas(below)} and below it in ${areas(above)}`;
}

function spreadAnswer({bme}: Context, rows: readonly Row[]): Answer | null {
  const sorted = [...rows].sort((a, b) => a.residents - b.residents);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return null;
  return {
    id: `population-areas-${slug(bme)}`,
    sentence: `${bme} people are ${formatPercent(100 * high.residents)} of residents in ${high.area.area}, compared with ${formatPercent(100 * low.residents)} in ${low.area.area}.`,
    more: paragraph(
      high.ratio.value !== null &&
        `Set against ${high.area.area} alone, the share of staff is ${formatRatio(high.ratio.value)} times that of residents.`,
      low.ratio.value !== null && `Set against ${low.area.area} alone, it is ${formatRatio(low.ratio.value)} times.`,
      "So which area staff are set against decides the answer: use the one that the service is for."
    )
  };
}

function weightAnswer({served, together, bme, view}: Context): Answer | null {
  const [mean, share] = [plainMean(served, "BME"), together.get("BME")];
  if (mean === null || share === undefined) return null;
  const by =
    served.weights === "catchment"
      ? `the catchment weights that ${view.organisation.shortName} gave`
      : "how many people live there";
  return {
    id: "population-weights",
    sentence: `Together the areas are weighted by ${by}, which gives ${formatPercent(100 * share)} ${bme} residents.`,
    more: `A plain mean of the areas would give ${formatPercent(100 * mean)}, as if each had as many people. It is not used.`
  };
}

/** Residents of every area and of all together, by ethnic group, with what each area counts for. */
function AreaTable({view, served, together, year}: Context): HTMLElement {
  type Line = {name: string; total: number | null; part: number | null; shares: ReadonlyMap<string, number>};
  const lines: Line[] = [
    ...served.areas.map(({area, total, shares}, i) => ({name: area, total, part: served.parts[i] ?? null, shares})),
    {name: "All areas together", total: sum(served.areas.map(({total}) => total)), part: 1, shares: together}
  ];
  const percent = (share: number | null | undefined): string => (share == null ? "[x]" : formatPercent(100 * share));
  const columns: Column<Line>[] = [
    {heading: "Area", value: ({name}) => name},
    {
      heading: "Residents",
      numeric: true,
      value: ({total}) => total,
      cell: ({total}) => (total === null ? "[x]" : formatCount(total))
    },
    {heading: "Weight", numeric: true, value: ({part}) => part, cell: ({part}) => percent(part)},
    ...["BME", ...groupsAt("five").map(({id}) => id)].map((id): Column<Line> => ({
      heading: view.label(id),
      numeric: true,
      value: ({shares}) => shares.get(id) ?? null,
      cell: ({shares}) => percent(shares.get(id))
    }))
  ];
  const sources = [...new Set(served.areas.flatMap(({source}) => source ?? []))];
  return DataTable(lines, columns, {
    caption: `Residents by area and ethnic group, ${year}`,
    sorting: false,
    notes: sources.length > 0 && h("p", null, `Source: ${wordList(sources)}.`)
  });
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((all, each) => (all === null || each === null ? null : all + each), 0);
}
