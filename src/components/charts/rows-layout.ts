import {widths, type ChartWidth} from "./draw.js";
import {textWidth, wrapText} from "./text-width.js";

/** One line of a row chart: words on the left, a drawing, the value in print on the right. */
export type Row = {
  label: string;
  /** Small words under the label: `n = 3,005`. */
  note?: string;
  /** The value as printed, and small words under it. */
  value?: string;
  valueNote?: string;
  /** Hidden to protect people: a hatched stub stands in place of the drawing. */
  hidden?: boolean;
  /** Words in place of the drawing: `not applicable`. */
  words?: string | null;
  /** Rows of one section stand under its name. */
  section?: string;
};

/** A row with its place in pixels: `y` is the middle of its drawing strip. */
export type Placed<T> = T & {
  y: number;
  top: number;
  tall: number;
  lines: readonly string[];
  noteLines: readonly string[];
  /** True where a narrow row has room for its note on the line of its label. */
  noteBeside: boolean;
};

/** Where everything of a row chart stands, in pixels. */
export type Layout<T> = {
  width: ChartWidth;
  left: number;
  right: number;
  top: number;
  bottom: number;
  height: number;
  strip: number;
  placed: readonly Placed<T>[];
  sections: readonly {name: string; y: number}[];
};

/** Sizes of the words of a row chart, in pixels. */
export const rowText = {line: 16, note: 12, noteLine: 15, value: 14} as const;

/**
 * Places rows one under another. Wide: label left, value right of the strip. Narrow: label and value above the strip,
 * so that the drawing keeps the full width and no word shrinks.
 */
export function layOut<T extends Row>(
  rows: readonly T[],
  {width, strip, head}: {width: ChartWidth; strip: number; head: number}
): Layout<T> {
  const wide = width === widths.wide;
  const longest = (texts: (string | undefined)[], size: number): number =>
    Math.max(0, ...texts.map((text) => textWidth(text ?? "", {size})));
  const labelRoom = Math.min(
    220,
    Math.max(
      longest(
        rows.map(({label}) => label),
        13
      ),
      longest(
        rows.map(({note}) => note),
        rowText.note
      )
    ) + 4
  );
  const valueRoom = Math.min(
    170,
    Math.max(
      longest(
        rows.map(({value}) => value),
        rowText.value
      ),
      longest(
        rows.map(({valueNote}) => valueNote),
        rowText.note
      )
    )
  );
  const left = wide ? Math.max(90, labelRoom + 16) : 12;
  const right = wide ? valueRoom + 24 : 16;
  const sections: {name: string; y: number}[] = [];
  let y = head;
  let section: string | undefined;
  const placed = rows.map((row): Placed<T> => {
    if (row.section !== undefined && row.section !== section) {
      section = row.section;
      sections.push({name: section, y: y + 20});
      y += 28;
    }
    const room = wide ? labelRoom : width - left - 20 - textWidth(row.value ?? "", {size: rowText.value});
    const lines = wrapText(row.label, room);
    const noteLines =
      row.valueNote === undefined
        ? []
        : wrapText(row.valueNote, wide ? valueRoom : width - left - 16, {size: rowText.note});
    const note = textWidth(row.note ?? "", {size: rowText.note});
    const noteBeside = !wide && textWidth(lines.at(-1) ?? "") + 10 + note <= room;
    const below = Number(row.note !== undefined && !noteBeside);
    const words = lines.length * rowText.line;
    const tall = wide
      ? Math.max(
          words + below * rowText.noteLine + 12,
          rowText.line + noteLines.length * rowText.noteLine + 12,
          strip + 12
        )
      : words + (below + noteLines.length) * rowText.noteLine + strip + 14;
    const place = {
      ...row,
      lines,
      noteLines,
      noteBeside,
      top: y,
      tall,
      y: wide ? y + tall / 2 : y + tall - strip / 2 - 6
    };
    y += tall;
    return place;
  });
  const bottom = Math.round(y + 4);
  return {width, left, right, top: head, bottom, height: bottom + 44, strip, placed, sections};
}
