import type {Cell} from "../../src/registry/cell.js";
import {basePeriod, sortPeriods} from "../../src/registry/periods.js";
import type {Claim} from "../../src/audit/claims.js";
import {sentencesIn} from "./statements.js";
import type {Vocabulary} from "./vocabulary.js";

const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const change = new RegExp(String.raw`\bfrom ${number}\b(?!\s?%|\.\d)[^.;]{0,40}?\bto ${number}\b(?!\s?%|\.\d)`, "i");
const share = new RegExp(String.raw`\b${number} (?:out )?of (?:the )?${number}\b`, "i");
const percentage = /\b(\d+(?:\.\d+)?)\s?(?:%|per cent)/gi;

const read = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));

/**
 * What sentences say of hidden counts: `from 11 to 5` (the two latest periods, or the two it names), `5 of 42`, and a
 * percentage. Only where a sentence names a level or what is counted, one group, and so one count in each period.
 */
export function proseClaims(text: string, cells: readonly Cell[], vocabulary: Vocabulary): Claim[] {
  return sentencesIn(text).flatMap((sentence): Claim[] => {
    const about = vocabulary(sentence);
    const places = about.places.length > 0 ? about.places : [{breakdown: "overall", level: "all"}];
    if (about.groups.length !== 1 || (about.places.length === 0 && about.measures.length === 0)) return [];
    const named = cells.filter(
      (cell) =>
        cell.breakdown2 === "" &&
        about.groups.includes(cell.group) &&
        places.some(({breakdown, level}) => breakdown === cell.breakdown && level === cell.level) &&
        (about.populations.length === 0 || about.populations.includes(cell.population)) &&
        (about.measures.length === 0 || about.measures.includes(cell.measure))
    );
    const series = new Set(named.map(({measure, population, breakdown}) => `${measure}|${population}|${breakdown}`));
    if (series.size !== 1) return [];
    const periods = sortPeriods(about.periods.length > 0 ? about.periods : new Set(named.map(({period}) => period)));
    const at = (period: string | undefined): Cell | undefined => named.find((cell) => cell.period === period);
    return claimsOf(sentence, {earlier: at(periods.at(-2)), latest: at(periods.at(-1))});
  });
}

function claimsOf(sentence: string, {earlier, latest}: {earlier: Cell | undefined; latest: Cell | undefined}): Claim[] {
  const route = `prose "${sentence.trim().slice(0, 60)}"`;
  const count = (address: Cell | undefined, text: string | undefined): Claim[] =>
    address && text !== undefined ? [{kind: "count", address, value: read(text), route}] : [];
  const [, from, to] = change.exec(sentence) ?? [];
  if (from !== undefined) return [...count(earlier, from), ...count(latest, to)];
  const [, part] = share.exec(sentence) ?? [];
  if (part !== undefined) return count(latest, part);
  const percentages = [...sentence.matchAll(percentage)].map(([, value]) => value);
  if (percentages.length === 1) return rate(latest, percentages[0], route);
  const isChange = percentages.length === 2 && /\bfrom\b.*\bto\b/i.test(sentence);
  return isChange ? [...rate(earlier, percentages[0], route), ...rate(latest, percentages[1], route)] : [];
}

/** A printed percentage of a count, where it is clear of what. */
function rate(cell: Cell | undefined, text: string | undefined, route: string): Claim[] {
  const base = cell && baseOf(cell);
  if (!cell || !base || text === undefined) return [];
  const half = 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0) + 1e-9;
  return [{kind: "rate", part: cell, whole: base, low: Number(text) - half, high: Number(text) + half, route}];
}

/** What a sentence's percentage of a count is of; null where that is not one thing. */
function baseOf(cell: Cell): Cell | null {
  const {measure, period} = cell;
  if (measure === "headcount" || measure === "board members") return {...cell, group: "known"};
  if (measure === "appointed") return {...cell, measure: "shortlisted"};
  if (measure === "trained" || measure === "investigated")
    return {...cell, measure: "headcount", period: basePeriod(measure, period)};
  return measure.endsWith(" yes") ? {...cell, measure: measure.replace("yes", "responses") as Cell["measure"]} : null;
}
