/**
 * Whole numbers for a table whose expected counts are those of independence, with the same sums of rows and columns: each
 * is its expected count rounded up or down, up first where most is cut off. Ties go by place, so that the same margins
 * always give the same table. `rows` and `columns` are whole and have the same sum. Cox 1987, A constructive procedure for
 * unbiased controlled rounding, without its chance.
 * @example
 * roundTable([3, 1], [2, 2]) // [[2, 1], [0, 1]]
 */
export function roundTable(rows: readonly number[], columns: readonly number[]): number[][] {
  const total = rows.reduce((sum, each) => sum + each, 0);
  if (total === 0) return rows.map(() => columns.map(() => 0));
  const products = rows.map((row) => columns.map((column) => row * column));
  const cells = products.map((line) => line.map((product) => Math.floor(product / total)));
  const left = products.map((line) => line.map((product) => product % total));
  const rowLeft = rows.map((row, i) => row - sum(cells[i] ?? []));
  const columnLeft = columns.map((column, j) => column - cells.reduce((all, line) => all + (line[j] ?? 0), 0));
  const up = products.map((line) => line.map(() => false));
  const places = left
    .flatMap((line, i) => line.map((cut, j) => ({i, j, cut})))
    .filter(({cut}) => cut > 0)
    .sort((a, b) => b.cut - a.cut || a.i - b.i || a.j - b.j);
  for (const {i, j} of places) {
    if ((rowLeft[i] ?? 0) === 0 || (columnLeft[j] ?? 0) === 0) continue;
    flip(up, i, j);
    rowLeft[i] = (rowLeft[i] ?? 0) - 1;
    columnLeft[j] = (columnLeft[j] ?? 0) - 1;
  }
  rowLeft.forEach((many, i) => {
    for (let k = 0; k < many; k++) {
      const path = pathFrom(i, {columnLeft, left, up});
      for (const [row, column] of path) flip(up, row, column);
      const end = path.at(-1)?.[1] ?? -1;
      columnLeft[end] = (columnLeft[end] ?? 0) - 1;
    }
  });
  return cells.map((line, i) => line.map((cell, j) => cell + (up[i]?.[j] ? 1 : 0)));
}

type Search = {columnLeft: readonly number[]; left: readonly number[][]; up: readonly boolean[][]};

/** The cells to turn, from a row that lacks one to a column that does: up where they are down, and down where they are up. */
function pathFrom(start: number, {columnLeft, left, up}: Search): [number, number][] {
  const reached = new Map<string, [number, number][]>();
  const queue: {row: number; path: [number, number][]}[] = [{row: start, path: []}];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const {row, path} = next;
    for (let j = 0; j < columnLeft.length; j++) {
      if (!left[row]?.[j] || up[row]?.[j] || reached.has(`c${j}`)) continue;
      const here: [number, number][] = [...path, [row, j]];
      reached.set(`c${j}`, here);
      if ((columnLeft[j] ?? 0) > 0) return here;
      up.forEach((line, i) => {
        if (!line[j] || reached.has(`r${i}`)) return;
        reached.set(`r${i}`, here);
        queue.push({row: i, path: [...here, [i, j]]});
      });
    }
  }
  throw new Error("stats: a table cannot be rounded; its rows and columns have different sums.");
}

function flip(up: boolean[][], i: number, j: number): void {
  const line = up[i];
  if (line) line[j] = !line[j];
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
