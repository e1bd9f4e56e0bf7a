import {parseHTML} from "linkedom";

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
