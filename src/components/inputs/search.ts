import {h} from "../h.js";
import {fieldId, Hint, type InputOptions} from "./choice.js";

/** A labelled search box; `onInput` gets its text with each change, without spaces at its ends. */
export function Search({
  label,
  name,
  hint,
  value = "",
  onInput
}: InputOptions & {value?: string; onInput?: (text: string) => void}): HTMLElement {
  const id = fieldId(name);
  const {node, describedBy} = Hint({name, ...(hint && {hint})});
  const input = h("input", {type: "search", id, name, value, autocomplete: "off", "aria-describedby": describedBy});
  if (onInput) input.addEventListener("input", () => onInput(input.value.trim()));
  return h("div", {class: "field"}, h("label", {for: id}, label), node, input);
}
