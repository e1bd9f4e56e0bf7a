import {h, svg} from "../../../components/h.js";
import type {Tree} from "../engine/tree.js";

type Drawn = {label: string; prefix: string};

/** Elements of a page that a cell may show, with their own attributes beside those of all. */
const pageElements: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    "p h1 h2 h3 h4 h5 h6 ul ol:start li dl dt dd div span b strong i em u s small sub sup code pre kbd samp blockquote hr br " +
    "table caption thead tbody tfoot tr th:scope,colspan,rowspan td:colspan,rowspan figure figcaption article section " +
    "details:open summary a:href abbr:title mark time:datetime del ins"
  )
    .split(" ")
    .map((entry) => {
      const [tag = "", own = ""] = entry.split(":");
      return [tag, own.split(",").filter(Boolean)];
    })
);

/** Elements of a drawing. */
const drawingElements = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient radialGradient stop pattern marker".split(
    " "
  )
);

/** Attributes of a drawing: places, sizes, colours and lines. */
const drawingAttribute =
  /^(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|fx|fy|width|height|points|viewBox|transform|rotate|offset|id|class|fill|fill-opacity|fill-rule|stroke|stroke-width|stroke-opacity|stroke-dasharray|stroke-dashoffset|stroke-linecap|stroke-linejoin|stroke-miterlimit|opacity|text-anchor|font-size|font-family|font-weight|font-style|font-variant|dominant-baseline|clip-path|clipPathUnits|gradientUnits|gradientTransform|patternUnits|patternTransform|preserveAspectRatio|stop-color|stop-opacity|marker-start|marker-mid|marker-end|markerWidth|markerHeight|refX|refY|orient|paint-order|visibility|letter-spacing|pathLength)$/;

/** Classes of the site that a cell's words may have. */
const classes = new Set(["prose", "muted", "small", "lead", "finding-says", "finding-figures", "kept-finding"]);

/** More than a drawing or a text of a notebook has; what goes beyond is left out. */
const mostNodes = 60_000;

/**
 * What a cell has drawn or written, built anew from what a page of this site may hold and nothing else: no script, style,
 * frame, picture or address of another site. A drawing is one image under `label`, or what it says of itself; `prefix` keeps its inner names its own.
 */
export function drawTree(tree: Tree, {label, prefix}: Drawn): Node {
  let left = mostNodes;
  const build = (each: Tree, inside: "page" | "drawing"): Node | null => {
    left -= 1;
    if (left < 0) return null;
    if (typeof each === "string") return document.createTextNode(each);
    if (typeof each !== "object" || each === null || typeof each.tag !== "string" || !Array.isArray(each.children))
      return null;
    const children = (place: "page" | "drawing"): (Node | null)[] =>
      (each.children as readonly Tree[]).map((child) => build(child, place));
    const attributes = pairs(each.attributes);
    if (each.tag === "svg" || inside === "drawing") {
      if (!drawingElements.has(each.tag)) return null;
      const own = attributes.filter(([name, value]) => drawingAttribute.test(name) && isDrawn(value));
      const made = svg(
        each.tag as "g",
        Object.fromEntries(own.map(([name, value]) => [name, local(name, value, prefix)]))
      );
      made.append(...children("drawing").filter((child) => child !== null));
      if (each.tag === "svg" && inside === "page" && isSmall(attributes)) made.setAttribute("aria-hidden", "true");
      else if (each.tag === "svg" && inside === "page") {
        made.setAttribute("class", "plot");
        made.setAttribute("role", "img");
        made.setAttribute("aria-label", attributes.find(([name]) => name === "aria-label")?.[1].slice(0, 300) || label);
      }
      return made;
    }
    const allowed = pageElements[each.tag];
    // What is unknown shows what it holds, as a browser does it.
    if (!allowed) return fragment(children("page"));
    const given = attributes.filter(([name]) => allowed.includes(name));
    const kept = new Map<string, string>(given.filter(([name, value]) => name !== "href" || isOwnAddress(value)));
    const named = attributes
      .find(([name]) => name === "class")?.[1]
      .split(/\s+/)
      .filter((name) => classes.has(name));
    if (named && named.length > 0) kept.set("class", named.join(" "));
    const finding = attributes.find(([name]) => name === "data-finding")?.[1];
    if (finding !== undefined && /^[a-z0-9-]{1,80}$/.test(finding)) kept.set("data-finding", finding);
    const content = children("page").filter((child) => child !== null);
    const far = each.tag === "a" && !kept.has("href") ? given.find(([name]) => name === "href")?.[1] : undefined;
    if (each.tag === "a" && !kept.has("href"))
      return fragment([...content, ...(far === undefined ? [] : [document.createTextNode(` (${far.slice(0, 200)})`)])]);
    return h(each.tag as "div", Object.fromEntries(kept), ...content);
  };
  return build(tree, "page") ?? document.createTextNode("");
}

/** A piece of a key is no drawing by itself. */
function isSmall(attributes: readonly (readonly [string, string])[]): boolean {
  const width = Number(attributes.find(([name]) => name === "width")?.[1] ?? Number.NaN);
  return width > 0 && width < 60;
}

function pairs(attributes: unknown): (readonly [string, string])[] {
  if (!Array.isArray(attributes)) return [];
  return (attributes as unknown[]).flatMap((each) =>
    Array.isArray(each) && typeof each[0] === "string" && typeof each[1] === "string"
      ? [[each[0], each[1]] as const]
      : []
  );
}

function fragment(nodes: readonly (Node | null)[]): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...nodes.filter((node) => node !== null));
  return made;
}

/** No address but of a part of the same drawing: `url(#clip)`; no escapes, in which one could hide. */
function isDrawn(value: string): boolean {
  return !/[\\@]|\/\*|image-set|expression|javascript:/i.test(value) && !/url\s*\((?!#[\w-]+\))/i.test(value);
}

/** Names inside a drawing are the drawing's own. */
function local(name: string, value: string, prefix: string): string {
  if (name === "id") return `${prefix}${value}`;
  return value.replaceAll(/url\(#([\w-]+)\)/g, (_, id: string) => `url(#${prefix}${id})`);
}

/** A page of this site, or a place on this page; what is not is shown in words. */
function isOwnAddress(value: string): boolean {
  return /^(#[\w-]*|(?:\.{1,2}\/)*[\w-][\w./-]*(?:\?[\w=&%/.+-]*)?(?:#[\w-]*)?)$/.test(value) && !/^\/\//.test(value);
}
