import {scriptHash} from "../site/content-security-policy.js";
import {repairPage} from "../framework/repair-page.js";

/**
 * A page of Framework's preview as the analyst's browser gets it: the template's faults put right, and nothing that the
 * policy would stop. Where the script of a page changes, Framework would run its new text; the page is loaded again
 * instead, which needs no `eval`. `hashes` name its inline scripts for the policy.
 */
export function previewPage(html: string, path: string): {html: string; hashes: string[]} {
  if (!html.includes(runsText))
    throw new Error(
      `${path}: Framework's page template has changed: it no longer holds ${runsText}. Adapt preview-page.ts.`
    );
  const page = repairPage(html, path).replace(runsText, "eval: () => location.reload()");
  return {html: page, hashes: inlineScripts(page).map(scriptHash)};
}

const runsText = "eval: (body) => eval(body)";

/** The text of every script that stands in the page itself, as the browser will hash it. */
function inlineScripts(html: string): string[] {
  return Array.from(html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g), ([, text = ""]) => text);
}
