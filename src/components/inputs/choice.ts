import {h, type Child} from "../h.js";

/** One thing to choose. An option that may not be chosen says why, and what may be chosen in its place. */
export type Choice = {
  value: string;
  label: string;
  /** How many rows it would show, beside its label. */
  count?: number;
  /** Why it cannot be chosen; the option is then greyed and the reason shown. */
  unavailable?: string;
};

export type InputOptions = {
  label: string;
  /** Name of the query parameter or form field; also makes the ids, so it is the only one of its name on a page. */
  name: string;
  hint?: string;
};

/** The id of an input, and of its parts. */
export function fieldId(name: string, part?: string | number): string {
  return part === undefined ? `field-${name}` : `field-${name}-${part}`;
}

/** The hint of an input, and the attribute that ties it to the control. */
export function Hint({name, hint}: Pick<InputOptions, "name" | "hint">): {node: Child; describedBy: string | null} {
  if (!hint) return {node: null, describedBy: null};
  const id = fieldId(name, "hint");
  return {node: h("span", {class: "field-hint", id}, hint), describedBy: id};
}

/** A native radio button or checkbox with its label, count and, where it cannot be chosen, the reason. */
export function ChoiceBox(
  choice: Choice,
  {
    type,
    name,
    index,
    checked,
    onchange
  }: {type: "radio" | "checkbox"; name: string; index: number; checked: boolean; onchange: () => void}
): HTMLElement {
  const {value, label, count, unavailable} = choice;
  const id = fieldId(name, index);
  const reason = fieldId(name, `${index}-reason`);
  const input = h("input", {
    type,
    id,
    name: fieldId(name),
    value,
    checked,
    disabled: unavailable !== undefined,
    "aria-describedby": unavailable ? reason : null,
    onchange
  });
  return h(
    "div",
    {class: unavailable ? "choice choice-unavailable" : "choice"},
    input,
    h(
      "div",
      null,
      h(
        "label",
        {for: id},
        label,
        count !== undefined && h("span", {class: "choice-count"}, ` (${count.toLocaleString("en-GB")})`)
      ),
      unavailable && h("span", {class: "choice-reason", id: reason}, unavailable)
    )
  );
}
