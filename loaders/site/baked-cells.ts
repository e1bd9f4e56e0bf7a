import type {Snapshot} from "../../src/figures/snapshot.js";

/** What a cell shows, as HTML that the site's policy allows. */
export type BakedCell = {id: string; html: string};

/** A comment that marks where a cell shows its output, with the nodes that Framework's client has put before it. */
type Root = Comment & {_nodes?: Node[]};

/**
 * Reads a notebook page whose cells have ended: what each shows, the figures of its findings, and the words of its errors.
 * Runs in the page, so it must not use anything outside itself. Inline styles and scripts, which the policy forbids, are
 * left out, and so are sort buttons, which do nothing until the page runs again.
 */
export function readPage(): {cells: BakedCell[]; snapshot: Snapshot; faults: string[]} {
  const main = document.querySelector("main");
  if (!main) return {cells: [], snapshot: {organisation: "", findings: {}}, faults: ["The page has no main part."]};
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_COMMENT);
  const cells: BakedCell[] = [];
  for (let root = walker.nextNode() as Root | null; root; root = walker.nextNode() as Root | null) {
    const id = /^:(.+):$/.exec(root.data)?.[1];
    const shown = (root._nodes ?? []).filter(({nodeName}) => nodeName !== "OBSERVABLEHQ-LOADING");
    if (id === undefined || shown.length === 0) continue;
    const box = document.createElement("div");
    for (const node of shown) box.append(node.cloneNode(true));
    for (const each of box.querySelectorAll("script, style")) each.remove();
    for (const button of box.querySelectorAll("button.sort")) button.replaceWith(...button.childNodes);
    for (const element of box.querySelectorAll("*"))
      for (const {name} of [...element.attributes])
        if (name === "style" || name.startsWith("on")) element.removeAttribute(name);
    cells.push({id, html: box.innerHTML});
  }
  const text = (element: Element | null): string => element?.textContent?.trim() ?? "";
  const findings = [...main.querySelectorAll<HTMLElement>("[data-finding]")];
  const kept = findings.map((finding) => {
    const pairs = [...finding.querySelectorAll("dl > div")].map((pair) => [
      text(pair.querySelector("dt")),
      text(pair.querySelector("dd"))
    ]);
    const figures = Object.fromEntries(pairs) as Record<string, string>;
    return [finding.dataset.finding ?? "", {says: text(finding.querySelector(".finding-says")), figures}] as const;
  });
  return {
    cells,
    snapshot: {organisation: findings[0]?.dataset.organisation ?? "", findings: Object.fromEntries(kept)},
    faults: [...main.querySelectorAll(".observablehq--error")].map(text)
  };
}
