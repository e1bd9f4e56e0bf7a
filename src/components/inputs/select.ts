import {h} from "../h.js";
import {fieldId, Hint, type Choice, type InputOptions} from "./choice.js";

/**
 * A labelled native select. Options that cannot be chosen are greyed and their reasons listed under it. `onChange` gets
 * the value chosen.
 */
export function Select(
  choices: readonly Choice[],
  {label, name, hint, value, onChange}: InputOptions & {value: string; onChange?: (value: string) => void}
): HTMLElement {
  const id = fieldId(name);
  const {node, describedBy} = Hint({name, ...(hint && {hint})});
  const barred = choices.filter(({unavailable}) => unavailable);
  const reasons = fieldId(name, "reasons");
  const select = h(
    "select",
    {id, name, "aria-describedby": [describedBy, barred.length ? reasons : null].filter(Boolean).join(" ") || null},
    choices.map((choice) =>
      h(
        "option",
        {value: choice.value, selected: choice.value === value, disabled: choice.unavailable !== undefined},
        choice.label,
        choice.count !== undefined && ` (${choice.count.toLocaleString("en-GB")})`
      )
    )
  );
  if (onChange) select.addEventListener("change", () => onChange(select.value));
  return h(
    "div",
    {class: "field"},
    h("label", {for: id}, label),
    node,
    select,
    barred.length > 0 &&
      h(
        "ul",
        {class: "field-reasons", id: reasons},
        barred.map((choice) => h("li", null, `${choice.label}: ${choice.unavailable ?? ""}`))
      )
  );
}
