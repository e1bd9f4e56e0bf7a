import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {bothWorkforces} from "../shared/both-workforces.js";
import {gapWithin, sharedPeriod, type SharedPeriod} from "./bank-events.js";
import {paragraph, rangeSentence} from "../../../words/lists.js";
import {findingId} from "../../../figures/finding-id.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatPeriod, formatRatio} from "../../../words/format.js";
import {headline} from "../../../figures/headline.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import type {Question} from "../deep-dive.js";
import type {Context} from "./context.js";

const sides = ["substantive", "bank", bothWorkforces] as const;
const words: Readonly<Record<string, string>> = {
  substantive: "Substantive staff, that year",
  bank: "Bank staff, that year",
  [bothWorkforces]: "Both counted together"
};

/** What the official disciplinary figure says, and what it would say with the bank counted in. */
export function combinedQuestion(context: Context): Question | null {
  const {counting, figures, bme, organisation, snapshot} = context;
  if (snapshot === undefined) return null;
  const indicator = indicatorOf(3);
  const question = "What does the official disciplinary figure miss?";
  const period = sharedPeriod(counting, indicator);
  const official = headline(figures, indicator)?.figure ?? null;
  if (period === undefined)
    return {
      question,
      answers: [],
      missing:
        "Cases of bank and substantive staff are not both given for one and the same year, so they cannot be counted together."
    };
  const shared: SharedPeriod = {indicator, period, organisation};
  const [staff, bank, both] = sides.map((side) => gapWithin(counting, shared, side));
  if (!staff || !bank || !both) return null;
  const shown = [...(official && official.period !== period ? [official] : []), staff, bank, both];
  return {
    question,
    answers: [
      {
        id: findingId(both),
        sentence: both.value === null ? hiddenWords(both) : bothWords(both, bme),
        more: paragraph(
          rangeSentence(both),
          staff.value !== null && `Among substantive staff alone the ratio that year was ${formatRatio(staff.value)}.`,
          bank.value !== null && `On the bank it was ${formatRatio(bank.value)}.`,
          official?.value != null &&
            official.period !== period &&
            `The official figure is ${formatRatio(official.value)}, for substantive staff over ${official.period}.`,
          crosses(staff, both) && "So the two ways of counting point in opposite directions."
        ),
        verdict: both.verdict,
        about: `${bme} people`
      }
    ],
    evidence: () => [
      RatioPlot(shown, {
        title:
          both.value === null || staff.value === null
            ? "The disciplinary gap, with and without the bank"
            : `Counting the bank takes the ratio from ${formatRatio(staff.value)} to ${formatRatio(both.value)}`,
        subtitle: `Relative likelihood of entering the formal disciplinary process, ${bme} compared with White staff, ${formatPeriod(period)}.`,
        of: "the relative likelihood of entering the formal disciplinary process, with and without the bank",
        label: (figure) =>
          figure === official ? `Official figure, ${official.period}` : (words[figure.population] ?? figure.population),
        rowHeading: "Who is counted",
        id: "bank-disciplinary"
      })
    ]
  };
}

function bothWords({value, period}: Figure, bme: string): string {
  return `Counting bank and substantive staff together, ${bme} staff were ${formatRatio(value ?? 0)} times as likely as White staff to enter the formal disciplinary process in ${formatPeriod(period)}.`;
}

function hiddenWords({status}: Figure): string {
  return status === "suppressed"
    ? "The figure for bank and substantive staff together is hidden to protect people in small groups."
    : "There is no figure for bank and substantive staff together: nobody had a case in one of the groups.";
}

/** True where two ratios lie on opposite sides of 1. */
function crosses(a: Figure, b: Figure): boolean {
  return a.value !== null && b.value !== null && (a.value - 1) * (b.value - 1) < 0;
}
