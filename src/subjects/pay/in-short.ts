import {CardGrid} from "../../components/card.js";
import {h} from "../../components/h.js";
import type {View} from "../../figures/view.js";
import {formatPeriod} from "../../words/format.js";
import type {Block} from "../../writing/markdown.js";
import {gapFigure, payOf} from "./reckoning.js";
import {GroupGaps} from "./tables.js";
import {meanSentence, medianSentence, quarterSentence, twoWays} from "./words.js";

/** The pay gap as a card of the overview, beside those of the indicators; null where no pay was supplied. */
export function PayCard(view: View): HTMLElement | null {
  const pay = payOf(view);
  const gap = pay?.gap({statistic: "median", group: "BME"});
  if (!pay || !gap) return null;
  return CardGrid([
    {
      name: "Beside the nine",
      question: "Are staff of all groups paid alike for an hour?",
      href: "./pay",
      figure: gapFigure(gap, null),
      measure: `${view.label("BME")} compared with White, median gap in hourly pay, ${formatPeriod(pay.period)}`,
      sentence: medianSentence(pay, gap) ?? "Hidden to protect people.",
      change: null
    }
  ]);
}

/** The pay gap as a section of the annual report; none where no pay was supplied. */
export function payReport(view: View): Block[] {
  const pay = payOf(view);
  if (!pay) return [];
  const [mean, median] = (["mean", "median"] as const).map((statistic) => pay.gap({statistic, group: "BME"}));
  const said = [
    medianSentence(pay, median),
    meanSentence(pay, mean),
    twoWays(mean, median),
    quarterSentence(pay, "BME")
  ].filter((sentence) => sentence !== null);
  return [...said.map((sentence) => h("p", null, sentence)), ...GroupGaps(pay).slice(1)];
}
