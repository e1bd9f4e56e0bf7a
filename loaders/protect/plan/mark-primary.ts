import type {Cell} from "../../../src/registry/cell.js";
import type {DisclosureRules} from "../../../src/registry/disclosure.js";
import type {Book, Entry} from "./book.js";
import type {Outcome} from "./add-sums.js";

/** Marks the entries that must be protected: small counts, small survey groups, and outcomes of nobody or everybody. */
export function markPrimary(book: Book, outcomes: readonly Outcome[], rules: DisclosureRules): void {
  for (const entry of book.entries) if (entry.people && isSmall(entry.value, rules.threshold)) entry.primary = true;
  for (const outcome of outcomes) markFullGroup(book, outcome, rules);
  markSmallSurveys(book, rules);
}

const isSmall = (value: number, threshold: number): boolean => value >= 1 && value <= threshold;

/** 0 % or 100 % of a small group tells of every member. */
function markFullGroup({entries}: Book, {part, whole}: Outcome, {fullGroupBelow}: DisclosureRules): void {
  const [some, all] = [entries[part], entries[whole]];
  if (!some || !all || all.value < 1 || all.value >= fullGroupBelow) return;
  if (some.value === 0 || some.value === all.value) some.primary = true;
}

/**
 * A survey group with too few respondents is small whatever it answered; and where it is White or BME, the other of the
 * two is withheld with it, so that no rate stands without the one it is set against.
 */
function markSmallSurveys({entries, places}: Book, {surveyMinimum}: DisclosureRules): void {
  const tooFew = new Map<string, Set<string>>();
  for (const {at, groups} of places.values()) {
    const [topic, column] = at.measure.split(" ");
    if (!topic?.startsWith("survey") || column !== "responses") continue;
    for (const [group, position] of groups) {
      const entry = entries[position];
      if (!entry || !isSmall(entry.value, surveyMinimum - 1)) continue;
      const key = topicKey(at, topic);
      tooFew.set(key, (tooFew.get(key) ?? new Set()).add(group));
    }
  }
  for (const {at, groups} of places.values()) {
    const [topic] = at.measure.split(" ");
    const few = topic?.startsWith("survey") ? tooFew.get(topicKey(at, topic)) : undefined;
    if (!few) continue;
    const pair = few.has("White") || few.has("BME");
    for (const [group, position] of groups) {
      const entry = entries[position];
      if (!entry) continue;
      if (few.has(group)) entry.primary = true;
      else if (pair && (group === "White" || group === "BME")) entry.withheld = true;
    }
  }
}

function topicKey(at: Omit<Cell, "group" | "count" | "status">, topic: string): string {
  return JSON.stringify([
    at.organisation,
    topic,
    at.population,
    at.period,
    at.breakdown,
    at.level,
    at.breakdown2,
    at.level2
  ]);
}

/** Hidden from the first: primary, withheld by a rule, or never printed. */
export function startsHidden({primary, withheld, shown}: Entry): boolean {
  return primary || withheld || !shown;
}
