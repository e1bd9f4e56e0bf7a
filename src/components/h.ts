/** What may stand inside an element; `null`, `undefined` and `false` stand for nothing, so that a child can be conditional. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

/** Attributes as HTML names them; `true` writes an empty attribute, `null`, `undefined` and `false` none. `onclick` and the like take a listener. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>
>;

const svgNamespace = "http://www.w3.org/2000/svg";

/** Adds children to a node, flattening lists and leaving out nothing-values; returns the node. */
function append<T extends Node>(parent: T, ...children: readonly Child[]): T {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(parent, ...(child as readonly Child[]));
    else if (typeof child === "string" || typeof child === "number")
      parent.appendChild(document.createTextNode(String(child)));
    else parent.appendChild(child as Node);
  }
  return parent;
}

function assign(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "style")
      throw new Error(`h: inline style on <${element.localName}>; use a class of style.css instead`);
    if (typeof value !== "function" && leadsOut(name, value))
      throw new Error(`h: ${name} on <${element.localName}> would run text as code or lead to another kind of address`);
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, ""), value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Attributes that hold an address; every other name may hold any text. */
const addresses = new Set(["href", "xlink:href", "src", "srcset", "poster", "action", "formaction", "data", "ping"]);

/** Addresses of the site itself, of a page elsewhere that a reader may choose to open, and of what is kept in the page. */
const allowedAddress =
  /^(?:https:\/\/|mailto:|blob:|data:(?:text\/csv|image\/(?:png|svg\+xml))[;,]|(?![a-z][a-z\d+.-]*:|\s*\/[/\\]))/i;

/** Whether an attribute would run text as code, or hold an address of a kind that the site never uses. */
function leadsOut(name: string, value: unknown): boolean {
  const lower = name.toLowerCase();
  if (lower === "srcdoc" || lower.startsWith("on")) return value !== null && value !== undefined && value !== false;
  if (!addresses.has(lower) || typeof value !== "string") return false;
  // Browsers read an address without the control characters and spaces that stand in or before it.
  return !allowedAddress.test(value.replaceAll(/[\u0000-\u0020]+/g, ""));
}

/**
 * An HTML element with attributes and children: `h("p", {class: "lead"}, "Text ", h("b", null, "bold"))`.
 * Works on any `globalThis.document`, in the browser or at build time. Throws on `style`, which the site's
 * Content-Security-Policy forbids.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes | null = null,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  assign(element, attributes ?? {});
  return append(element, ...children);
}

/** An SVG element with attributes and children; otherwise as `h`. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes | null = null,
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, name);
  assign(element, attributes ?? {});
  return append(element, ...children);
}

/** Text for screen readers only. */
export function hiddenText(text: string): HTMLSpanElement {
  return h("span", {class: "visually-hidden"}, text);
}
