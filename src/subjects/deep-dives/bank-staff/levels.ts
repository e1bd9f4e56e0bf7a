import {Decomposition} from "../../../components/charts/decomposition.js";
import {StageFunnel} from "../../../components/charts/stage-funnel.js";
import {DataTable} from "../../../components/tables/data-table.js";
import {FigureCell} from "../../../components/tables/figure-cell.js";
import {h} from "../../../components/h.js";
import {lowerBandShare, sharesOf, type Sides} from "../shared/both-workforces.js";
import {mixAndWithin} from "./mix-and-within.js";
import {paragraph} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatCounts, formatPercent, formatPeriod, formatPoints, formatValue} from "../../../words/format.js";
import type {Answer, Question} from "../deep-dive.js";
import type {Context} from "./context.js";

type Level = {level: string; shares: Sides<Figure>};

/** Where on the ladder bank staff work, and who they are at each level. */
export function levelsQuestion(context: Context): Question | null {
  const {snapshot} = context;
  if (snapshot === undefined) return null;
  const tiers = levelsOf(context, "career tier", snapshot);
  const bands = levelsOf(context, "pay band", snapshot);
  const answers = [lowerAnswer(context, snapshot), mixAnswer(context, tiers)].filter((each) => each !== null);
  return {
    question: "At which levels do bank staff work, and who are they there?",
    answers,
    missing: answers.length === 0 ? "Pay bands of bank staff were not supplied." : null,
    evidence: () =>
      tiers.length === 0
        ? []
        : [Tiers(context, tiers, snapshot), Split(context, tiers), BandTable(context, bands, snapshot)]
  };
}

/** The levels where bank staff or substantive staff work; none where the bank is not told apart by this breakdown. */
function levelsOf({view, counting, organisation, denominator}: Context, breakdown: string, period: string): Level[] {
  const order = view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
  const levels = order.map((level): Level => ({
    level,
    shares: sharesOf(counting, {organisation, denominator, period, group: "BME", breakdown, level})
  }));
  const present = levels.filter(({shares}) => shares.both.denominator !== null || shares.both.status === "suppressed");
  return present.some(({shares}) => shares.bank.denominator !== null) ? present : [];
}

function lowerAnswer({counting, organisation}: Context, period: string): Answer | null {
  const [bank, staff] = (["bank", "substantive"] as const).map((population) =>
    lowerBandShare(counting, {organisation, population, period})
  );
  if (bank?.value == null || staff?.value == null) return null;
  return {
    id: findingId(bank),
    sentence: `${formatPercent(bank.value)} of bank staff work at band 4 and below, compared with ${formatPercent(staff.value)} of substantive staff.`,
    more: `That is ${formatCounts(bank)} on the bank${bank.group === "all" ? ", people of unknown ethnicity included" : ""}. Among substantive staff it is ${formatCounts(staff)}.`
  };
}

function splitOf(tiers: readonly Level[]) {
  return mixAndWithin(tiers.map(({level, shares}) => ({label: level, of: shares.bank, to: shares.substantive})));
}

function mixAnswer({bme}: Context, tiers: readonly Level[]): Answer | null {
  const split = splitOf(tiers);
  if (!split) return null;
  const where =
    Math.abs(split.within) > Math.abs(split.mix) ? "lies at the same level" : "goes with the levels they work at";
  return {
    id: "bank-mix-and-within",
    sentence:
      split.within * split.mix < 0
        ? `The levels that bank staff work at, and who works at each level, pull the share of ${bme} people in opposite ways.`
        : `Most of the difference in the share of ${bme} people ${where}.`,
    more: paragraph(
      `Of ${formatPoints(split.gap, {words: true})}, ${formatPoints(split.mix)} go with bank staff working at other levels.`,
      "The rest is found between bank and substantive staff at the same level.",
      "This describes the difference; it does not say why people work on the bank."
    )
  };
}

function Tiers({bme}: Context, tiers: readonly Level[], period: string): HTMLElement {
  const higher = tiers.filter(({shares: {bank, substantive}}) => (bank.value ?? -1) > (substantive.value ?? 101));
  const both = tiers.filter(({shares: {bank, substantive}}) => bank.value !== null && substantive.value !== null);
  return StageFunnel(
    tiers.map(({level, shares}) => ({
      label: level,
      groups: [
        {label: "Bank staff", figure: shares.bank},
        {label: "Substantive staff", figure: shares.substantive}
      ]
    })),
    {
      title: `At ${higher.length} of ${both.length} levels the bank has a larger share of ${bme} people`,
      subtitle: `Share of ${bme} people among staff of each level, ${formatPeriod(period)}. Not applicable: nobody on the bank works there.`,
      of: `the share of ${bme} people by level, bank and substantive staff`,
      rowHeading: "Level and workforce",
      id: "bank-tiers"
    }
  );
}

function Split({bme}: Context, tiers: readonly Level[]): HTMLElement | null {
  const split = splitOf(tiers);
  if (!split) return null;
  return Decomposition(split.parts, {
    title: `${formatPoints(split.within)} of ${formatPoints(split.gap, {words: true})} lie at the same level`,
    subtitle: `Share of ${bme} people on the bank less their share of substantive staff, split by level, in percentage points.`,
    of: `the difference in the share of ${bme} people between bank and substantive staff, by level`,
    totalLabel: "Whole difference",
    notes: h(
      "p",
      null,
      "Mix: bank staff work at other levels than substantive staff. Within: at the same level, the bank has another share. Each level's part may point either way."
    ),
    id: "bank-split"
  });
}

function BandTable({bme}: Context, bands: readonly Level[], period: string): HTMLElement | null {
  if (bands.length === 0) return null;
  const cell = (figure: Figure) => (figure.status === "not-applicable" ? "no staff" : FigureCell(figure));
  const side = (name: keyof Sides<Figure>, heading: string) => [
    {
      heading,
      numeric: true,
      value: ({shares}: Level) =>
        shares[name].status === "not-applicable" ? "no staff" : (shares[name].value ?? formatValue(shares[name])),
      cell: ({shares}: Level) => cell(shares[name])
    },
    {
      heading: `${heading}, people`,
      numeric: true,
      value: ({shares}: Level) => (shares[name].status === "not-applicable" ? "no staff" : formatCounts(shares[name]))
    }
  ];
  return h(
    "details",
    null,
    h("summary", null, "Every pay band"),
    DataTable(
      bands,
      [
        {heading: "Pay band", value: ({level}) => level},
        ...side("substantive", "Substantive"),
        ...side("bank", "Bank"),
        ...side("both", "Both together")
      ],
      {
        caption: `Share of ${bme} people by pay band: substantive, bank and both together, ${formatPeriod(period)}`,
        sorting: false
      }
    )
  );
}
