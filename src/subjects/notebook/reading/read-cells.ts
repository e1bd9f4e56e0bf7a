import {h} from "../../../components/h.js";
import {Callout} from "../../../components/text/callout.js";
import {Finding, findingOn} from "../../../components/text/finding.js";
import type {Findings} from "../../../figures/snapshot.js";
import {engineCells} from "../reckoning/notebook.js";
import type {Notebook, NotebookCell} from "../reckoning/notebook.js";
import type {Answers} from "../script/answers.js";
import {Fault, faultWords} from "../script/fault.js";
import {sourcesOf} from "../script/follow.js";
import {Output} from "../script/output.js";
import {createSession} from "../script/session.js";
import type {CellView, Session, SessionOptions} from "../script/session-types.js";

/** How a notebook ended: its cells that failed, each with what is wrong; those that had no rows to work on are none of them. */
type Ended = {failed: readonly {cell: NotebookCell; number: number; words: string}[]};

/** What is asked of the page that a notebook is read on. */
type Reading = Pick<SessionOptions, "connect" | "cancel"> & {
  notebook: Notebook;
  /** Its findings as they were kept last. */
  findings: Findings;
  /** Where a cell shows what it gives; nothing where the page itself holds it. */
  place: (cell: number) => HTMLElement | undefined;
  answers: Answers;
  /** Told each time that nothing waits or runs any more, and all is drawn. */
  onEnd: (ended: Ended) => void;
};

/** Runs a notebook as its reader sees it: what each cell shows, its fields alive, and no code to be changed. */
export function readCells({notebook, findings, place, answers, connect, cancel, onEnd}: Reading): Session {
  const {cells} = notebook;
  const outputs = new Map(
    cells.flatMap((cell) => {
      const where = place(cell.id);
      if (!where) return [];
      const output = Output({
        cell: () => cell,
        rows: answers.rows,
        choose: (at, choice) => session.choose(cell.id, at, choice),
        onChart: null,
        dress: (drawn) => dressed(drawn, findings)
      });
      const fault = h("div");
      where.replaceChildren(output.node, fault);
      return [[cell.id, {cell, where, output, fault}] as const];
    })
  );
  let drawing: Promise<unknown> | null = null;
  const session = createSession({
    connect,
    ask: answers.ask,
    hand: answers.hand,
    explain: answers.explain,
    cancel,
    onChange(ids) {
      for (const id of ids) show(id);
      drawing ??= nextFrame().then(async () => {
        drawing = null;
        if (!session.idle()) return;
        await Promise.all([...outputs.values()].map(({output}) => output.drawn()));
        if (session.idle()) onEnd({failed: cells.flatMap(failure)});
      });
    }
  });
  const seen = new Map<number, string>();

  function show(id: number): void {
    const at = outputs.get(id);
    if (!at) return;
    const view = session.view(id);
    const key = JSON.stringify(view);
    if (seen.get(id) === key) return;
    seen.set(id, key);
    at.where.setAttribute("aria-busy", String(["waiting", "running"].includes(view.phase)));
    if (view.phase === "done" || view.phase === "failed") at.output.show(view);
    at.fault.replaceChildren(...(view.phase === "failed" || isStuck(view) ? [shownFault(at.cell, view)] : []));
  }

  /** Waits for a cell that has failed. */
  function isStuck({phase, waitsFor}: CellView): boolean {
    return phase === "waiting" && waitsFor !== null && session.view(waitsFor).phase === "failed";
  }

  function shownFault(cell: NotebookCell, {fault}: CellView): Node {
    const empty = withoutRows(cell.id);
    if (empty !== null)
      return Callout(`This organisation has no rows for ${empty}, so this could not be worked out.`, {
        kind: "note",
        title: "Not worked out"
      });
    return fault ? Fault(fault, cell.text) : document.createTextNode("");
  }

  /** What a cell comes of that found no rows; null where all of it did. */
  function withoutRows(id: number): string | null {
    const facts = cells.flatMap((each) => session.facts(each.id) ?? []);
    const sources = sourcesOf(new Map(facts.map((each) => [each.id, each])), id);
    const empty = cells.find((each) => {
      const [shown] = session.view(each.id).shown;
      return sources.includes(each.id) && shown?.kind === "answer" && answers.rows(shown.handle).length === 0;
    });
    return empty ? calledOf(empty) : null;
  }

  const numberOf = (cell: NotebookCell): number => cells.findIndex(({id}) => id === cell.id) + 1;
  const calledOf = (cell: NotebookCell): string => cell.name || `cell ${numberOf(cell)}`;

  function failure(cell: NotebookCell): Ended["failed"][number][] {
    const {phase, fault} = session.view(cell.id);
    if (phase !== "failed" && phase !== "stopped") return [];
    if (withoutRows(cell.id) !== null) return [];
    return [{cell, number: numberOf(cell), words: fault ? faultWords(fault, cell.text) : "It was stopped."}];
  }

  session.setCells(engineCells(notebook));
  session.runAll();
  return session;
}

/** What a cell has drawn, its findings with their address and what has become of their figures since. */
function dressed(drawn: Node, findings: Findings): Node {
  const dress = (element: Element): Element => {
    const found = findingOn(element);
    return found ? Finding(found.name, found, {kept: findings[found.name]}) : element;
  };
  if (!(drawn instanceof Element)) return drawn;
  for (const inner of drawn.querySelectorAll("[data-finding]")) inner.replaceWith(dress(inner));
  return dress(drawn);
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
