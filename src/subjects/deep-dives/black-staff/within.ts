import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {FigureTable} from "../../../components/tables/figure-table.js";
import {familyOf, familySentence} from "../shared/family.js";
import {ratioGroup} from "./pooled.js";
import {wordList} from "../../../words/lists.js";
import {formatPeriod} from "../../../words/format.js";
import type {Figure} from "../../../figures/figure-types.js";
import {children} from "../../../registry/groups.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {seriesOf} from "../../../writing/series.js";
import type {Question} from "../deep-dive.js";
import type {Context} from "./context.js";

const numbers = [2, 3, 4] as const;

type Row = {id: string; number: number; rate: Figure; ratio: Figure};

/** African, Caribbean and any other background, apart. */
export function withinQuestion(context: Context): Question {
  const {view, group, name} = context;
  const rows = rowsOf(context);
  const family = familyOf(rows.map(({ratio}) => ratio));
  const groups = children(group).filter(({id}) => !id.endsWith(" unspecified"));
  const named = groups.map(({id}) => shortName(view.label(id)));
  const question = `Do ${wordList(named)} staff fare alike?`;
  if (rows.length === 0)
    return {
      question,
      answers: [],
      missing: `Groups within ${name} are not counted apart on indicators 2 to 4 here. The workforce table above may still show how many there are; the survey asks about ${name} staff as a whole.`
    };
  const standing = family.standing.filter(({verdict}) => verdict?.direction === "adverse");
  const sentence =
    standing.length === 0
      ? `No group within ${name} stands out on its own.`
      : `${standing.map((figure) => standWords(context, figure)).join(" ")}`;
  return {
    question,
    answers: [
      {
        id: `within-${group.toLowerCase()}`,
        sentence,
        more: `${familySentence(family)} Each group is set against White people. The groups are small, so look at the ranges.`
      }
    ],
    evidence: () => [
      RatioPlot(
        rows.map(({ratio}) => ratio),
        {
          title: `${standing.length === 0 ? "None" : standing.length} of ${family.tested} comparisons of groups within ${name} with White people stand`,
          subtitle:
            "Relative likelihood at the latest period of each indicator. Above 1 is to the group's disadvantage.",
          of: `the relative likelihood of groups within ${name} and White people, indicators 2 to 4`,
          section: ({indicator, period}) =>
            `${indicator}. ${indicatorOf(indicator).shortTitle}, ${formatPeriod(period)}`,
          label: (figure) => view.label(rows.find(({ratio}) => ratio === figure)?.id ?? group),
          rowHeading: "Group",
          notes: familySentence(family),
          id: "within-black-ratios"
        }
      ),
      FigureTable(
        rows.map(({rate}) => rate),
        {
          caption: `Groups within ${name}: each indicator's percentage`,
          rowHeading: "Indicator and group",
          label: ({indicator, group: id}) => `${indicator}. ${indicatorOf(indicator).shortTitle}, ${view.label(id)}`
        }
      )
    ]
  };
}

function rowsOf({figures, group}: Context): Row[] {
  return numbers.flatMap((number) => {
    const indicator = indicatorOf(number);
    const [population = "substantive"] = indicator.populations;
    return children(group).flatMap(({id}): Row[] => {
      const latest = (of: string, unit: Figure["unit"]) =>
        seriesOf(figures, {indicator: number, population, group: of, unit}).at(-1);
      const [rate, ratio] = [latest(id, "percent"), latest(ratioGroup(indicator, id), "ratio")];
      return rate && ratio ? [{id, number, rate, ratio}] : [];
    });
  });
}

function standWords({view}: Context, {indicator, group}: Figure): string {
  const other = group.split("/").find((id) => id !== "White") ?? group;
  return `${view.label(other)} staff are clearly worse off than White staff on indicator ${indicator}.`;
}

/** `Any other Black background` in the middle of a sentence. */
function shortName(label: string): string {
  return label.startsWith("Any other") ? label.replace("Any other", "any other").replace(" background", "") : label;
}
