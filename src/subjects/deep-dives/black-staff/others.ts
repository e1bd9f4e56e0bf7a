import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {FigureTable} from "../../../components/tables/figure-table.js";
import {restOfBme} from "../shared/compare-groups.js";
import {familyOf, familySentence} from "../shared/family.js";
import {besideRestOfBme, type BesideRest} from "./rest-of-bme.js";
import {paragraph, rangeSentence} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import {formatPercent, formatPeriod, formatRatio} from "../../../words/format.js";
import {slug} from "../../../figures/slug.js";
import type {Figure, Verdict} from "../../../figures/figure-types.js";
import {verdictWords} from "../../../stats/verdict.js";
import {gapSummary, gapTitle} from "../shared/gap-summary.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import type {Answer, Question} from "../deep-dive.js";
import {latestPeriod} from "../../../writing/series.js";
import type {Context} from "./context.js";

const numbers = [2, 3, 4, 5, 6, 7, 8] as const;

/** A difference that may be one of the false ones among several comparisons is not called clear. */
const doesNotStand: Verdict = {state: "no-clear-gap", ...verdictWords["no-clear-gap"], direction: "none"};

/** The group beside everyone else in BME: does one word hide two experiences? */
export function othersQuestion(context: Context): Question {
  const {view, name} = context;
  const bme = view.label("BME");
  const beside = numbers.flatMap((number) => compared(context, number) ?? []);
  const shown = beside.filter(({ratio}) => ratio.status === "published");
  const noted = numbers.filter((number) => context.note(number, "substantive"));
  const family = familyOf(beside.map(({ratio}) => ratio));
  const standing = new Set(family.standing);
  const topics = shown.map(({ratio}) => ({
    topic: indicatorOf(ratio.indicator).shortTitle.toLowerCase(),
    verdict: standing.has(ratio) ? ratio.verdict : doesNotStand
  }));
  const summary: Answer = {
    id: `beside-${slug(restOfBme)}`,
    sentence: gapSummary(topics, {
      about: `${name} people, compared with other ${bme} people,`,
      what: {one: "indicator", many: "indicators"}
    }),
    more: familySentence(family)
  };
  const answers = shown.filter(({ratio}) => standing.has(ratio)).map((each) => besideAnswer(each, name, bme));
  return {
    question: `Does the word ${bme} hide what happens to ${name} staff?`,
    answers: shown.length === 0 ? [] : [summary, ...answers],
    missing: missingWords(beside, noted, name, bme),
    evidence: () =>
      beside.length === 0
        ? []
        : [
            RatioPlot(
              beside.map(({ratio}) => ratio),
              {
                title: gapTitle(
                  topics.map(({verdict}) => verdict),
                  {
                    about: `${name} people, compared with other ${bme} people,`,
                    what: {one: "indicator", many: "indicators"}
                  }
                ),
                subtitle: `Relative likelihood at the latest period of each. Above 1 is to the disadvantage of ${name} people, but for career progression below 1 is.`,
                of: `the relative likelihood of ${name} and other ${bme} people, by indicator`,
                label: ({indicator, period}) =>
                  `${indicator}. ${indicatorOf(indicator).shortTitle}, ${formatPeriod(period)}`,
                rowHeading: "Indicator",
                notes: familySentence(family),
                id: "black-and-other-bme"
              }
            ),
            FigureTable(
              beside.flatMap(({own, rest}) => [own, rest]),
              {
                caption: `${name} people and other ${bme} people, each indicator's percentage`,
                rowHeading: "Indicator and group",
                label: ({indicator, group}) =>
                  `${indicator}. ${indicatorOf(indicator).shortTitle}, ${group === restOfBme ? `other ${bme}` : name}`
              }
            )
          ]
  };
}

/** One indicator at its latest period; null where the group is not counted, or is not counted as BME people are. */
function compared({view, figures, counting, group, note}: Context, number: number): BesideRest | null {
  const indicator = indicatorOf(number);
  const [population = "substantive"] = indicator.populations;
  const period = latestPeriod(figures.filter((each) => each.indicator === number && each.population === population));
  if (period === undefined || note(number, population, period)) return null;
  return besideRestOfBme(counting, indicator, {group, population, period, organisation: view.organisation.id});
}

function besideAnswer({own, rest, ratio}: BesideRest, name: string, bme: string): Answer {
  const {event, people} = indicatorOf(own.indicator);
  return {
    id: findingId(ratio),
    sentence: `${formatPercent(own.value ?? 0)} of ${name} ${people} ${event}, compared with ${formatPercent(rest.value ?? 0)} of other ${bme} ${people}.`,
    more: paragraph(timesSentence(ratio), rangeSentence(ratio)),
    verdict: ratio.verdict,
    about: `${name} people`
  };
}

function timesSentence({value}: Figure): string | null {
  return value === null ? null : `The ratio of the two is ${formatRatio(value)}.`;
}

function missingWords(
  beside: readonly BesideRest[],
  noted: readonly number[],
  name: string,
  bme: string
): string | null {
  if (beside.length === 0)
    return `${name} people are not counted apart from other ${bme} people on any of indicators 2 to 8.`;
  if (noted.length === 0) return null;
  return `Indicator ${noted.join(" and ")} is left out: its ${name} figure does not count what the ${bme} figure counts, so the rest of ${bme} cannot be worked out.`;
}
