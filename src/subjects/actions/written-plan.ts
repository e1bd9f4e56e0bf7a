import type {actionColumns} from "../../saving/action-starter.js";

/** A column of `actions.csv`. */
export type FieldName = (typeof actionColumns)[number];

/** Fields of an action as its file writes them. */
export type Fields = Partial<Record<FieldName, string>>;

/** The plan as its file writes it; `version` names this state of the file. */
export type WrittenPlan = {version: string; actions: readonly Fields[]};

/** Why a plan was not read or written, in words for the reader. */
type Refusal = {error: string};

/** Asks the preview for an organisation's plan. */
export function readPlan(organisation: string): Promise<WrittenPlan | Refusal> {
  return ask(organisation, {});
}

/** Asks the preview to write fields of one action (of a new one where `id` is null); refused where the file has changed since. */
export function writePlan(
  organisation: string,
  change: {version: string; id: string | null; fields: Fields}
): Promise<Pick<WrittenPlan, "version"> | Refusal> {
  return ask(organisation, {
    method: "POST",
    headers: {"Content-Type": "application/json"},
    body: JSON.stringify(change)
  });
}

async function ask<T>(organisation: string, options: RequestInit): Promise<T | Refusal> {
  try {
    const answer = await fetch(`/_actions/${organisation}`, options);
    if (!answer.headers.get("content-type")?.startsWith("application/json")) return {error: onlyPreview};
    return (await answer.json()) as T | Refusal;
  } catch {
    return {error: "The preview does not answer. Run npm start again, then open the form again."};
  }
}

const onlyPreview = "Actions are written where npm start shows this site. Here the plan can only be read.";
