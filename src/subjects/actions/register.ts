import {actionStatus, overdueStatus, type ActionStatus} from "../../registry/action-status.js";
import {countOf} from "../../words/format.js";
import {dayLabel} from "../../registry/periods.js";
import type {Action} from "../../figures/view.js";

/** An action with its lists read and its time judged. */
export type RegisteredAction = {
  action: Action;
  /** Anchor on the actions page. */
  id: string;
  indicators: readonly number[];
  highImpactActions: readonly number[];
  /** Where it stands: overdue where it is past its date and not done, else as its plan says. */
  status: ActionStatus;
  /** What its plan says of it. */
  stated: ActionStatus;
};

/** Where an action stands on the actions page: `action-a01`. */
export function actionAnchor({id}: Pick<Action, "id">): string {
  return `action-${(id ?? "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
}

/** The actions that cite a finding by its id, as their evidence or as their measure. */
export function actionsCiting(actions: readonly Action[], finding: string): Action[] {
  return actions.filter(({evidence, measure}) => evidence?.split("#")[1] === finding || measure?.trim() === finding);
}

/** The numbers in a list such as `1, 2` or `1;9`; empty where there are none. */
export function parseNumbers(text: string | null): number[] {
  return [...(text ?? "").matchAll(/\d+/g)].map(([number]) => Number(number));
}

/** The register in order of due date, undated actions last. `today` is an ISO date; what is due before it and not done is overdue. */
export function registerOf(actions: readonly Action[], today: string): RegisteredAction[] {
  return actions
    .map((action): RegisteredAction => {
      const stated = actionStatus(action.rag);
      const isOverdue = action.due !== null && action.due < today && !stated.done;
      return {
        action,
        id: actionAnchor(action),
        indicators: parseNumbers(action.indicators),
        highImpactActions: action.high_impact_action === null ? [] : [action.high_impact_action],
        status: isOverdue ? overdueStatus : stated,
        stated
      };
    })
    .sort((a, b) => (a.action.due ?? "9999").localeCompare(b.action.due ?? "9999") || a.id.localeCompare(b.id));
}

/** How many actions there are, are complete, and are past their date. */
export function standing(register: readonly RegisteredAction[], today: string): string {
  const done = register.filter(({status}) => status.done).length;
  const late = register.filter(({status}) => status === overdueStatus).length;
  return `The plan has ${countOf(register.length, "action")}. ${done === 0 ? "None is" : done === 1 ? "1 is" : `${done} are`} complete. On ${dayLabel(today)}, ${late === 0 ? "none was" : late === 1 ? "1 was" : `${late} were`} past the due date and not complete.`;
}
