/** People who stand at a level of one division and at a level of another, the first's place first. */
export type Meeting = {first: string; second: string; people: number};

/** Levels of one division that hold everybody at levels of the other (`equal`: and nobody else). Side 0 is the first. */
export type Nested = {aroundSide: 0 | 1; around: string[]; inside: string[]; equal: boolean};

/** A set of levels is told as "all in one of these" only where it is this short, and of a level that is no accident. */
const longestSet = 3;
const fewestPeople = 10;

/**
 * What nests in what between two divisions of the same people, from which of their levels meet: levels that hold
 * exactly the people of one or several of the other's, levels that lie wholly within one, and those that lie wholly
 * within two or three. What only says that both divisions hold everybody is left out, unless `whole` asks for it.
 */
export function nestedLevels(meetings: readonly Meeting[], {whole = false} = {}): Nested[] {
  const sides = [
    neighbours(meetings, ({first, second}) => [first, second]),
    neighbours(meetings, ({first, second}) => [second, first])
  ] as const;
  const parts = components(sides);
  const found: Nested[] = [];
  for (const part of parts) {
    const [firsts, seconds] = part;
    const aroundSide = firsts.length <= seconds.length ? 0 : 1;
    if (parts.length > 1 || whole)
      found.push({aroundSide, around: part[aroundSide], inside: part[(1 - aroundSide) as 0 | 1], equal: true});
    if (firsts.length === 1 || seconds.length === 1) continue;
    for (const side of [0, 1] as const) found.push(...within(part, sides, side, sizes(meetings, side)));
  }
  return found;
}

type Sides = readonly [ReadonlyMap<string, ReadonlySet<string>>, ReadonlyMap<string, ReadonlySet<string>>];

function neighbours(
  meetings: readonly Meeting[],
  ends: (meeting: Meeting) => [string, string]
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const meeting of meetings) {
    const [from, to] = ends(meeting);
    const set = found.get(from) ?? new Set<string>();
    found.set(from, set.add(to));
  }
  return found;
}

function sizes(meetings: readonly Meeting[], side: 0 | 1): Map<string, number> {
  const found = new Map<string, number>();
  for (const {first, second, people} of meetings) {
    const level = side === 0 ? first : second;
    found.set(level, (found.get(level) ?? 0) + people);
  }
  return found;
}

/** Levels of both divisions that hang together by the people they share. */
function components([firsts, seconds]: Sides): [string[], string[]][] {
  const seen = new Set<string>();
  const found: [string[], string[]][] = [];
  for (const start of firsts.keys()) {
    if (seen.has(start)) continue;
    const part: [Set<string>, Set<string>] = [new Set([start]), new Set()];
    const queue: [0 | 1, string][] = [[0, start]];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [side, level] = next;
      const other = side === 0 ? 1 : 0;
      for (const met of (side === 0 ? firsts : seconds).get(level) ?? []) {
        if (part[other].has(met)) continue;
        part[other].add(met);
        queue.push([other, met]);
      }
    }
    for (const level of part[0]) seen.add(level);
    found.push([[...part[0]].sort(), [...part[1]].sort()]);
  }
  return found;
}

/** The levels of one side that lie within one, two or three of the other's, where those hold others too. */
function within(part: [string[], string[]], sides: Sides, side: 0 | 1, people: ReadonlyMap<string, number>): Nested[] {
  const other = side === 0 ? 1 : 0;
  const found = new Map<string, Nested>();
  for (const level of part[side]) {
    const met = sides[side].get(level) ?? new Set<string>();
    if (met.size > longestSet || met.size >= part[other].length) continue;
    if (met.size > 1 && (people.get(level) ?? 0) < fewestPeople) continue;
    const around = [...met].sort();
    const key = around.join("\0");
    if (found.has(key)) continue;
    const inside = part[side].filter((each) => [...(sides[side].get(each) ?? [])].every((at) => met.has(at)));
    found.set(key, {aroundSide: other, around, inside, equal: false});
  }
  return [...found.values()];
}
