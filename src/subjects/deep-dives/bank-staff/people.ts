import {Bars} from "../../../components/charts/bars.js";
import {DataTable, liftColumn, type Column} from "../../../components/tables/data-table.js";
import {figureColumns} from "../../../components/tables/figure-table.js";
import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import {bankLessSubstantive, sharesOf, type Sides} from "../shared/both-workforces.js";
import {paragraph, rangeSentence} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatCounts, formatPercent, formatPeriod, formatPoints} from "../../../words/format.js";
import {reconcile} from "../../reconciliation/reconcile.js";
import {groupsAt} from "../../../registry/groups.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";

/** Who works on the bank, and what the workforce looks like with the bank counted in. */
export function peopleQuestion(context: Context): Question {
  const {view, snapshot, bme} = context;
  const question = "Who works on the bank, and what changes when they are counted?";
  if (snapshot === undefined)
    return {
      question,
      answers: [],
      missing:
        "No bank staff were supplied. Add them to the workforce extract with “bank” as their employment, and this page fills itself: people who work only on the bank, each once, at the same date as staff in post."
    };
  const shares = sharesOf(context.counting, {...context, period: snapshot, group: "BME"});
  return {
    question,
    answers: [bankAnswer(context, shares, snapshot), combinedAnswer(context, shares)].filter((each) => each !== null),
    evidence: () => [
      Bars([shares.substantive, shares.bank, shares.both], {
        title: titleOf(shares, bme),
        subtitle: `Share of ${bme} people among those whose ethnicity is known, ${formatPeriod(snapshot)}.`,
        of: `the share of ${bme} people among substantive staff, bank staff and both`,
        label: ({population}) => sideWords[population] ?? population,
        rowHeading: "Who is counted",
        id: "bank-shares"
      }),
      GroupTable(context, snapshot),
      PrintedBox(view, context.figures)
    ]
  };
}

const sideWords: Readonly<Record<string, string>> = {
  substantive: "Substantive staff",
  bank: "Bank staff",
  "substantive and bank": "Both counted together"
};

function titleOf({substantive, both}: Sides<Figure>, bme: string): string {
  if (substantive.value === null || both.value === null) return `The share of ${bme} people in both workforces`;
  const way = both.value > substantive.value ? "raises" : "lowers";
  return `Counting the bank ${way} the share of ${bme} people from ${formatPercent(substantive.value)} to ${formatPercent(both.value)}`;
}

function bankAnswer(context: Context, {substantive, bank}: Sides<Figure>, period: string): Answer | null {
  const id = findingId(bank);
  if (bank.value === null || substantive.value === null)
    return {id, sentence: `The share of ${context.bme} people on the bank is hidden to protect people.`};
  const gap = bankLessSubstantive(context.counting, {...context, period, group: "BME"});
  return {
    id,
    sentence: `${context.bme} people are ${formatPercent(bank.value)} of bank staff, compared with ${formatPercent(substantive.value)} of substantive staff.`,
    more: paragraph(
      `That is ${formatCounts(bank)} on the bank in ${formatPeriod(period)}.`,
      gap.value !== null && `The difference is ${formatPoints(gap.value, {words: true})}.`,
      rangeSentence(gap)
    )
  };
}

function combinedAnswer({bme, view}: Context, {substantive, both}: Sides<Figure>): Answer | null {
  if (both.value === null || substantive.value === null) return null;
  return {
    id: findingId(both),
    sentence: `With the bank counted in, ${bme} people are ${formatPercent(both.value)} of everyone who works for ${view.organisation.shortName}.`,
    more: paragraph(
      `That is ${formatCounts(both)}.`,
      `The official figure leaves the bank out and is ${formatPercent(substantive.value)}.`,
      `The difference is ${formatPoints(both.value - substantive.value, {words: true})}.`
    )
  };
}

/** Every ethnic group's share of the two workforces and of both. */
function GroupTable({view, counting, organisation, denominator}: Context, period: string): HTMLElement | null {
  const rows = groupsAt("five").flatMap(({id}) => {
    const shares = sharesOf(counting, {organisation, denominator, period, group: id});
    return shares.bank.status === "not-applicable" ? [] : [{id, shares}];
  });
  if (rows.length < 3) return null;
  const columns = (["substantive", "bank", "both"] as const).flatMap((side): Column<(typeof rows)[number]>[] =>
    figureColumns(
      rows.map(({shares}) => shares[side]),
      {measure: `${sideWords[rows[0]?.shares[side].population ?? ""] ?? side}, percentage`}
    )
      .filter(({heading}) => heading.endsWith("percentage"))
      .map((column) => liftColumn(column, ({shares}) => shares[side]))
  );
  return DataTable(rows, [{heading: "Ethnic group", value: ({id}) => view.label(id)}, ...columns], {
    caption: `Ethnic groups among substantive staff, bank staff and both, ${formatPeriod(period)}`,
    sorting: false
  });
}

/** Printed figures about the bank that their own printed counts contradict. */
function PrintedBox(view: Context["view"], figures: readonly Figure[]): HTMLElement | null {
  const wrong = reconcile(view.published, figures, {labels: view.organisation.labels}).filter(
    ({outcome, population}) => outcome === "contradicts itself" && population === "bank"
  );
  if (wrong.length === 0) return null;
  return Callout(
    [
      DataTable(
        wrong,
        [
          {heading: "Group", value: ({group}) => view.label(group)},
          {heading: "When", value: ({period}) => formatPeriod(period)},
          {heading: "Printed", value: ({printed}) => printed},
          {heading: "What its own counts say", value: ({reason}) => reason}
        ],
        {caption: "Printed figures of bank staff that contradict themselves", sorting: false}
      ),
      h("p", null, "This page uses the extracts. ", h("a", {href: "../reconciliation"}, "All printed figures, checked"))
    ],
    {kind: "caution", title: "A printed figure that contradicts itself"}
  );
}
