import {h} from "../../components/h.js";
import type {View} from "../../figures/view.js";
import {formatPeriod, formatRange, formatValue, missingCode} from "../../words/format.js";
import {shorthand} from "../../words/shorthand.js";
import type {Block} from "../../writing/markdown.js";
import {gapFigure, payOf} from "./reckoning.js";
import {GroupGaps} from "./tables.js";
import {meanSentence, medianSentence, quarterSentence, twoWays} from "./words.js";

/** The pay gap as a card of the overview, beside those of the indicators; null where no pay was supplied. */
export function PayCard(view: View): HTMLElement | null {
  const pay = payOf(view);
  const gap = pay?.gap({statistic: "median", group: "BME"});
  if (!pay || !gap) return null;
  const figure = gapFigure(gap, null);
  const code = missingCode(figure);
  const range = formatRange(figure);
  return h(
    "ul",
    {class: "cards", role: "list"},
    h(
      "li",
      null,
      h(
        "article",
        {class: "card"},
        h("p", {class: "card-number"}, "Beside the nine"),
        h("h3", {class: "card-question"}, h("a", {href: "./pay"}, "Are staff of all groups paid alike for an hour?")),
        h(
          "p",
          {class: code ? "card-missing" : "card-value"},
          code ? `${shorthand[code].symbol} ${shorthand[code].words}` : formatValue(figure)
        ),
        h(
          "p",
          {class: "card-measure"},
          `${view.label("BME")} compared with White, median gap in hourly pay, ${formatPeriod(pay.period)}`,
          range && `, range ${range}`
        ),
        h("p", {class: "card-sentence"}, medianSentence(pay, gap) ?? "Hidden to protect people.")
      )
    )
  );
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
