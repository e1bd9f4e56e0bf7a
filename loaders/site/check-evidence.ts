import {readFile} from "node:fs/promises";
import {join} from "node:path";

/** An action and the address of the finding that it answers. */
export type Cited = {id: string; evidence: string};

/**
 * Throws with every action whose evidence leads nowhere in a finished site: the page is not there, or has no anchor of
 * that name. A query is no part of the page's name.
 * Addresses on other sites are left alone.
 */
export async function checkEvidence(dist: string, actions: readonly Cited[]): Promise<void> {
  const problems: string[] = [];
  for (const {id, evidence} of actions) {
    if (/^https?:/.test(evidence)) continue;
    const {pathname, hash} = new URL(`./${evidence.replace(/^\//, "")}`, "https://site.invalid/");
    const file = /\.html$/.test(pathname) ? pathname : `${pathname.replace(/\/$/, "/index")}.html`;
    const html = await readFile(join(dist, decodeURIComponent(file)), "utf8").catch(() => null);
    if (html === null) problems.push(`${id}: ${evidence} leads to a page that does not exist.`);
    else if (hash !== "" && !hasAnchor(html, decodeURIComponent(hash.slice(1))))
      problems.push(`${id}: ${evidence} leads to a page without that finding.`);
  }
  if (problems.length > 0)
    throw new Error(
      `actions: ${problems.length} ${problems.length === 1 ? "cites" : "cite"} a finding that is not there.\n${problems.join("\n")}\nCorrect the column evidence, or leave it blank.`
    );
}

/** True where an element has this id; `data-id` and the like are no anchors. */
function hasAnchor(html: string, anchor: string): boolean {
  return html
    .split(`id="${anchor}"`)
    .slice(0, -1)
    .some((before) => /\s$/.test(before));
}
