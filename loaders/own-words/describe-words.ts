import {cellKey} from "../../src/registry/cell.js";
import {group} from "../../src/registry/groups.js";
import {periodLabel} from "../../src/registry/periods.js";
import {confirmedFile, confirmedHeader, rowToConfirm} from "./confirmed-words.js";
import type {OwnText, Telling} from "./judge-words.js";

const mostNamed = 3;

/** What sentences tell, where they stand, what to write instead, and how to say that they tell of something else. */
export function describeTellings(tellings: readonly Telling[], folder: string): string {
  const doubtful = tellings.filter(({sure}) => !sure);
  return [
    `${folder}: sentences that people wrote give hidden numbers away, or may. Nothing is published until each is changed or answered.`,
    ...tellings.map(describeTelling),
    ...(doubtful.length === 0
      ? []
      : [
          `Where a sentence that may do so tells of something else, say so in ${confirmedFile} beside the extracts, with the role of who judged it and why:`,
          confirmedHeader,
          ...doubtful.map(rowToConfirm)
        ])
  ].join("\n");
}

/** One sentence: file, line, what it gives away, and what may be said instead. */
function describeTelling({text, addresses, sure, instead}: Telling): string {
  const all = [...new Set(addresses.map(describeAddress))];
  const named = all.slice(0, mostNamed);
  const more = all.length - named.length;
  const counts = [...named, ...(more > 0 ? [`${more} more`] : [])].join("; ");
  const quote = text.sentence.trim().slice(0, 90);
  const shown = instead.map((cell) => `${describeAddress(cellKey(cell))}: ${cell.count ?? ""}`);
  const advice = shown.length > 0 ? `say what is shown (${shown.join("; ")})` : "say it without a number";
  return `${placeOf(text)}: "${quote}${text.sentence.trim().length > 90 ? "..." : ""}" ${sure ? "gives away" : "may give away"} ${counts}. Leave the number out, or ${advice}.`;
}

/** `actions.csv, line 3, A02, progress`. */
export function placeOf({file, line, part}: OwnText): string {
  return [file, ...(line === null ? [] : [`line ${line}`]), ...(part === "" ? [] : [part])].join(", ");
}

/** `headcount, 31 March 2020, Medical, Black` of an address. */
function describeAddress(address: string): string {
  const [, measure = "", population = "", period = "", breakdown = "", level = "", , level2 = "", id = ""] =
    address.split("|");
  const place = [breakdown === "overall" ? "" : level, level2].filter((each) => each !== "");
  return [
    group(id).label,
    ...place,
    measure,
    ...(population === "substantive" ? [] : [population]),
    periodLabel(period)
  ].join(", ");
}
