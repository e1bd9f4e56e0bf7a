import {h} from "../../components/h.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {overdueStatus} from "../../registry/action-status.js";
import {dayLabel} from "../../registry/periods.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import {ChangeDigest} from "../../writing/changes.js";
import type {Block} from "../../writing/markdown.js";
import {StatusBadge} from "../actions/card.js";
import {standing, type RegisteredAction} from "../actions/register.js";
import type {Disadvantage} from "../overview/disadvantage.js";
import {judgedSentence, type Judged, type JudgedTogether} from "../overview/judged.js";
import {GapPicture} from "../overview/picture.js";

/** So many findings and actions a board reads first. */
const most = 3;

/** Two pages for a board: all gaps in one picture, the clearest of them, what changed, and what is done or late. */
export function BoardSummary(
  view: View,
  register: readonly RegisteredAction[],
  {figures, together: {judged, gaps}, today}: {figures: readonly Figure[]; together: JudgedTogether; today: string}
): Block[] {
  const findings = clearestFirst(judged, gaps).slice(0, most);
  return [
    gaps.length > 1 && GapPicture(gaps, view),
    findings.length > 0 && h("h3", null, findings.length === 1 ? "The finding" : "The findings that stand out most"),
    findings.length > 0 &&
      h(
        "ol",
        {class: "summary-findings"},
        findings.map((each) => h("li", null, Finding(each, view)))
      ),
    h("h3", null, "What changed"),
    ChangeDigest(view, figures),
    h("h3", null, "What is being done"),
    h("p", null, register.length > 0 ? standing(register, today) : "No action plan was supplied."),
    register.length > 0 &&
      h(
        "ul",
        {class: "summary-actions"},
        urgentFirst(register)
          .slice(0, most)
          .map((each) => h("li", null, ActionLine(each)))
      )
  ];
}

function Finding(judged: Judged, view: View): HTMLElement {
  const {indicator, figure} = judged;
  return h(
    "p",
    null,
    figure.verdict && [VerdictBadge(figure.verdict, {group: `${view.label("BME")} people`}), " "],
    h("a", {href: `./indicators/${indicator.slug}`}, `Indicator ${indicator.number}`),
    `. ${judgedSentence(judged, view)}`
  );
}

function ActionLine({id, action, status}: RegisteredAction): HTMLElement {
  const facts = [action.due && `due ${dayLabel(action.due)}`, action.lead].filter(Boolean).join(", ");
  return h(
    "p",
    null,
    StatusBadge(status),
    " ",
    h("a", {href: `./actions#${id}`}, action.action ?? action.id ?? ""),
    facts && ` (${facts})`
  );
}

/** Clear gaps against BME people first, the largest of them first; then those that may be; then the rest. */
function clearestFirst(judged: readonly Judged[], gaps: readonly Disadvantage[]): Judged[] {
  const rank = ({figure: {verdict}}: Judged): number => {
    if (verdict?.direction === "adverse" && verdict.state === "clear-gap") return 0;
    if (verdict?.direction === "adverse" && verdict.state === "clear-small-gap") return 1;
    return verdict?.state === "possible-gap" ? 2 : 3;
  };
  const size = ({indicator}: Judged): number => gaps.find((gap) => gap.indicator === indicator)?.figure.value ?? 0;
  return [...judged].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

/** What is late first, then what is due next; what is done last. */
function urgentFirst(register: readonly RegisteredAction[]): RegisteredAction[] {
  const rank = ({status}: RegisteredAction): number => (status === overdueStatus ? 0 : status.done ? 2 : 1);
  return [...register].sort((a, b) => rank(a) - rank(b));
}
