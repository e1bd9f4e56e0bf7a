import {h} from "../../../components/h.js";
import {Callout} from "../../../components/text/callout.js";
import type {Explained} from "../engine/protocol.js";
import {lineOf} from "../reckoning/error-place.js";

/** What is wrong with a cell, in words: its line where it has several, what was found, and what to do. */
export function faultWords({message, advice, place}: Explained, text: string): string {
  const where = place && text.includes("\n") ? `Line ${lineOf(place, text)}: ` : "";
  return [`${where}${message}`, advice].filter(Boolean).join(" ");
}

/** The same on a page, with what the engine said for those who ask. */
export function Fault(fault: Explained, text: string): HTMLElement {
  return Callout(
    [
      h("p", {class: "fault"}, faultWords({...fault, advice: ""}, text)),
      fault.advice !== "" && h("p", null, fault.advice),
      fault.detail !== "" &&
        h("details", null, h("summary", null, "What the engine said"), h("pre", null, fault.detail))
    ],
    {kind: "error", title: "This cell could not be run"}
  );
}
