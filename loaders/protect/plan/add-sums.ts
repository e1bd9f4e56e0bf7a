import {defaultRules} from "../../../src/registry/disclosure.js";
import type {Sum} from "../../../src/registry/sums/sum.js";
import {sumRelation, type Relation} from "../system.js";
import {blankEntry, type Book} from "./book.js";

/** An outcome with the group it is out of, as positions of the book. */
export type Outcome = {part: number; whole: number};

/**
 * Adds declared sums to a book. People whom no table counts (in none of the parts, or at no listed level) become entries
 * of their own, since a reader finds their number by subtraction. Throws where parts count more people than the whole,
 * unless counts may disagree. Returns the outcomes of which shares are made.
 */
export function addSums(book: Book, sums: readonly Sum[]): Outcome[] {
  const at = new Map(book.entries.map(({id}, position) => [id, position]));
  let waiting = [...sums];
  // Sums with a level that no table lists say how many stand there: those that others need come first.
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((sum) => !addSum(book, at, sum));
  }
  return sums.flatMap(({outcome, wholes: [whole = ""], parts: [part = ""]}) => {
    const [of, some] = [at.get(whole), at.get(part)];
    return outcome && of !== undefined && some !== undefined ? [{part: some, whole: of}] : [];
  });
}

/** Adds a sum; false where too many of its members are not known yet. */
function addSum(book: Book, at: Map<string, number>, sum: Sum): boolean {
  const value = (position: number): number => book.entries[position]?.value ?? 0;
  const positions = (keys: readonly string[]): number[] => keys.flatMap((key) => at.get(key) ?? []);
  const [wholes, parts] = [positions(sum.wholes), positions(sum.parts)];
  const missing = sum.parts.filter((key) => !at.has(key));
  const isDefinition = missing.length === 1 && sum.others === "counted";
  if (wholes.length < sum.wholes.length || (missing.length > 0 && !isDefinition)) return false;
  const whole = wholes.reduce((total, position) => total + value(position), 0);
  const left = parts.reduce((rest, position) => rest - value(position), whole);
  if (left < 0 && sum.loose) return true;
  if (left < 0)
    throw new Error(
      `protect: the parts of ${sum.wholes.join(" + ")} by ${sum.division} count more people than the whole. Check the breakdown.`
    );
  if (sum.outcome && sum.division === "investigated" && whole >= defaultRules.disciplinaryComplementBelow) return true;
  const rest = missing[0] ?? (left > 0 || sum.others === "yes" ? sum.rest : null);
  if (rest !== null) parts.push(entryFor(book, at, rest, {value: left, people: sum.people}));
  book.relations.push(relationOf(wholes, parts));
  return true;
}

function entryFor(
  book: Book,
  at: Map<string, number>,
  id: string,
  {value, people}: {value: number; people: boolean}
): number {
  const found = at.get(id);
  if (found !== undefined) return found;
  const position = book.entries.push({...blankEntry({id, value, cell: null, shown: false}), people}) - 1;
  at.set(id, position);
  return position;
}

function relationOf([first = -1, ...others]: readonly number[], parts: readonly number[]): Relation {
  const {cells, coefficients, ...zero} = sumRelation(first, parts);
  return {cells: [...cells, ...others], coefficients: [...coefficients, ...others.map(() => -1)], ...zero};
}
