import {readFile} from "node:fs/promises";
import {join} from "node:path";

/** An action and the address of the finding that it answers. */
export type Cited = {id: string; evidence: string};

/**
 * Throws with every action whose evidence leads nowhere in a finished site: the page is not there, or has no anchor of
 * that name. Addresses on other sites are left alone.
 */
export async function checkEvidence(dist: string, actions: readonly Cited[]): Promise<void> {
  const problems: string[] = [];
  for (const {id, evidence} of actions) {
    if (/^https?:/.test(evidence)) continue;
    const [address = "", anchor] = evidence.replace(/^\//, "").split("#");
    // What stands behind a question mark is a view of the page, which the page itself settles.
    const [path = ""] = address.split("?");
    const file = /\.html$/.test(path) ? path : `${path.replace(/\/$/, "/index")}.html`;
    const html = await readFile(join(dist, file), "utf8").catch(() => null);
    if (html === null) problems.push(`${id}: ${evidence} leads to a page that does not exist.`);
    else if (anchor !== undefined && !html.includes(`id="${anchor}"`))
      problems.push(`${id}: ${evidence} leads to a page without that finding.`);
  }
  if (problems.length > 0)
    throw new Error(
      `actions: ${problems.length} cite a finding that is not there.\n${problems.join("\n")}\nCorrect the column evidence, or leave it blank.`
    );
}
