/** A count that a reader may or may not know: known where `low` and `high` meet. Whole numbers, from 0. */
type Unknown = {address: string; low: number; high: number};

/** Something a reader knows: `low <= sum of coefficient x unknown <= high`. `route` says in words how they know it. */
export type Equation = {
  terms: readonly (readonly [unknown: number, coefficient: number])[];
  low: number;
  high: number;
  route: string;
};

/** Everything that a reader of a set of tables can put together about the counts in them. */
export type Attack = {unknowns: Unknown[]; equations: Equation[]; at: Map<string, number>};

/** An attack that knows nothing yet. */
export function openAttack(): Attack {
  return {unknowns: [], equations: [], at: new Map()};
}

/** The position of a count in the attack; adds it, open from 0 upwards, where it is new. */
export function unknownAt(attack: Attack, address: string): number {
  const found = attack.at.get(address);
  if (found !== undefined) return found;
  const position = attack.unknowns.push({address, low: 0, high: Infinity}) - 1;
  attack.at.set(address, position);
  return position;
}

/** Notes that a count is known. Two different values for the same count are a contradiction: returns false. */
export function learn(attack: Attack, address: string, value: number): boolean {
  const unknown = attack.unknowns[unknownAt(attack, address)];
  if (!unknown || unknown.low > value || unknown.high < value) return false;
  unknown.low = unknown.high = value;
  return true;
}
