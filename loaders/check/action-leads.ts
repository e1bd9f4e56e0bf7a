import type {DataCheck} from "./data-check.js";
import {findRows} from "./refuse-rows.js";

/** Actions that nobody leads: a plan may be printed without, and is seldom carried out so. */
export const actionLeads: DataCheck = (context) =>
  findRows(context, "actions", "lead is null", {
    level: "warning",
    code: "no-lead",
    column: "lead",
    what: "The action has no lead.",
    do: "Write the role that leads it, never a person's name."
  });
