import type {Figure} from "../../figures/figure-types.js";
import {formatValue, missingCode} from "../../words/format.js";
import {shorthand, type ShorthandCode} from "../../words/shorthand.js";
import {h, type Child} from "../h.js";
import {ShorthandCell} from "./shorthand-cell.js";

/** What a reader must know of a figure beside its number: low reliability, break in series, provisional, revised. */
export type Remarks = (figure: Figure) => readonly ShorthandCode[];

/** A figure as a table shows it: its number with remarks (`27.7% [u]`), or a shorthand that opens to its reason. */
export function FigureCell(figure: Figure, {remarks}: {remarks?: Remarks | undefined} = {}): Child {
  const code = missingCode(figure);
  if (code) return ShorthandCell(code);
  const marks = remarks?.(figure) ?? [];
  return [
    formatValue(figure),
    marks.map((mark) => [" ", h("abbr", {class: "remark", title: shorthand[mark].words}, shorthand[mark].symbol)])
  ];
}

/** The shorthand that cells of figures show beside or in place of their numbers, for the key below their table. */
export function remarkCodes(
  figures: readonly Figure[],
  {remarks}: {remarks?: Remarks | undefined} = {}
): ShorthandCode[] {
  return figures
    .filter((figure) => !missingCode(figure))
    .flatMap((figure) => [
      ...(remarks?.(figure) ?? []),
      ...(formatValue(figure) === shorthand.low.symbol ? (["low"] as const) : [])
    ]);
}
