import {squeeze} from "../../../src/words/squeeze.js";

/** A printed table as it stands: rows of cells, top to bottom, with what is written above it. */
export type Grid = {path: string; title: string; rows: readonly (readonly string[])[]};

/**
 * A grid of rows whose cells are squeezed; rows that hold nothing are left out. A first row of one cell is its title.
 */
export function gridOf(path: string, title: string, rows: readonly (readonly string[])[]): Grid {
  const full = rows.map((row) => row.map(squeeze)).filter((row) => row.some((cell) => cell !== ""));
  const [head = []] = full;
  const own = head.filter((cell) => cell !== "");
  return own.length === 1 && full.length > 2
    ? {path, title: own[0] ?? "", rows: full.slice(1)}
    : {path, title: squeeze(title), rows: full};
}

/**
 * The tables in pasted text: lines with tabs between cells, or Markdown's with bars, and the last line above each. A text
 * without either has none.
 */
export function textGrids(path: string, text: string): Grid[] {
  const grids: Grid[] = [];
  let rows: string[][] = [];
  let above = "";
  const end = (): void => {
    if (rows.length > 1) grids.push(gridOf(path, above, rows));
    rows = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cells = cellsOf(line);
    if (cells && cells.length > 1) {
      if (!cells.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell) || cell.trim() === "")) rows.push(cells);
      continue;
    }
    end();
    if (line.trim() !== "") above = line;
  }
  end();
  return grids;
}

function cellsOf(line: string): string[] | null {
  if (line.includes("\t")) return line.split("\t");
  if (/^\s*\|.*\|\s*$/.test(line)) return line.trim().slice(1, -1).split("|");
  return null;
}

/** A piece of text on a page, with where it begins and ends across. */
export type Placed = {text: string; x: number; end: number};

/**
 * The tables of a printed page, from where its words stand: lines with two or more pieces apart, one below another, each
 * piece in the column that it stands nearest to.
 */
export function placedGrids(path: string, lines: readonly (readonly Placed[])[]): Grid[] {
  const grids: Grid[] = [];
  let block: (readonly Placed[])[] = [];
  let above = "";
  const end = (): void => {
    const widest = block.reduce<readonly Placed[]>((most, line) => (line.length > most.length ? line : most), []);
    if (block.length > 1)
      grids.push(
        gridOf(
          path,
          above,
          block.map((line) => inColumns(line, widest))
        )
      );
    block = [];
  };
  for (const line of lines) {
    if (line.length > 1) {
      block.push(line);
      continue;
    }
    end();
    above = line[0]?.text ?? above;
  }
  end();
  return grids;
}

function inColumns(line: readonly Placed[], columns: readonly Placed[]): string[] {
  const row = columns.map(() => "");
  const middle = ({x, end}: Placed): number => (x + end) / 2;
  for (const piece of line) {
    const near = columns.map((column) =>
      Math.min(Math.abs(middle(column) - middle(piece)), Math.abs(column.x - piece.x), Math.abs(column.end - piece.end))
    );
    const at = near.indexOf(Math.min(...near));
    row[at] = `${row[at] ?? ""} ${piece.text}`;
  }
  return row;
}
