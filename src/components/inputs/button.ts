import {h} from "../h.js";

/** A button; `quiet` for the lesser of several. */
export function Button(
  label: string,
  {onClick, quiet = false}: {onClick?: () => void; quiet?: boolean} = {}
): HTMLButtonElement {
  return h(
    "button",
    {type: "button", class: quiet ? "button button-quiet" : "button", onclick: onClick && (() => onClick())},
    label
  );
}
