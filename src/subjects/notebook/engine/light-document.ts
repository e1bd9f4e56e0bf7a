import {parseHTML} from "linkedom";

/**
 * A document for libraries that draw, where there is none: it holds elements and knows nothing of a page. It fetches,
 * runs and shows nothing.
 */
export function lightDocument(): Document {
  const {document, Node} = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const scope = globalThis as unknown as Record<string, unknown>;
  scope.document = document;
  scope.Node = Node;
  scope.window ??= globalThis;
  return document as unknown as Document;
}
