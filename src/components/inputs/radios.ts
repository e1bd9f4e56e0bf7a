import {h} from "../h.js";
import {ChoiceBox, Hint, type Choice, type InputOptions} from "./choice.js";

/** A group of native radio buttons under a legend; `onChange` gets the value chosen. */
export function Radios(
  choices: readonly Choice[],
  {label, name, hint, value, onChange}: InputOptions & {value: string; onChange?: (value: string) => void}
): HTMLElement {
  const {node, describedBy} = Hint({name, ...(hint && {hint})});
  return h(
    "fieldset",
    {class: "field", "aria-describedby": describedBy},
    h("legend", null, label),
    node,
    choices.map((choice, index) =>
      ChoiceBox(choice, {
        type: "radio",
        name,
        index,
        checked: choice.value === value,
        onchange: () => onChange?.(choice.value)
      })
    )
  );
}
