import {Event, parseHTML} from "linkedom";

// Importing this gives components a document to build in, as page loaders have at build time.
globalThis.document = parseHTML("<!doctype html><html><body></body></html>").document;

/** The text of an element with runs of space made one. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** The texts of all elements that match. */
export function textsOf(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(textOf);
}

/** Sends an event to an element; returns false where a listener has prevented what would follow. */
export function fire(element: Element | null | undefined, type: string): boolean {
  if (!element) throw new Error(`No element to send "${type}" to.`);
  return element.dispatchEvent(new Event(type, {cancelable: true}) as unknown as globalThis.Event);
}
