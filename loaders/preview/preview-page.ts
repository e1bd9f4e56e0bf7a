import {scriptHash} from "../site/content-security-policy.js";
import {escapeXml} from "../../src/words/escape.js";
import {besideAddress} from "./beside.js";
import {repairPage} from "../framework/repair-page.js";

/**
 * A page of Framework's preview as the analyst's browser gets it: the template's faults put right, and nothing that the
 * policy would stop. Where the script of a page changes, Framework would run its new text; the page is loaded again
 * instead, which needs no `eval`. With `beside` its banner leads to the same page as readers will see it. `hashes` name
 * its inline scripts for the policy.
 */
export function previewPage(
  html: string,
  path: string,
  {beside = false}: {beside?: boolean} = {}
): {html: string; hashes: string[]} {
  if (!html.includes(runsText))
    throw new Error(
      `${path}: Framework's page template has changed: it no longer holds ${runsText}. Adapt preview-page.ts.`
    );
  const repaired = repairPage(html, path).replace(runsText, "eval: () => location.reload()");
  const page = beside ? repaired.replace(bannerEnd, (end) => ` ${linkBeside(path)}${end}`) : repaired;
  return {html: page, hashes: inlineScripts(page).map(scriptHash)};
}

/** Where the warning of an analyst's page ends. */
const bannerEnd = /(?<=<div class="analyst-banner"[^>]*>[^]*?)<\/div>/;

const linkBeside = (path: string): string =>
  `<a href="${escapeXml(besideAddress(path))}" target="_top">See this page as readers will</a>`;

const runsText = "eval: (body) => eval(body)";

/** The text of every script that stands in the page itself, as the browser will hash it. */
function inlineScripts(html: string): string[] {
  return Array.from(html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g), ([, text = ""]) => text);
}
