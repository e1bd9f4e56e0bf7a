import type {Figure} from "../../figures/figure-types.js";
import {findingId} from "../../figures/finding-id.js";
import {formatGroup} from "../../words/format.js";
import {indicatorStatement} from "../../words/indicator-statement.js";
import {detectableSentence} from "./shared/detectable.js";
import {adverseRate} from "./shared/compare-groups.js";
import {gapSummary} from "./shared/gap-summary.js";
import {paragraph} from "../../words/lists.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import type {Answer} from "./deep-dive.js";

/**
 * What an indicator says of a group against White people at its latest period, as an answer; null where the group is
 * not counted. `note` is a caveat of this figure alone.
 */
export function indicatorAnswer(
  view: View,
  figures: readonly Figure[],
  indicator: Indicator,
  {population, group = "BME", note = null}: {population?: string; group?: string; note?: string | null} = {}
): Answer | null {
  const said = indicatorStatement(view, figures, indicator, {population, other: group});
  if (!said) return null;
  const {finding, rates, size, range} = said.statement;
  const {figure, rates: pair} = said.headline;
  const detectable = detectableSentence(figure, {
    of: pair.find((rate) => rate.group === group),
    to: pair.find((rate) => rate.group === "White"),
    adverse: adverseRate(indicator)
  });
  return {
    id: findingId(figure),
    sentence: finding,
    more: paragraph(rates, size, range, said.change, detectable, note),
    verdict: said.verdict,
    about: `${formatGroup(group, view.organisation.labels)} people`,
    topic: indicator.shortTitle.toLowerCase()
  };
}

/** Several answers on one group, led by a summary of them where there are two or more; the clearest gaps come first. */
export function summarised(
  answers: readonly Answer[],
  {id, about, what}: {id: string; about: string; what: {one: string; many: string}}
): Answer[] {
  const topics = answers.map(({topic = "", verdict = null}) => ({topic, verdict}));
  const sentence = gapSummary(topics, {about, what});
  return answers.length < 2 || sentence === "" ? [...answers] : [{id, sentence}, ...clearestFirst(answers)];
}

/** Answers with the clearest first: clear gaps, then possible ones, then the rest, each in the order given. */
function clearestFirst(answers: readonly Answer[]): Answer[] {
  const rank = ({verdict}: Answer): number => {
    if (verdict?.state === "clear-gap") return verdict.direction === "adverse" ? 0 : 1;
    if (verdict?.state === "clear-small-gap") return 2;
    return verdict?.state === "possible-gap" ? 3 : 4;
  };
  return [...answers].sort((a, b) => rank(a) - rank(b));
}
