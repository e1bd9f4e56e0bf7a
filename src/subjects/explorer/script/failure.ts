import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import {DatabaseError} from "../../../database/db-error.js";

/** An error in plain words: what happened, what to do, and, folded, its detail. `otherwise` words what is not the database's. */
export function Failure(error: unknown, otherwise: string): HTMLElement {
  const told = error instanceof DatabaseError ? error : null;
  const detail = told?.detail ?? (error instanceof Error ? error.message : String(error));
  return Callout(
    h(
      "div",
      null,
      h("p", null, told ? `${told.message} ${told.advice}` : `${otherwise} Reload the page to try again.`),
      detail && h("details", null, h("summary", null, "Detail"), h("p", null, detail))
    ),
    {kind: "error"}
  );
}
