import {Button} from "./button.js";
import {h} from "../h.js";

/** A button that copies a text, made when it is pressed. Where the browser forbids it, the text is shown to be selected. */
export function CopyButton(label: string, text: () => string, {done}: {done: string}): HTMLElement {
  const status = h("span", {class: "tools-status", role: "status"});
  const copy = async (): Promise<void> => {
    const made = text();
    try {
      await navigator.clipboard.writeText(made);
      status.replaceChildren(done);
    } catch {
      status.replaceChildren(
        "The browser does not let this page copy. Select the text and copy it.",
        h("textarea", {readonly: true, rows: "3", "aria-label": "Text to copy"}, made)
      );
    }
  };
  return h("span", {class: "copy"}, Button(label, {quiet: true, onClick: () => void copy()}), status);
}
