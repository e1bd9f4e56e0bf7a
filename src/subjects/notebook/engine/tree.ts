/** A drawing or a piece of a page as data: an element with its attributes and children, or text. */
export type Tree =
  string | {tag: string; attributes: readonly (readonly [string, string])[]; children: readonly Tree[]};

/** What is asked of a node, whichever document made it. */
type LightNode = {
  nodeType: number;
  nodeName: string;
  localName?: string;
  textContent: string | null;
  childNodes: Iterable<LightNode>;
  attributes?: Iterable<{name: string; value: string}>;
};

/** Whether a value is a node of the engine's own light document. */
export function isNode(value: unknown): value is LightNode {
  return typeof value === "object" && value !== null && "nodeType" in value && typeof value.nodeType === "number";
}

/** A node as data. Comments, styles and scripts are left out; the page decides again what it shows. */
export function toTree(node: LightNode): Tree[] {
  if (node.nodeType === 3) return [node.textContent ?? ""];
  if (node.nodeType === 11 || node.nodeType === 9) return [...node.childNodes].flatMap(toTree);
  if (node.nodeType !== 1) return [];
  const tag = node.localName ?? node.nodeName.toLowerCase();
  if (tag === "style" || tag === "script") return [];
  const attributes = [...(node.attributes ?? [])].map(({name, value}) => [name, value] as const);
  const content = tag === "template" ? [] : [...node.childNodes].flatMap(toTree);
  return [{tag, attributes, children: content}];
}
