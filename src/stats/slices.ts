/** One column by which people can be told apart: a code a row, an index into `levels`; any other code is not known. */
export type Attribute = {name: string; levels: readonly string[]; codes: Uint8Array | Uint16Array};

/**
 * People as columns of equal length, one row a person or one row a count. `group` is 0 for the group compared, 1 for
 * the one it is compared with, anything else is left out. `numerator` is events, `denominator` people (left out: one a
 * row).
 */
export type Rows = {
  attributes: readonly Attribute[];
  group: Uint8Array;
  numerator: Uint8Array | Uint16Array | Uint32Array;
  denominator?: Uint8Array | Uint16Array | Uint32Array;
};

/** The people who have a level of each of one or more attributes, as indexes into `attributes` and their `levels`. */
export type Slice = {attributes: readonly number[]; codes: readonly number[]};

/** The counts of a slice: events and people of the two groups. */
export type SliceCounts = {ofEvents: number; ofPeople: number; toEvents: number; toPeople: number};

type Options = {depth: number; floor: number};

/**
 * The rows still in play under a choice of attributes, each with the number of its slice, and the codes of every slice.
 */
type Branch = {attributes: number[]; slices: (readonly number[])[]; rows: Uint32Array; sliceOf: Uint32Array};

/** Throws where the columns do not belong together. */
export function checkRows({attributes, group, numerator, denominator = numerator}: Rows): void {
  for (const column of [numerator, denominator, ...attributes.map(({codes}) => codes)])
    if (column.length !== group.length)
      throw new RangeError(
        `stats: columns of a search must be equally long, found ${group.length} and ${column.length}. Give one value a row.`
      );
}

/**
 * Counts every slice of up to `depth` attributes that has at least `floor` people of both groups, and hands it to
 * `visit`; returns how many slices have people but too few. Attribute by attribute, one pass of the rows a combination;
 * a slice under the floor is not divided further, since its parts are smaller still (Agrawal & Srikant 1994).
 */
export function eachSlice(
  rows: Rows,
  {depth, floor}: Options,
  visit: (slice: Slice, counts: SliceCounts) => void
): number {
  checkRows(rows);
  let tooSmall = 0;
  const everyone = Uint32Array.from(rows.group.keys()).filter((row) => (rows.group[row] ?? 2) < 2);
  const divide = (branch: Branch) => {
    const last = branch.attributes.at(-1) ?? -1;
    for (let next = last + 1; next < rows.attributes.length; next++) {
      const attribute = rows.attributes[next];
      if (!attribute) continue;
      const width = attribute.levels.length;
      const table = tabulate(rows, branch, attribute);
      const attributes = [...branch.attributes, next];
      const kept: (readonly number[])[] = [];
      const renumbered = new Int32Array(branch.slices.length * width).fill(-1);
      branch.slices.forEach((codes, slice) => {
        for (let code = 0; code < width; code++) {
          const counts = countsAt(table, slice * width + code);
          if (counts.ofPeople + counts.toPeople === 0) continue;
          if (Math.min(counts.ofPeople, counts.toPeople) < floor) tooSmall += 1;
          else {
            const divided = [...codes, code];
            renumbered[slice * width + code] = kept.push(divided) - 1;
            visit({attributes, codes: divided}, counts);
          }
        }
      });
      if (attributes.length < depth && kept.length > 0) divide(narrow(branch, attribute, attributes, kept, renumbered));
    }
  };
  divide({attributes: [], slices: [[]], rows: everyone, sliceOf: new Uint32Array(everyone.length)});
  return tooSmall;
}

/**
 * Events and people of both groups (four numbers) for every slice of the branch crossed with every level of the
 * attribute.
 */
function tabulate({group, numerator, denominator}: Rows, {rows, sliceOf, slices}: Branch, {codes, levels}: Attribute) {
  const width = levels.length;
  const table = new Uint32Array(slices.length * width * 4);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = codes[row]!;
    if (code >= width) continue;
    const place = (sliceOf[i]! * width + code) * 4 + group[row]! * 2;
    table[place]! += numerator[row]!;
    table[place + 1]! += denominator ? denominator[row]! : 1;
  }
  return table;
}

function countsAt(table: Uint32Array, cell: number): SliceCounts {
  const [ofEvents = 0, ofPeople = 0, toEvents = 0, toPeople = 0] = table.subarray(cell * 4, cell * 4 + 4);
  return {ofEvents, ofPeople, toEvents, toPeople};
}

/** The branch one attribute further, with only the rows whose slice was kept. */
function narrow(
  {rows, sliceOf}: Branch,
  {codes, levels}: Attribute,
  attributes: number[],
  slices: (readonly number[])[],
  renumbered: Int32Array
): Branch {
  const width = levels.length;
  const nextRows = new Uint32Array(rows.length);
  const nextSlice = new Uint32Array(rows.length);
  let filled = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = codes[row]!;
    const slice = code < width ? renumbered[sliceOf[i]! * width + code]! : -1;
    if (slice < 0) continue;
    nextRows[filled] = row;
    nextSlice[filled++] = slice;
  }
  return {attributes, slices, rows: nextRows.subarray(0, filled), sliceOf: nextSlice.subarray(0, filled)};
}
