import {CardGrid} from "../../components/card.js";
import {h} from "../../components/h.js";
import type {View} from "../../figures/view.js";
import {formatPeriod} from "../../words/format.js";
import type {Block} from "../../writing/markdown.js";
import {gapFigure, payOf} from "./reckoning.js";
import {GroupGaps} from "./tables.js";
import {meanSentence, medianSentence, quarterSentence, twoWays} from "./words.js";

/** What is said of the pay gap where no pay was supplied, and where more stands. */
function NoPay(): HTMLElement {
  const what = "Beside the nine, the ethnicity pay gap: no pay was supplied, so there are no figures. ";
  return h("p", {class: "muted"}, what, h("a", {href: "./pay"}, "What a pay gap is, and what it needs"), ".");
}

/** The pay gap as a card of the overview, beside those of the indicators; a line where no pay was supplied. */
export function PayCard(view: View): HTMLElement {
  const pay = payOf(view);
  const gap = pay?.gap({statistic: "median", group: "BME"});
  if (!pay || !gap) return NoPay();
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

/** The pay gap as a section of the annual report, which says so where no pay was supplied. */
export function payReport(view: View): Block[] {
  const pay = payOf(view);
  if (!pay) return [NoPay()];
  const [mean, median] = (["mean", "median"] as const).map((statistic) => pay.gap({statistic, group: "BME"}));
  const said = [
    medianSentence(pay, median),
    meanSentence(pay, mean),
    twoWays(mean, median),
    quarterSentence(pay, "BME")
  ].filter((sentence) => sentence !== null);
  return [...said.map((sentence) => h("p", null, sentence)), ...GroupGaps(pay).slice(1)];
}
