import {h} from "../h.js";
import {ChoiceBox, Hint, type Choice, type InputOptions} from "./choice.js";

/** A group of native checkboxes under a legend; `onChange` gets the values chosen, in the order of the choices. */
export function CheckboxGroup(
  choices: readonly Choice[],
  {
    label,
    name,
    hint,
    values,
    onChange
  }: InputOptions & {values: readonly string[]; onChange?: (values: string[]) => void}
): HTMLElement {
  const {node, describedBy} = Hint({name, ...(hint && {hint})});
  const field = h("fieldset", {class: "field", "aria-describedby": describedBy}, h("legend", null, label), node);
  const chosen = (): string[] =>
    [...field.querySelectorAll<HTMLInputElement>("input[type=checkbox]")]
      .filter((input) => input.checked)
      .map((input) => input.value);
  choices.forEach((choice, index) =>
    field.append(
      ChoiceBox(choice, {
        type: "checkbox",
        name,
        index,
        checked: values.includes(choice.value),
        onchange: () => onChange?.(chosen())
      })
    )
  );
  return field;
}
