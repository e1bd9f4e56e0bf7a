import {h} from "../../../components/h.js";
import type {NotebookCell} from "../reckoning/notebook.js";
import {Cell} from "./cell.js";
import type {CellNode, Surroundings} from "./cell.js";

/** The cells of a notebook on the page, in their order. A cell that stays keeps its node, its focus and its editor. */
export type CellList = {
  node: HTMLElement;
  /** Shows the cells as they are written now. */
  write: (cells: readonly NotebookCell[]) => void;
  at: (id: number) => CellNode | undefined;
  all: () => Iterable<CellNode>;
  /** The cell that had the focus last; null before any. */
  last: () => number | null;
  clear: () => void;
};

/** The list of a notebook's cells, without any. */
export function CellList(around: Surroundings): CellList {
  const node = h("div", {class: "cells"});
  const nodes = new Map<number, CellNode>();
  let last: number | null = null;

  function make(cell: NotebookCell): CellNode {
    const made = Cell(cell, around);
    made.node.addEventListener("focusin", () => (last = cell.id));
    nodes.set(cell.id, made);
    return made;
  }

  function remove(id: number, each: CellNode): void {
    each.destroy();
    each.node.remove();
    nodes.delete(id);
  }

  return {
    node,
    write(cells) {
      const kept = new Map(cells.map((cell) => [cell.id, cell]));
      for (const [id, each] of nodes) if (kept.get(id)?.mode !== each.node.dataset.mode) remove(id, each);
      let place: ChildNode | null = node.firstChild;
      for (const cell of cells) {
        const each = nodes.get(cell.id) ?? make(cell);
        if (each.node === place) place = place.nextSibling;
        else node.insertBefore(each.node, place);
        each.write(cell);
      }
    },
    at: (id) => nodes.get(id),
    all: () => nodes.values(),
    last: () => last,
    clear() {
      for (const [id, each] of nodes) remove(id, each);
      last = null;
    }
  };
}
