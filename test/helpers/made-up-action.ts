import type {Action} from "../../src/figures/view.js";

/** An action of the organisation `test`, with blanks for what is not given. */
export function madeUpAction(parts: Partial<Action> = {}): Action {
  return {
    organisation: "test",
    id: "A1",
    indicators: "3",
    action: "Settle complaints early",
    lead: "Head of People",
    due: null,
    rag: "amber",
    theme: null,
    priority: null,
    high_impact_action: null,
    milestones: null,
    progress: null,
    outcome: null,
    evidence: null,
    measure: null,
    baseline: null,
    target: null,
    ...parts
  };
}
