import {colour} from "../../style/palette.js";
import {svg} from "../h.js";

/**
 * A hatched stub that stands for a hidden figure: outlined, with slanting lines, so that it is never taken for a value
 * or for 0. Drawn as one path, without a pattern, so that it needs no id and survives export.
 */
export function Hatch(x: number, y: number, width: number, height: number): SVGGElement {
  const lines: string[] = [];
  for (let offset = -height; offset < width; offset += 5) {
    const from = Math.max(0, offset);
    const to = Math.min(width, offset + height);
    if (to > from) lines.push(`M${x + from},${y + height - (from - offset)}L${x + to},${y + height - (to - offset)}`);
  }
  return svg(
    "g",
    {fill: "none", stroke: colour("hatch"), class: "hatch"},
    svg("rect", {x, y, width, height, "stroke-dasharray": "3 2"}),
    svg("path", {d: lines.join("")})
  );
}
