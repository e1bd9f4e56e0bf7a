import {observe} from "./observe.js";
import {evaluate} from "./evaluate.js";
import {explain} from "./explain.js";
import {isField} from "./fields.js";
import {isHiddenValue} from "./hidden-value.js";
import {keepStill} from "./keep-still.js";
import {show} from "./show.js";
import {fromColumns, rowsOf, toColumns, toPlain} from "./rows.js";
import {showName} from "./compile.js";
import type {Compiled} from "./compile.js";
import {noMarks} from "./protocol.js";
import type {Asking, EngineCell, FromEngine, Marks, Plain, Shown, TableHandle} from "./protocol.js";

type WithoutEpoch<T> = T extends {epoch: number} ? Omit<T, "epoch"> : never;

/** What a running cell asks of the flow around it. */
export type Flow = Omit<Asking, "tell"> & {
  tell: (message: WithoutEpoch<FromEngine>) => unknown;
  marksOf: (taken: readonly string[]) => Marks;
  keepMarks: (cell: number, marks: Marks) => void;
  chosen: (cell: number, at: number) => unknown;
  field: (cell: number, at: number, change: (choice: unknown) => void) => void;
};

/** Where the rows of a statement stand in the page, by the list of rows that other cells have. */
const handles = new WeakMap<object, TableHandle>();

/** What the runtime is told of a cell: its name in the flow, what it takes, its definition, and who watches it. */
export function runCell(
  {cell, compiled, takes}: {cell: EngineCell; compiled: Compiled; takes: readonly string[]},
  around: Flow
) {
  let isGone = false;
  const flow: Flow = {...around, tell: (message) => isGone || around.tell(message)};
  const file = `cell-${cell.id}.js`;
  const own = new Set(["display", "view", showName]);
  const inputs = takes.filter((name) => !own.has(name));
  const isNamed = cell.name !== null && compiled.gives.includes(cell.name);
  let current = 0;
  let repeats = false;
  let shown: Shown[] = [];
  let marks = noMarks;

  /** A run of the cell; what an earlier one still does is of no account. */
  function begin() {
    const run = ++current;
    let fieldsSoFar = 0;
    shown = [];
    marks = flow.marksOf(inputs);
    flow.tell({type: "state", cell: cell.id, state: "running", fault: null, needs: null});
    const isCurrent = (): boolean => run === current;
    const put = (value: unknown): void => {
      if (!isCurrent()) throw late();
      if (isField(value)) shown.push({kind: "field", field: value.spec, at: fieldsSoFar});
      else shown.push(...show(value));
      if (done) publish();
    };
    let done = false;
    return {
      isCurrent,
      end: () => (done = true),
      display(value: unknown) {
        put(value);
        return value;
      },
      last(value: unknown) {
        if (value !== undefined) put(value);
        return value;
      },
      view(value: unknown) {
        if (!isField(value)) {
          put(value);
          return value;
        }
        const at = fieldsSoFar;
        const kept = flow.chosen(cell.id, at);
        const choice: unknown = kept !== undefined && value.fits(kept) ? kept : value.spec.value;
        const place = shown.length;
        const specOf = (now: unknown): Shown => ({kind: "field", field: {...value.spec, value: now as never}, at});
        if (!isCurrent()) throw late();
        shown.push(specOf(choice));
        fieldsSoFar += 1;
        let now = choice;
        let listener: (value: unknown) => void = () => undefined;
        flow.field(cell.id, at, (next) => {
          if (!isCurrent() || !value.fits(next)) return;
          now = next;
          shown[place] = specOf(next);
          if (done) publish();
          listener(keepStill(value.read(next)));
        });
        return observe((change) => {
          listener = change;
          change(keepStill(value.read(now)));
        });
      }
    };
  }

  function publish(): void {
    if (!isGone) flow.keepMarks(cell.id, marks);
    flow.tell({type: "shown", cell: cell.id, shown: [...shown], marks});
  }

  async function answer(given: readonly unknown[]): Promise<readonly object[]> {
    const run = begin();
    const values = (await evaluate(
      compiled.body,
      file
    )(...compiled.takes.map((name) => given[inputs.indexOf(name)]))) as unknown[];
    const tables: Record<string, TableHandle> = {};
    for (const [i, name] of inputs.entries()) {
      if (!(compiled.statement?.named ?? []).includes(name)) continue;
      tables[name] = await tableOf(name, given[i]);
    }
    const {strings, starts} = compiled.statement ?? {strings: [], starts: []};
    const answered = await flow.ask(cell.id, {strings, starts, values: values.map(toParameter), tables});
    const rows = fromColumns(answered.rows) as readonly object[];
    handles.set(rows, answered.handle);
    if (run.isCurrent()) {
      const fromScripts = flow.marksOf(inputs.filter((name) => !isAnswer(given[inputs.indexOf(name)])));
      marks = {hidden: answered.hidden || fromScripts.hidden, cut: answered.cut || fromScripts.cut};
      shown = [{kind: "answer", handle: answered.handle}];
    }
    return rows;
  }

  /** Where a value stands as a table; a script's rows are handed over first. */
  async function tableOf(name: string, value: unknown): Promise<TableHandle> {
    const known = typeof value === "object" && value !== null ? handles.get(value) : undefined;
    if (known !== undefined) return known;
    const found = rowsOf(value);
    if (!found) throw new Error(`${name} holds no rows, so a statement cannot read it. In \${${name}} it is a value.`);
    const handle = await flow.hand(cell.id, toColumns(found.rows).rows, flow.marksOf([name]).hidden);
    if (typeof value === "object" && value !== null) handles.set(value, handle);
    return handle;
  }

  function script(given: readonly unknown[]): unknown {
    const run = begin();
    const extra: Readonly<Record<string, unknown>> = {display: run.display, view: run.view, [showName]: run.last};
    const all = compiled.takes.map((name) => (own.has(name) ? extra[name] : given[inputs.indexOf(name)]));
    const result = evaluate(compiled.body, file)(...all);
    const finish = (value: unknown): unknown => {
      if (!run.isCurrent()) return value;
      repeats = compiled.whole && isGenerator(value);
      if (compiled.whole && !repeats) run.last(value);
      else if (shown.length === 0 && !cell.quiet) shown.push(...named(value));
      run.end();
      return compiled.gives.length > 0 && !isNamed ? stillExports(value) : keepStill(value);
    };
    return isPromise(result) ? result.then(finish) : finish(result);
  }

  /** A cell that only gives names shows what they hold, so that nothing is worked out in silence. */
  function named(exports: unknown): Shown[] {
    const all = Object.entries((exports ?? {}) as Record<string, unknown>);
    return all
      .filter(([, value]) => typeof value !== "function" && !isGenerator(value))
      .flatMap(([name, value]) => show(value, all.length > 1 ? name : null));
  }

  return {
    name: (isNamed ? compiled.gives[0] : undefined) ?? (compiled.gives.length > 0 ? `cell ${cell.id}` : null),
    inputs,
    /** Whatever it still does is of no account from now on. */
    leave: () => void (isGone = true),
    define: (...given: unknown[]): unknown => (compiled.statement !== null ? answer(given) : script(given)),
    observer: {
      pending: () => {
        current += 1;
        flow.tell({type: "state", cell: cell.id, state: "waiting", fault: null, needs: null});
      },
      fulfilled: (value: unknown) => {
        // A generator gives one value after another, and shows the latest.
        if (repeats) shown = show(value);
        publish();
        flow.tell({type: "state", cell: cell.id, state: "done", fault: null, needs: null});
      },
      rejected: (error: unknown) => {
        const missing = (error as {input?: string}).input ?? null;
        flow.tell({type: "shown", cell: cell.id, shown: [], marks: noMarks});
        flow.tell({
          type: "state",
          cell: cell.id,
          state: "failed",
          fault: explain(error, {cell, lines: compiled.lines}),
          needs: missing
        });
      }
    }
  };
}

const late = (): Error => new Error("A later run of this cell has taken its place.");

function stillExports(exports: unknown): unknown {
  for (const value of Object.values((exports ?? {}) as object)) if (!isGenerator(value)) keepStill(value as unknown);
  return exports;
}

function isAnswer(value: unknown): boolean {
  return typeof value === "object" && value !== null && handles.has(value);
}

function toParameter(value: unknown): Plain | Plain[] {
  return Array.isArray(value) ? value.map(toPlain) : isHiddenValue(value) ? Number.NaN : toPlain(value);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function isGenerator(value: unknown): boolean {
  return typeof value === "object" && value !== null && "next" in value && "return" in value;
}
