import {colour} from "../../style/palette.js";
import {svg} from "../h.js";
import {widths} from "./draw.js";
import {Hatch} from "./hatch.js";
import {rowText, type Layout, type Placed, type Row} from "./rows-layout.js";

/** The words of every row of a row chart, its sections' names, and what stands in place of a drawing that cannot be. */
export function RowsWords<T extends Row>(layout: Layout<T>): SVGGElement {
  const {width, left, right, strip, placed, sections} = layout;
  const wide = width === widths.wide;
  const group = svg("g", {fill: colour("text"), ...halo});
  for (const {name, y} of sections)
    group.append(
      svg("text", {x: wide ? 8 : left, y, "font-weight": "bold", "text-anchor": "start", "font-size": 14}, name)
    );
  for (const row of placed) {
    group.append(...(wide ? wideWords(row, left, width - right + 12) : narrowWords(row, left, width - 10)));
    if (row.hidden) group.append(svg("g", {"stroke-width": 1}, Hatch(left + 1, row.y - strip / 2 + 2, 40, strip - 4)));
    const words = row.hidden ? "hidden to protect people" : row.words;
    if (words) group.append(small(words, left + (row.hidden ? 50 : 6), row.y + 4, "start"));
  }
  return group;
}

/** Words stand clear of the lines they cross. */
const halo = {stroke: colour("card"), "stroke-width": 6, "stroke-linejoin": "round", "paint-order": "stroke"};

function wideWords(row: Placed<Row>, left: number, valueX: number): SVGElement[] {
  const block = row.lines.length * rowText.line + (row.note === undefined ? 0 : rowText.noteLine);
  const first = row.y - block / 2 + 12;
  const valueFirst = row.y - (row.noteLines.length * rowText.noteLine) / 2 + 5;
  return [
    ...row.lines.map((line, index) =>
      svg("text", {x: left - 12, y: first + index * rowText.line, "text-anchor": "end"}, line)
    ),
    ...(row.note === undefined ? [] : [small(row.note, left - 12, first + row.lines.length * rowText.line - 1, "end")]),
    ...(row.value === undefined ? [] : [bold(row.value, valueX, valueFirst, "start")]),
    ...row.noteLines.map((line, index) => small(line, valueX, valueFirst + (index + 1) * rowText.noteLine, "start"))
  ];
}

function narrowWords(row: Placed<Row>, left: number, valueX: number): SVGElement[] {
  const first = row.top + 15;
  const last = first + (row.lines.length - 1) * rowText.line;
  const beside = row.noteBeside ? row.note : undefined;
  const under = [...(row.note === undefined || row.noteBeside ? [] : [row.note]), ...row.noteLines];
  return [
    ...row.lines.map((line, index) =>
      svg(
        "text",
        {x: left, y: first + index * rowText.line, "text-anchor": "start"},
        line,
        index === row.lines.length - 1 &&
          beside &&
          svg("tspan", {dx: 8, fill: colour("muted"), "font-size": rowText.note}, beside)
      )
    ),
    ...under.map((line, index) => small(line, left, last + (index + 1) * rowText.noteLine, "start")),
    ...(row.value === undefined ? [] : [bold(row.value, valueX, first, "end")])
  ];
}

function small(text: string, x: number, y: number, anchor: string): SVGElement {
  return svg("text", {x, y, "text-anchor": anchor, fill: colour("muted"), "font-size": rowText.note}, text);
}

function bold(text: string, x: number, y: number, anchor: string): SVGElement {
  return svg("text", {x, y, "text-anchor": anchor, "font-weight": "bold", "font-size": rowText.value}, text);
}
