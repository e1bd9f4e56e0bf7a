import {h} from "../../../components/h.js";
import {isHidden} from "../../../database/hidden.js";
import {Callout} from "../../../components/text/callout.js";
import type {Row} from "../../../database/parquet.js";
import type {ColumnSet, Plain, Shown} from "../engine/protocol.js";
import type {NotebookCell} from "../reckoning/notebook.js";
import {drawTree} from "./draw-tree.js";
import {Field} from "./field.js";
import {Results} from "./results.js";
import type {CellView} from "./session-types.js";

/** What an output needs of the cell and the page around it. */
export type OutputOptions = {
  cell: () => NotebookCell;
  rows: (handle: number) => readonly Row[];
  choose: (at: number, choice: unknown) => void;
  /** Hears of another chart that is chosen; null where none can be. */
  onChart: ((chart: NotebookCell["chart"]) => void) | null;
  /** What a drawing or a text becomes on its page. */
  dress?: (drawn: Node) => Node;
};

/** What a cell shows. A field that stays the same field keeps its place, its focus and what was typed into it. */
export type Output = {
  node: HTMLElement;
  show: (view: CellView) => void;
  count: () => number | null;
  /** Settles when its charts are drawn, which are fetched when they are first needed. */
  drawn: () => Promise<unknown>;
};

/** The place of a cell's output; `show` puts there what it has given. */
export function Output({cell, rows, choose, onChart, dress = (drawn) => drawn}: OutputOptions): Output {
  const node = h("div", {class: "cell-output"});
  let before: {key: string; nodes: readonly Node[]}[] = [];
  let counted: number | null = null;
  let drawings: Promise<void>[] = [];
  const wait = (drawing: Promise<void>): void => void drawings.push(drawing);

  function piece(shown: Shown, marks: CellView["marks"]): Node[] {
    const {name, chart, id} = cell();
    const caption = name || `cell ${id}`;
    switch (shown.kind) {
      case "answer":
        return [Results(rows(shown.handle), {name: caption, chart, onChart, wait})];
      case "rows": {
        const all = toRows(shown.rows, marks.hidden);
        const title = shown.label && [h("p", {class: "result-label"}, shown.label)];
        const cut = shown.cut && [
          h("p", {class: "small"}, `Only the first ${all.length.toLocaleString("en-GB")} rows are shown.`)
        ];
        return [...(title || []), ...(cut || []), Results(all, {name: shown.label ?? caption, chart, onChart, wait})];
      }
      case "text":
        return [
          h("p", {class: "result-text"}, shown.label && `${shown.label} = `, plainText(shown.text, marks.hidden))
        ];
      case "tree":
        return [dress(drawTree(shown.tree, {label: `Drawing of ${caption}`, prefix: `cell-${id}-`}))];
      case "field":
        return [
          Field(shown.field, {name: `cell-${id}-field-${shown.at}`, choose: (choice) => choose(shown.at, choice)})
        ];
    }
  }

  return {
    node,
    count: () => counted,
    drawn: () => Promise.all(drawings),
    show({shown, marks}) {
      drawings = [];
      const all = shown.map((each) => {
        const key = keyOf(each, marks, cell());
        const same = before.find((old) => old.key === key);
        return same ?? {key, nodes: piece(each, marks)};
      });
      counted = all.length === 1 ? countOf(shown[0], rows) : null;
      const wanted = all.flatMap(({nodes}) => nodes);
      before = all;
      const badges = [
        marks.hidden &&
          Callout(
            "Some counts are hidden to protect people. What shows [c] cannot be worked out; a number that is shown may leave the hidden ones out. To keep only what is shown, add: where status = 'published'.",
            {kind: "caution", title: "Made from hidden counts"}
          ),
        marks.cut &&
          Callout("Only the first 100,000 rows of a statement went into this.", {
            kind: "caution",
            title: "Made from a part of the rows"
          })
      ].filter((each) => each !== false);
      const next = [...badges, h("div", {class: "result"})];
      // Moving a field in the page would take its focus away, so what stays is left where it is.
      const place = node.querySelector(":scope > .result");
      if (!place || wanted.some((each) => !(each.parentNode === place)) || place.childNodes.length !== wanted.length) {
        next.at(-1)?.append(...wanted);
        node.replaceChildren(...(wanted.length > 0 ? next : []));
      } else {
        for (const old of [...node.children]) if (old !== place) old.remove();
        place.before(...badges);
      }
    }
  };
}

function keyOf(shown: Shown, {hidden}: CellView["marks"], {name, id}: NotebookCell): string {
  if (shown.kind !== "field") return JSON.stringify([shown, hidden, name, id]);
  return JSON.stringify([{...shown.field, value: null}, shown.at, id]);
}

function countOf(shown: Shown | undefined, rows: OutputOptions["rows"]): number | null {
  if (shown?.kind === "answer") return rows(shown.handle).length;
  return shown?.kind === "rows" ? shown.rows.length : null;
}

/** Nothing divided by nothing is NaN in a script: hidden only where something hidden went in, otherwise no value. */
function toRows({names, columns, length}: ColumnSet, hidden: boolean): Row[] {
  return Array.from({length}, (_, i) =>
    Object.fromEntries(
      names.map((name, j): [string, Plain] => {
        const value = columns[j]?.[i] ?? null;
        return [name, isHidden(value) && !hidden ? null : value];
      })
    )
  );
}

function plainText(text: string, hidden: boolean): string {
  return text === "NaN" ? (hidden ? "[c]" : "no value") : text;
}
