import {h} from "../../components/h.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount} from "../../words/format.js";
import type {View} from "../../figures/view.js";
import {indicators} from "../../registry/index.js";
import {periodLabel} from "../../registry/periods.js";
import {wordList} from "../../words/lists.js";
import {minorityInFull} from "../../writing/notice.js";
import type {Block} from "../../writing/markdown.js";
import {seriesOf} from "../../writing/series.js";

/** What the standard asks, who is counted in this report, and what the report lacks because it was not supplied. */
export function Introduction(view: View, figures: readonly Figure[]): Block[] {
  const {organisation} = view;
  const lacks = whatIsLacking(view, figures);
  return [
    h(
      "p",
      null,
      `The Workforce Race Equality Standard (WRES) asks every NHS organisation to show, by nine indicators, how its ${minorityInFull(view)} staff fare beside its White staff: in pay bands, recruitment, discipline, training, daily experience and leadership.`
    ),
    h(
      "p",
      null,
      `This report gives the nine indicators for ${organisation.name}. ${staffSentence(view, figures)}`.trim()
    ),
    h(
      "p",
      null,
      organisation.denominator === "known"
        ? "Percentages of the workforce and of the board are of people whose ethnicity is known."
        : "Percentages of the workforce and of the board are of everybody, including people whose ethnicity is not known.",
      " White minority groups are counted as White, as the standard has it."
    ),
    lacks.length > 0 && h("p", null, "Not in this report, because it was not supplied:"),
    lacks.length > 0 &&
      h(
        "ul",
        {class: "report-lacks"},
        lacks.map((what) => h("li", null, what))
      )
  ];
}

/** How many staff there are at the last snapshot, and of how many the ethnicity is not known. */
function staffSentence({organisation}: View, figures: readonly Figure[]): string {
  const last = (group: string): Figure | undefined =>
    seriesOf(figures, {indicator: 1, population: "substantive", group}).at(-1);
  const bme = last("BME");
  const unknown = last("Not known")?.numerator ?? null;
  if (bme?.denominator == null) return "";
  const staff = formatCount(bme.denominator);
  const at = `At ${periodLabel(bme.period)} it had ${staff} substantive staff`;
  if (organisation.denominator === "known")
    return unknown === null
      ? `${at} whose ethnicity is known.`
      : `${at} whose ethnicity is known, and ${formatCount(unknown)} whose ethnicity is not known.`;
  return unknown === null ? `${at}.` : `${at}. For ${formatCount(unknown)} of them, ethnicity is not known.`;
}

/** What a reader may look for and will not find, each as a sentence. */
export function whatIsLacking(view: View, figures: readonly Figure[]): string[] {
  const {supplied, commentary} = view.organisation;
  const of = (test: (figure: Figure) => boolean): boolean => figures.some(test);
  const without = indicators.filter(({source}) => !supplied.includes(source)).map(({number}) => String(number));
  const once = indicators
    .filter(({number, source}) => {
      const periods = figures.filter(({indicator, population}) => indicator === number && population !== "bank");
      return supplied.includes(source) && new Set(periods.map(({period}) => period)).size === 1;
    })
    .map(({number}) => String(number));
  const unwritten = indicators
    .filter(({number}) => !commentary[String(number)]?.trim())
    .map(({number}) => String(number));
  return [
    without.length > 0 && `Figures of ${numbered(without)}.`,
    once.length > 0 &&
      (once.length === indicators.length
        ? "Earlier years: there is one period of each indicator, so nothing is said of change."
        : `Earlier years of ${numbered(once)}: there is one period only, so nothing is said of change.`),
    !of(({population}) => population === "bank") && "Bank staff.",
    !of(({indicator, breakdown}) => indicator === 1 && breakdown === "pay band") &&
      "Staff by each pay band; grouped pay bands take their place.",
    !of(({indicator, group}) => indicator <= 4 && group === "Black") &&
      `Ethnic groups finer than White and ${view.label("BME")}.`,
    view.population.length === 0 && "Residents of the areas served.",
    view.benchmarks.length === 0 && "Other organisations’ figures.",
    unwritten.length === indicators.length
      ? "Commentary in the organisation’s own words."
      : unwritten.length > 0 && `Commentary in the organisation’s own words on ${numbered(unwritten)}.`,
    view.actions.length === 0 && "An action plan."
  ].filter((sentence) => sentence !== false);
}

function numbered(numbers: readonly string[]): string {
  return `${numbers.length === 1 ? "indicator" : "indicators"} ${wordList(numbers)}`;
}
