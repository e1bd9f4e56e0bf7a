import type {NotebookFacts} from "../../figures/site.js";
import {indicator as indicatorOf} from "../../registry/index.js";

/** What a notebook is about, who looks after it and when it was last checked, as sentences; empty where nothing is said. */
export function notebookFacts({indicators, owner, reviewed}: NotebookFacts): string {
  const about = indicators.map((number) => `${number}. ${indicatorOf(number).shortTitle}`).join(", ");
  const facts = [
    about && `${indicators.length === 1 ? "Indicator" : "Indicators"} ${about}`,
    owner && `Looked after by: ${owner}`,
    reviewed && `Last reviewed ${dayWords(reviewed)}`
  ].filter(Boolean);
  return facts.length === 0 ? "" : `${facts.join(". ")}.`;
}

/** `2020-09-30` as 30 September 2020; anything else as it stands. */
function dayWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(+date)
    ? day
    : date.toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"});
}
