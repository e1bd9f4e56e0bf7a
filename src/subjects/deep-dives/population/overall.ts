import {PopulationBars} from "../../../components/charts/population-bars.js";
import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {peopleAtShare} from "./against-residents.js";
import {paragraph, rangeSentence, wordList} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatCount, formatCounts, formatPercent, formatPeriod, formatRatio} from "../../../words/format.js";
import {groupsAt} from "../../../registry/groups.js";
import type {Answer, Question} from "../deep-dive.js";
import {representedAt, type Context, type Represented} from "./context.js";

type Row = Represented & {id: string; residents: number};

/** The whole workforce beside everybody served, by ethnic group. */
export function overallQuestion(context: Context): Question {
  const {view, areas, year, snapshot, bme} = context;
  const rows = rowsOf(
    context,
    groupsAt("five").map(({id}) => id)
  );
  const [whole] = rowsOf(context, ["BME"]);
  const shown = rows.filter(({share}) => share.status !== "not-applicable");
  const drawn = shown.length >= 3 ? shown : rowsOf(context, ["BME", "White"]);
  const answers = [whole && wholeAnswer(context, whole), groupsAnswer(context, shown)].filter((each) => each != null);
  return {
    question: `Do the staff of ${view.organisation.shortName} reflect the people it serves?`,
    answers,
    missing:
      shown.length >= 3
        ? missingGroups(context, rows)
        : `Staff or residents are given as White and ${bme} only, so the groups within ${bme} cannot be compared.`,
    evidence: () => [
      PopulationBars(
        drawn.map(({id, share, residents}) => ({label: view.label(id), workforce: share, population: 100 * residents})),
        {
          title: titleOf(context, whole),
          subtitle: `Substantive staff${view.organisation.denominator === "known" ? " of known ethnicity" : ""}, ${formatPeriod(snapshot)}, beside residents of ${areas}, ${year}.`,
          of: `the share of each ethnic group among staff and residents`,
          workforceLabel: "Staff",
          populationLabel: `Residents, ${year}`,
          id: "population-overall"
        }
      ),
      RatioPlot(
        drawn.map(({ratio}) => ratio),
        {
          title: "How each group's share of staff compares with its share of residents",
          subtitle: `Share of staff divided by share of residents. At 1 a group is in proportion; below 1 it is under-represented.`,
          of: "each ethnic group's share of staff over its share of residents",
          label: ({group}) => view.label(group.replace("/residents", "")),
          rowHeading: "Ethnic group",
          words: {
            axis: "Share of staff ÷ share of residents",
            parity: "1: in proportion",
            similar: "counts as in proportion"
          },
          id: "population-ratios"
        }
      )
    ]
  };
}

function rowsOf(context: Context, groups: readonly string[]): Row[] {
  return groups.flatMap((id) => {
    const residents = context.together.get(id);
    if (residents === undefined) return [];
    return [
      {id, residents, ...representedAt(context, {population: "substantive", period: context.snapshot, group: id})}
    ];
  });
}

function titleOf({bme}: Context, whole: Row | undefined): string {
  if (whole?.share.value == null) return "Staff beside the people served";
  return `${bme} people are ${formatPercent(whole.share.value)} of staff and ${formatPercent(100 * whole.residents)} of residents`;
}

function wholeAnswer({bme, areas, year}: Context, {share, ratio, residents}: Row): Answer {
  const id = findingId(ratio);
  if (share.value === null || share.denominator === null)
    return {id, sentence: `The share of ${bme} staff is hidden to protect people, so it cannot be compared.`};
  const wouldBe = peopleAtShare(share.denominator, residents);
  const apart = wouldBe - (share.numerator ?? 0);
  return {
    id,
    measure: findingId(share),
    sentence: `${bme} people are ${formatPercent(share.value)} of staff, compared with ${formatPercent(100 * residents)} of the people of ${areas}.`,
    more: paragraph(
      `That is ${formatCounts(share)} staff, and residents in ${year}.`,
      ratio.value !== null && `The first share is ${formatRatio(ratio.value)} times the second.`,
      rangeSentence(ratio),
      `In proportion there would be ${formatCount(wouldBe)} ${bme} staff, ${formatCount(Math.abs(apart))} ${apart < 0 ? "fewer" : "more"} than now.`
    ),
    verdict: ratio.verdict,
    about: `${bme} people`
  };
}

/** Which of the groups are clearly under- and over-represented. */
function groupsAnswer({view}: Context, rows: readonly Row[]): Answer | null {
  if (rows.length < 3) return null;
  const clear = (below: boolean): string[] =>
    rows.filter(({ratio}) => isClear(ratio) && (ratio.value ?? 1) < 1 === below).map(({id}) => view.label(id));
  const [under, over] = [clear(true), clear(false)];
  const sentence = [
    under.length > 0 && `${groupWords(under)} clearly under-represented among staff.`,
    over.length > 0 && `${groupWords(over)} clearly over-represented.`,
    under.length + over.length === 0 && "No ethnic group is clearly under- or over-represented among staff."
  ];
  const [furthest] = [...rows]
    .filter(({ratio}) => isClear(ratio) && ratio.value !== null && ratio.value > 0)
    .sort((a, b) => Math.abs(Math.log(b.ratio.value ?? 1)) - Math.abs(Math.log(a.ratio.value ?? 1)));
  return {
    id: "population-groups",
    sentence: paragraph(...sentence) ?? "",
    more:
      furthest?.share.value == null
        ? null
        : `Furthest from proportion: the ${view.label(furthest.id)} group, with ${formatPercent(furthest.share.value)} of staff and ${formatPercent(100 * furthest.residents)} of residents.`
  };
}

function groupWords(names: readonly string[]): string {
  return names.length === 1 ? `The ${wordList(names)} group is` : `The ${wordList(names)} groups are`;
}

function isClear({verdict}: Figure): boolean {
  return verdict?.state === "clear-gap" || verdict?.state === "clear-small-gap";
}

function missingGroups({view}: Context, rows: readonly Row[]): string | null {
  const absent = groupsAt("five").filter(({id}) => rows.every((row) => row.id !== id));
  if (absent.length === 0) return null;
  return `Residents are not given for ${wordList(absent.map(({id}) => view.label(id)))} in every area, so these groups are not compared.`;
}
