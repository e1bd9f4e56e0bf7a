/** Elements of a drawing that could run, fetch or restyle something. */
const refused = "style, script, foreignObject, image, iframe, object, embed, link, animate, set, use";

/**
 * A drawing that a script made, fit to be shown: without what could run or fetch anything, without inline styles, which
 * the site's policy forbids, and as one image with a name.
 */
export function cleanDrawing(node: Node, label: string): Node {
  if (!(node instanceof Element)) return document.createTextNode(node.textContent ?? "");
  node.querySelectorAll(refused).forEach((each) => each.remove());
  for (const element of [node, ...node.querySelectorAll("*")])
    for (const {name, value} of [...element.attributes])
      if (/^on|^style$|href$|^src$|^aria-/.test(name) || /url\(\s*['"]?(?!#)/.test(value))
        element.removeAttribute(name);
  for (const drawing of node.matches("svg") ? [node] : node.querySelectorAll("svg")) {
    drawing.classList.add("plot");
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
  }
  return node;
}
