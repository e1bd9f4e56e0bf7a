import {addressKey, say, type ReadCount} from "./counts.js";
import {derivationOf} from "./derivation.js";
import {linkOrganisations} from "./organisations.js";
import {linkReleases} from "./releases.js";
import {nestingsByName, nestingsByNumber, type Nesting} from "./nesting.js";
import {propagate, type Propagated} from "./propagate.js";
import {narrowCounts} from "./ranges.js";
import {addKnowledge} from "./relations.js";
import {addCounts, openSystem, type Kind, type Relation, type System} from "./system.js";
import {dropWrongGuesses, trueValues, type Truth} from "./truth.js";

/** What was read: the counts of one release (or site), earlier releases before later ones. */
export type Reading = {source: string; counts: readonly ReadCount[]};

/** A small count that is not open enough. */
type Recovered = {
  /** The count in words, and as files name it. */
  count: string;
  key: string;
  kind: Kind;
  low: number;
  high: number;
  /** The true count, where a judge has given it. */
  truth: number | undefined;
  /** How it is found, step by step. */
  derivation: readonly string[];
};

/** What an attack came to. */
export type Attacked = {
  recovered: Recovered[];
  /** Small counts that were attacked. */
  small: number;
  /** Counts that were hidden, and those known in all. */
  hidden: number;
  counts: number;
  relations: number;
  /** What was found to lie in what by numbers alone. */
  learnt: readonly Nesting[];
  /** Guesses that a judge took back, and statements of the files that contradict each other. */
  wrongGuesses: readonly string[];
  contradictions: readonly string[];
  /** Counts for which time ran out. */
  unanswered: number;
};

type Options = {
  /** Counts of 1 to this are small, and each is to leave at least so many values open. */
  threshold: number;
  /** True counts by source: without them, only counts that are small for certain are reported. */
  truth?: Truth;
  /** What the reader knows to lie in what, beyond names and numbers: who works there knows which team is where. */
  nestings?: readonly Nesting[];
  /** Organisations whose people are all among another's: `[part, whole]`. */
  within?: readonly (readonly [part: string, whole: string])[];
  seconds?: number;
};

/** Attacks what was published as its strongest reader would, with whole numbers throughout. */
export async function attack(readings: readonly Reading[], options: Options): Promise<Attacked> {
  const {threshold, truth, nestings = [], within = [], seconds = 60} = options;
  const build = (
    known: readonly Nesting[]
  ): {system: System; values: (number | undefined)[]; wrong: Relation[]; trace: Propagated} => {
    const system = openSystem();
    for (const {source, counts} of readings) addCounts(system, source, counts);
    addKnowledge(system, [...nestingsByName(system), ...known]);
    linkOrganisations(system, within);
    linkReleases(
      system,
      readings.map(({source}) => source)
    );
    const values = truth ? trueValues(system, truth) : [];
    const wrong = truth ? dropWrongGuesses(system, values) : [];
    return {system, values, wrong, trace: propagate(system)};
  };
  const first = build(nestings);
  const learnt = nestingsByNumber(first.system, [...nestingsByName(first.system), ...nestings]);
  const {system, values, wrong, trace} = build([...nestings, ...learnt]);
  const isSmall = (count: number): boolean => count !== 0 && Math.abs(count) <= threshold;
  const printed = new Set(
    readings.flatMap(({source, counts}) =>
      counts.flatMap((each) => (each.count === null ? [] : [`${source}#${say(each)}`]))
    )
  );
  const targets = system.unknowns.flatMap(({low, high, at, source, kind}, unknown) => {
    if (kind === "printed" && printed.has(`${source}#${say(at)}`)) return [];
    const own = values[unknown];
    if (truth) return own !== undefined && isSmall(own) && isPerson(at.group) ? [unknown] : [];
    return low <= threshold && high >= 1 && isPerson(at.group) && kind !== "unprinted" ? [unknown] : [];
  });
  const {narrow, unanswered} = await narrowCounts(system, targets, {values: threshold, seconds});
  const certain = narrow.filter(
    ({unknown, low, high}) =>
      truth !== undefined || (low >= 1 && high <= threshold) || system.unknowns[unknown]?.kind === "difference"
  );
  return {
    recovered: certain.map(({unknown, low, high, proof}) => {
      const {at, kind} = system.unknowns[unknown] ?? {at: readings[0]?.counts[0], kind: "printed"};
      return {
        count: at ? say(at) : "",
        key: at ? addressKey(at) : "",
        kind,
        low,
        high,
        truth: values[unknown],
        derivation: derivationOf(system, {unknown, low, high, proof}, trace)
      };
    }),
    small: targets.length,
    hidden: readings.reduce((sum, {counts}) => sum + counts.filter(({count}) => count === null).length, 0),
    counts: system.unknowns.length,
    relations: system.relations.length,
    learnt,
    wrongGuesses: wrong.map(({why}) => why),
    contradictions: trace.contradictions.map((relation) => relation.why),
    unanswered
  };
}

/** Whether a count of the group would say something of a person: how many have no ethnicity on file does not. */
const isPerson = (group: string): boolean => group !== "Not known" && !group.startsWith("all") && group !== "known";
