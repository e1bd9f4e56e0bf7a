import {parseHTML} from "linkedom";

/**
 * A document for libraries that draw, where there is none: it holds elements and knows nothing of a page. It fetches,
 * runs and shows nothing.
 */
export function lightDocument(): Document {
  const {document, Node, NodeList} = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const scope = globalThis as unknown as Record<string, unknown>;
  scope.document = document;
  scope.Node = Node;
  // Libraries ask of what they are given whether it is a list of nodes; here all such lists are of one kind.
  scope.NodeList = NodeList;
  scope.HTMLCollection = NodeList;
  scope.window ??= globalThis;
  return document as unknown as Document;
}
