import type {
  Answered,
  CellFacts,
  EngineCell,
  Explained,
  FromEngine,
  Marks,
  Question,
  Shown,
  ToEngine
} from "../engine/protocol.js";
import {noMarks} from "../engine/protocol.js";
import {sameText} from "../engine/same-text.js";
import {comeOf, giverOf, sourcesOf} from "./follow.js";
import type {CellView, Choice, Line, Phase, Session, SessionOptions} from "./session-types.js";

type Kept = {
  state: Exclude<Phase, "unrun" | "edited">;
  shown: readonly Shown[];
  marks: Marks;
  fault: Explained | null;
  needs: string | null;
  /** Messages of an earlier round are of no account. */
  epoch: number;
};

const noPlace = {advice: "", place: null, detail: ""};

/** Runs a notebook's cells in an engine and keeps what each shows, so that only what is still true is called done. */
export function createSession({connect, ask, hand, explain, cancel, onChange, chosen = []}: SessionOptions): Session {
  let cells: readonly EngineCell[] = [];
  let sent = new Map<number, EngineCell>();
  let facts = new Map<number, CellFacts>();
  let epoch = 0;
  let line: Promise<Line> | null = null;
  let round = 0;
  const kept = new Map<number, Kept>();
  const began = new Map<number, number>();
  const took = new Map<number, number>();
  let calls = 0;
  const converting = new Map<number, (to: {notebook: unknown} | {text: string} | {error: string}) => void>();

  const open = (): Promise<Line> => {
    round += 1;
    const mine = round;
    const opening = connect((message) => {
      if (mine === round) hear(message);
    });
    const before = round > 1 ? choices() : chosen;
    return (line = opening.then((opened) => {
      for (const each of before) opened.post({type: "choose", ...each});
      return opened;
    }));
  };
  const post = (message: ToEngine): void => {
    const mine = line ?? open();
    mine.then(
      (opened) => {
        if (mine === line) opened.post(message);
      },
      (error: unknown) => {
        if (mine === line) fail(error instanceof Error ? error.message : String(error));
      }
    );
  };

  /** Where no engine can be started, every cell that waits says so, and the next run tries again. */
  function fail(message: string): void {
    line = null;
    round += 1;
    for (const [id, each] of kept)
      if (isBusy(id)) kept.set(id, {...each, state: "failed", shown: [], fault: {message, ...noPlace}, needs: null});
    for (const settle of converting.values()) settle({error: message});
    converting.clear();
    onChange(cells.map(({id}) => id));
  }

  function hear(message: FromEngine): void {
    switch (message.type) {
      case "ready":
        return;
      case "known":
        facts = new Map(message.cells.map((each) => [each.id, each]));
        return onChange(cells.map(({id}) => id));
      case "ask":
        return answer(message.call, () => ask(message.cell, message.question), message.question);
      case "hand":
        return answer(
          message.call,
          async () => (await hand(message.cell, message.rows, message.hidden)) as unknown as Answered,
          null
        );
      case "converted":
        converting.get(message.call)?.(message.to);
        return void converting.delete(message.call);
      case "state":
      case "shown": {
        const before = kept.get(message.cell) ?? begun(message);
        if (!before || message.epoch < before.epoch) return;
        if (message.type === "shown") kept.set(message.cell, {...before, shown: message.shown, marks: message.marks});
        else {
          const {state, fault, needs} = message;
          if (state === "running") began.set(message.cell, performance.now());
          else if (state === "done")
            took.set(message.cell, (performance.now() - (began.get(message.cell) ?? 0)) / 1000);
          const isStopped = state === "failed" && (fault as {stopped?: boolean} | null)?.stopped === true;
          kept.set(message.cell, {...before, state: isStopped ? "stopped" : state, fault, needs});
        }
        return onChange([message.cell, ...comeOf(facts, [message.cell])]);
      }
    }
  }

  /** A cell that the engine has taken along with another. */
  function begun(message: {cell: number; epoch: number}): Kept | null {
    if (!cellOf(message.cell) || message.epoch !== epoch) return null;
    return {state: "waiting", shown: [], marks: noMarks, fault: null, needs: null, epoch};
  }

  function answer(call: number, work: () => Promise<Answered>, question: Question | null): void {
    const mine = line;
    const reply = (message: ToEngine): void => {
      if (mine === line) post(message);
    };
    work().then(
      (answered) => reply({type: "answer", call, answered}),
      (error: unknown) => reply({type: "refusal", call, fault: explain(error, question)})
    );
  }

  const cellOf = (id: number): EngineCell | undefined => cells.find((each) => each.id === id);

  function isEdited(id: number): boolean {
    const [now, then] = [cellOf(id), sent.get(id)];
    if (!kept.has(id) || !now) return false;
    const isOld = facts.get(id)?.current === false && kept.get(id)?.state !== "stopped";
    return isOld || !then || !sameText(now, then);
  }

  function send(run: readonly number[], stopped: readonly number[] = []): void {
    epoch += 1;
    for (const id of [...run, ...comeOf(facts, run)]) {
      if (!run.includes(id) && !kept.has(id)) continue;
      const before = kept.get(id) ?? {shown: [], marks: noMarks};
      const known = facts.get(id);
      if (known && run.includes(id)) facts.set(id, {...known, current: true});
      kept.set(id, {...before, state: "waiting", fault: null, needs: null, epoch});
    }
    for (const id of stopped)
      kept.set(id, {state: "stopped", shown: [], marks: noMarks, fault: null, needs: null, epoch});
    sent = new Map(cells.map((cell) => [cell.id, cell]));
    post({type: "update", epoch, cells, run, stopped});
    onChange(cells.map(({id}) => id));
  }

  /** What is run with some cells, so that their phases are right at once: what they come of and has not been run as it is. */
  function withNeeded(ids: readonly number[]): number[] {
    const wanted = new Set(ids);
    const reached = new Set(ids);
    for (const id of reached)
      for (const name of facts.get(id)?.takes ?? []) {
        const giver = giverOf(facts, name);
        if (giver === null) continue;
        reached.add(giver);
        if (!kept.has(giver) || isEdited(giver) || kept.get(giver)?.state === "stopped") wanted.add(giver);
      }
    return [...wanted];
  }

  function view(id: number): CellView {
    const each = kept.get(id);
    if (!each) return {phase: "unrun", shown: [], marks: noMarks, fault: null, waitsFor: null};
    const {state, shown, marks, fault, needs} = each;
    if (isEdited(id)) return {phase: "edited", shown, marks, fault: null, waitsFor: null};
    const source = sourcesOf(facts, id).find(isEdited) ?? null;
    if (source !== null && state !== "running") return {phase: "waiting", shown, marks, fault: null, waitsFor: source};
    const giver = needs === null ? null : giverOf(facts, needs);
    if (state === "failed" && giver !== null && giver !== id)
      return {phase: "waiting", shown: [], marks, fault: null, waitsFor: giver};
    const busy = state === "waiting" ? (sourcesOf(facts, id).find((other) => isBusy(other)) ?? null) : null;
    return {phase: state, shown, marks, fault, waitsFor: busy};
  }

  const isBusy = (id: number): boolean => ["waiting", "running"].includes(kept.get(id)?.state ?? "");

  return {
    setCells(next) {
      const gone = cells.filter(({id}) => !next.some((each) => each.id === id)).map(({id}) => id);
      const come = next.filter(({id}) => !cells.some((each) => each.id === id)).map(({id}) => id);
      const renamed = next.filter((each) => {
        const before = cellOf(each.id);
        return kept.has(each.id) && before && before.name !== each.name && before.text === each.text;
      });
      cells = next;
      for (const id of gone) kept.delete(id);
      if (line !== null && (gone.length > 0 || renamed.length > 0 || come.length > 0)) send(renamed.map(({id}) => id));
      else onChange(next.map(({id}) => id));
    },
    run: (ids) => send(withNeeded(ids)),
    runAll: () => {
      // From nothing, as a reader elsewhere would run it.
      close();
      open();
      for (const {id} of cells) kept.delete(id);
      send(cells.filter(({text}) => text.trim() !== "").map(({id}) => id));
    },
    stop() {
      cancel();
      const running = cells.filter(({id, mode}) => kept.get(id)?.state === "running" && mode !== "sql");
      if (running.length === 0) return;
      const stopped = running.map(({id}) => id);
      const again = cells.filter(({id}) => kept.has(id) && !stopped.includes(id)).map(({id}) => id);
      close();
      send(again, stopped);
    },
    choose(cell, at, choice) {
      if (line !== null && kept.has(cell)) post({type: "choose", cell, at, choice});
    },
    view,
    took: (id) => took.get(id) ?? 0,
    facts: (id) => facts.get(id),
    convert: (from) =>
      new Promise((resolve, reject) => {
        const call = (calls += 1);
        converting.set(call, (to) => ("error" in to ? reject(new Error(to.error)) : resolve(to)));
        post({type: "convert", call, from});
      }),
    asRun: (id) => facts.get(id)?.ran ?? undefined,
    choices,
    idle: () => cells.every(({id}) => !isBusy(id)),
    close
  };

  /** What is chosen in the fields that are shown, of cells that are as they were run. */
  function choices(): Choice[] {
    return [...kept].flatMap(([cell, {shown}]) =>
      isEdited(cell)
        ? []
        : shown.flatMap((each) => (each.kind === "field" ? [{cell, at: each.at, choice: each.field.value}] : []))
    );
  }

  function close(): void {
    const open = line;
    line = null;
    round += 1;
    void open?.then((opened) => opened.close());
  }
}
