import {Runtime} from "@observablehq/runtime";
import type {Variable} from "@observablehq/runtime";
import {compile, CompileError} from "./compile.js";
import type {Compiled} from "./compile.js";
import {runCell} from "./run-cell.js";
import type {Flow} from "./run-cell.js";
import {explain} from "./explain.js";
import {namesGiven, readable, takenBy, withNeeded} from "./names-given.js";
import type {Written} from "./names-given.js";
import {noMarks} from "./protocol.js";
import {sameText} from "./same-text.js";
import type {Asking, CellFacts, EngineCell, FromEngine, Marks, ToEngine} from "./protocol.js";

/** What an engine is made with: the names that every cell has, and the tables that statements have. */
export type EngineOptions = Asking & {names: Readonly<Record<string, unknown>>; tables: readonly string[]};

/** The flow of values from cell to cell: a change runs again what depends on it, and nothing else. */
export type Engine = {
  update: (message: Extract<ToEngine, {type: "update"}>) => void;
  choose: (message: Extract<ToEngine, {type: "choose"}>) => void;
};

/** A cell of the flow. */
type Placed = {
  cell: EngineCell;
  compiled: Compiled | null;
  /** What its definition was made from; a cell is defined again where this has changed. */
  made: string;
  active: boolean;
  variables: Variable[];
  leave: () => void;
  marks: Marks;
};

/** Makes an engine over Observable's runtime. Names that no cell gives are looked up in the worker, as a script would. */
export function createEngine({ask, hand, tell, names, tables}: EngineOptions): Engine {
  const runtime = new Runtime(Object.fromEntries(Object.entries(names).map(([name, value]) => [name, () => value])));
  const main = runtime.module();
  const placed = new Map<number, Placed>();
  const choices = new Map<string, unknown>();
  const fields = new Map<string, (choice: unknown) => void>();
  const siteTables: ReadonlySet<string> = new Set(tables.map((name) => name.toLowerCase()));
  /** What was said last of each cell. */
  const said = new Map<string, FromEngine>();
  let epoch = 0;

  const ownerOf = (name: string): Placed | undefined =>
    [...placed.values()].find(({active, compiled}) => active && compiled?.gives.includes(name));

  const flow: Flow = {
    ask,
    hand,
    tell: (message) => {
      if (message.type === "state" || message.type === "shown")
        said.set(`${message.cell} ${message.type}`, {...message, epoch} as FromEngine);
      tell({...message, epoch} as FromEngine);
    },
    marksOf: (taken) => {
      const owners = taken.map(ownerOf).filter((each) => each !== undefined);
      return {hidden: owners.some(({marks}) => marks.hidden), cut: owners.some(({marks}) => marks.cut)};
    },
    keepMarks: (id, marks) => {
      const each = placed.get(id);
      if (each) each.marks = marks;
    },
    chosen: (id, at) => choices.get(`${id} ${at}`),
    field: (id, at, change) => void fields.set(`${id} ${at}`, change)
  };

  function remove(each: Placed): void {
    each.leave();
    for (const variable of each.variables) variable.delete();
    each.variables = [];
  }

  return {
    update({epoch: next, cells, run, stopped}) {
      epoch = next;
      for (const [id, each] of placed)
        if (!cells.some((cell) => cell.id === id)) {
          remove(each);
          placed.delete(id);
          forget(id);
        }
      const written = new Map(cells.map((cell) => [cell.id, tryCompile(cell)]));
      const halted = new Set(stopped);
      const wanted = withNeeded(run, written, {tables: siteTables, isCurrent: (id) => isCurrent(id, cells)});
      // What is not run now stays as it was run last, with the names that it gave then.
      const defined = new Map<number, Compiled | Error | null>();
      for (const {id} of cells) {
        const before = placed.get(id);
        if (wanted.has(id) || halted.has(id)) defined.set(id, written.get(id) ?? null);
        else if (before?.active) defined.set(id, before.compiled);
      }
      const given = namesGiven(defined);
      const untouched = new Set<number>();
      for (const cell of cells) {
        const result = defined.get(cell.id);
        const compiled = readable(result);
        const before = placed.get(cell.id);
        const takes = compiled ? takenBy(cell.id, compiled, {given, tables: siteTables}) : [];
        if (wanted.has(cell.id) || halted.has(cell.id)) {
          const each = before ?? {cell, compiled: null, made: "", active: true, variables: [], leave, marks: noMarks};
          placed.set(cell.id, each);
          each.active = true;
          if (!sameText(each.cell, cell)) forget(cell.id);
          if (halted.has(cell.id)) halt(each, cell, compiled);
          else if (compiled) put(each, cell, compiled, takes);
          else refuse(each, cell, result instanceof Error ? result : null);
        } else if (before && compiled && before.made !== madeFrom(before.cell, takes))
          // Another cell has come or gone whose rows its statement reads by name.
          put(before, before.cell, compiled, takes);
        else untouched.add(cell.id);
      }
      tell({type: "known", epoch, cells: cells.map(({id}) => factsOf(id, cells, written, given))});
      // What becomes of the others is said when the runtime gets to them; what is not touched stands as it did.
      for (const id of untouched)
        for (const type of ["shown", "state"]) {
          const message = said.get(`${id} ${type}`);
          if (message && placed.get(id)?.active === true) tell({...message, epoch} as FromEngine);
        }
    },
    choose({cell, at, choice}) {
      // Of a cell that has not been run yet, it is kept for when it is.
      choices.set(`${cell} ${at}`, choice);
      fields.get(`${cell} ${at}`)?.(choice);
    }
  };

  function isCurrent(id: number, cells: readonly EngineCell[]): boolean {
    const [each, cell] = [placed.get(id), cells.find((one) => one.id === id)];
    return each?.active === true && cell !== undefined && sameText(each.cell, cell);
  }

  /** Of a cell that has been run, as it was run; of another, as it is written. */
  function factsOf(
    id: number,
    cells: readonly EngineCell[],
    written: Written,
    given: ReadonlyMap<string, number>
  ): CellFacts {
    const each = placed.get(id);
    const active = each?.active ?? false;
    const known = readable(active ? each?.compiled : written.get(id));
    const names = active ? given : namesGiven(written);
    return {
      id,
      gives: known?.gives ?? [],
      takes: known ? takenBy(id, known, {given: names, tables: siteTables}).filter((name) => names.has(name)) : [],
      active,
      current: isCurrent(id, cells),
      ran: each?.cell ?? null
    };
  }

  /** A field keeps its choice while its cell stays as it is written. */
  function forget(id: number): void {
    for (const type of ["shown", "state"]) said.delete(`${id} ${type}`);
    for (const key of [...choices.keys()]) if (key.startsWith(`${id} `)) choices.delete(key);
    for (const key of [...fields.keys()]) if (key.startsWith(`${id} `)) fields.delete(key);
  }

  function put(each: Placed, cell: EngineCell, compiled: Compiled, takes: readonly string[]): void {
    remove(each);
    each.cell = cell;
    each.compiled = compiled;
    each.made = madeFrom(cell, takes);
    const {observer, inputs, define, name, leave} = runCell({cell, compiled, takes}, flow);
    each.leave = leave;
    const variable = main.variable(observer).define(name, inputs, define);
    each.variables.push(variable);
    if (cell.name === null)
      for (const given of compiled.gives)
        each.variables.push(
          main.variable(true).define(given, [name ?? ""], (exports) => (exports as Record<string, unknown>)[given])
        );
  }

  function refuse(each: Placed, cell: EngineCell, error: Error | null): void {
    remove(each);
    each.cell = cell;
    each.compiled = null;
    flow.tell({type: "shown", cell: cell.id, shown: [], marks: noMarks});
    const fault = error && explain(error, {cell, lines: 0});
    flow.tell({type: "state", cell: cell.id, state: "failed", fault: fault ?? null, needs: null});
  }

  /** A cell that was stopped gives nothing until it is run again, and what takes from it waits. */
  function halt(each: Placed, cell: EngineCell, compiled: Compiled | null): void {
    remove(each);
    each.cell = cell;
    each.compiled = null;
    each.made = "";
    each.active = false;
    const stop = (): never => {
      throw new Error("was stopped");
    };
    for (const name of compiled?.gives ?? []) each.variables.push(main.variable(true).define(name, [], stop));
  }

  function tryCompile(cell: EngineCell): Compiled | Error {
    const before = placed.get(cell.id);
    if (before?.compiled && sameText(before.cell, cell)) return before.compiled;
    try {
      return compile(cell);
    } catch (error) {
      return error instanceof CompileError ? error : new CompileError(String(error), "", null);
    }
  }
}

const leave = (): void => undefined;

const madeFrom = ({mode, text, name, quiet}: EngineCell, takes: readonly string[]): string =>
  JSON.stringify([mode, text, name, quiet, takes]);
