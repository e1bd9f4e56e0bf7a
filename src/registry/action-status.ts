/** A state of an action as plans print it: symbol and word always together, colour only after. */
export type ActionStatus = {id: string; symbol: string; label: string; done: boolean};

/** The keys of both kinds of plan that organisations use: RAG with blue, and achieving / developing / under-developed. */
const actionStatuses: readonly ActionStatus[] = [
  {id: "blue", symbol: "◇", label: "Not started", done: false},
  {id: "red", symbol: "■", label: "Concerns, not on track", done: false},
  {id: "amber", symbol: "◐", label: "On track", done: false},
  {id: "green", symbol: "✓", label: "Complete", done: true},
  {id: "under-developed", symbol: "■", label: "Under-developed", done: false},
  {id: "developing", symbol: "◐", label: "Developing", done: false},
  {id: "achieving", symbol: "✓", label: "Achieving", done: true}
];

/** The state of an action whose plan gives none that is in the key. */
const noStatus: ActionStatus = {id: "none", symbol: "○", label: "No status given", done: false};

/** The state of an action that is past its date and not done, whatever its plan says of it. */
export const overdueStatus: ActionStatus = {id: "overdue", symbol: "▲", label: "Overdue", done: false};

/** The state with this id; one that says so for an id that is not in the key. */
export function actionStatus(id: string | null): ActionStatus {
  return [overdueStatus, ...actionStatuses].find((each) => each.id === id?.toLowerCase()) ?? noStatus;
}

/** The states that actions are in: overdue first, then in the order of the key, with those that no state is given of last. */
export function statusesOf(actions: readonly {status: ActionStatus}[]): ActionStatus[] {
  return [overdueStatus, ...actionStatuses, noStatus].filter(({id}) => actions.some(({status}) => status.id === id));
}

/** The six high impact actions of the NHS equality, diversity and inclusion improvement plan (June 2023), in short. */
export const highImpactActions: Readonly<Record<number, string>> = {
  1: "Measurable objectives on equality for chairs, chief executives and board members",
  2: "Fair and inclusive recruitment and talent management",
  3: "Eliminate pay gaps",
  4: "Address health inequalities within the workforce",
  5: "Induction and development for internationally recruited staff",
  6: "Eliminate bullying, discrimination, harassment and physical violence at work"
};
