import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {engineCells, newCell} from "../../../../src/subjects/notebook/reckoning/notebook.js";
import type {Notebook} from "../../../../src/subjects/notebook/reckoning/notebook.js";
import {moveCell, redo, startHistory, step, undo} from "../../../../src/subjects/notebook/reckoning/history.js";
import type {History} from "../../../../src/subjects/notebook/reckoning/history.js";
import type {Session} from "../../../../src/subjects/notebook/script/session-types.js";
import {madeSession, settled} from "../../../helpers/notebook/made-session.js";

/** WRES_SEQUENCES asks for more, WRES_SEED for the same again. */
const sequences = Number(process.env.WRES_SEQUENCES ?? 150);
const seed = process.env.WRES_SEED === undefined ? {} : {seed: Number(process.env.WRES_SEED)};

const name = fc.constantFrom("a", "b", "c", "d", "e");

/** What may be written into a cell: pieces that give, take, choose, fail, and try to leave something behind. */
const text = fc.oneof(
  fc.tuple(name, fc.integer({min: 0, max: 9})).map(([x, n]) => ["js", `const ${x} = [${n}];`]),
  fc.tuple(name, name).map(([x, y]) => ["js", `const ${x} = [...${y}, ${y}.length];`]),
  fc.tuple(name, name).map(([x, y]) => ["js", `const ${x} = await Promise.resolve(${y}.map((each) => each));`]),
  name.map((x) => ["js", `const ${x} = [view(Inputs.range([0, 9], {value: 4, step: 1}))];`]),
  name.map((x) => ["ts", `const ${x} = view(Inputs.select([[1], [2, 3], [4]] as number[][]));`]),
  name.map((x) => ["js", `${x}.push(1);\n${x}.length`]),
  name.map((x) => ["js", `left = (globalThis.left ?? 0) + 1;\n${x}`]),
  name.map((x) => ["js", `display(${x}); display(${x}.length);`]),
  name.map((x) => ["js", `if (${x}.length > 1) throw new Error("too long"); ${x}[0]`]),
  name.map((x) => ["md", `Now \${${x}} is so.`]),
  name.map((x) => ["html", `<b>\${${x}.length}</b>`]),
  name.map((x) => ["sql", `select * from ${x}`]),
  fc.tuple(name, name).map(([x, y]) => ["sql", `select * from cube join ${x} using (k) where n = \${${y}.length}`]),
  fc.constant(["sql", "select fail from cube"]),
  fc.constant(["js", "const ("]),
  fc.constant(["js", ""])
);

type Step =
  | {do: "edit" | "add"; at: number; text: readonly string[]}
  | {do: "run" | "delete" | "up" | "down"; at: number}
  | {do: "rename"; at: number; to: string}
  | {do: "choose"; at: number; choice: unknown}
  | {do: "undo" | "redo" | "reload" | "run all" | "stop"};

const at = fc.nat({max: 7});
const steps = fc.array(
  fc.oneof(
    {weight: 4, arbitrary: fc.record({do: fc.constant("edit" as const), at, text})},
    {weight: 3, arbitrary: fc.record({do: fc.constant("add" as const), at, text})},
    {weight: 6, arbitrary: fc.record({do: fc.constant("run" as const), at})},
    {weight: 4, arbitrary: fc.record({do: fc.constantFrom("delete" as const, "up" as const, "down" as const), at})},
    {weight: 2, arbitrary: fc.record({do: fc.constant("rename" as const), at, to: name})},
    {weight: 3, arbitrary: fc.record({do: fc.constant("choose" as const), at, choice: fc.integer({min: -1, max: 10})})},
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom("undo" as const, "redo" as const, "reload" as const, "run all" as const, "stop" as const)
      })
    }
  ),
  {minLength: 4, maxLength: 24}
) as fc.Arbitrary<Step[]>;

const start: Notebook = {
  title: "",
  cells: [
    {...newCell("js", []), id: 1, text: "const a = [1, 2];"},
    {...newCell("sql", []), id: 2, name: "b", text: "select * from a"},
    {...newCell("js", []), id: 3, text: "const c = [...b, view(Inputs.range([0, 9], {value: 4, step: 1}))];"}
  ]
};

type World = {history: History; session: Session; run: Set<number>};

function take(world: World, each: Step): World {
  const {history, session} = world;
  const {cells} = history.now;
  const id = "at" in each ? (cells[each.at % Math.max(1, cells.length)]?.id ?? -1) : -1;
  const become = (next: History): World => {
    // A cell that comes back by undo is run again, as the page does it.
    const before = new Set(history.now.cells.map((cell) => cell.id));
    const back = next.now.cells.filter((cell) => !before.has(cell.id) && world.run.has(cell.id)).map((cell) => cell.id);
    session.setCells(engineCells(next.now));
    if (back.length > 0) session.run(back);
    return {...world, history: next};
  };
  const change = (cell: (before: Notebook["cells"][number]) => Notebook["cells"][number]): World =>
    become(step(history, {...history.now, cells: cells.map((every) => (every.id === id ? cell(every) : every))}));
  switch (each.do) {
    case "edit":
    case "add": {
      const [mode = "js", words = ""] = each.text;
      const named = mode === "sql" ? "e" : "";
      const write = (cell: Notebook["cells"][number]) => ({...cell, mode: mode as "js", text: words, name: named});
      if (each.do === "edit") return change(write);
      return become(step(history, {...history.now, cells: [...cells, write(newCell("js", cells))]}));
    }
    case "run":
      if (id > 0) session.run([id]);
      world.run.add(id);
      return world;
    case "delete":
      return become(step(history, {...history.now, cells: cells.filter((cell) => cell.id !== id)}));
    case "up":
    case "down":
      return become(step(history, moveCell(history.now, id, each.do === "up" ? -1 : 1)));
    case "rename":
      return change((cell) => (cell.mode === "sql" ? {...cell, name: each.to} : cell));
    case "choose":
      session.choose(id, 0, each.choice);
      return world;
    case "undo":
      return become(undo(history));
    case "redo":
      return become(redo(history));
    case "run all":
      session.runAll();
      for (const cell of cells) world.run.add(cell.id);
      return world;
    case "stop":
      session.stop();
      return world;
    case "reload": {
      session.close();
      const next = madeSession();
      next.setCells(engineCells(history.now));
      return {...world, session: next, run: new Set()};
    }
  }
}

/** What each cell shows that is called done. */
function answers({history, session}: World): Map<number, string> {
  const done = history.now.cells.flatMap(({id}) => {
    const {phase, shown, marks} = session.view(id);
    return phase === "done" ? [[id, JSON.stringify([shown, marks])] as const] : [];
  });
  return new Map(done);
}

describe("a notebook after any order of steps", () => {
  it("calls nothing done that a clean run of what was run would not give", {timeout: 60_000}, async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (all, wait) => {
        let world: World = {history: startHistory(start), session: madeSession(), run: new Set()};
        world.session.setCells(engineCells(start));
        for (const each of all) {
          world = take(world, each);
          if (wait) await settled(world.session);
        }
        await settled(world.session);
        const found = answers(world);
        const active = world.history.now.cells.filter(({id}) => world.session.facts(id)?.active === true);
        const clean = madeSession(world.session.choices());
        clean.setCells(
          engineCells({...world.history.now, cells: active}).map((cell) => world.session.asRun(cell.id) ?? cell)
        );
        clean.run(active.map(({id}) => id));
        await settled(clean);
        const expected = answers({...world, session: clean});
        for (const [id, shown] of found) expect([id, shown]).toEqual([id, expected.get(id)]);
        world.session.close();
        clean.close();
      }),
      {numRuns: sequences, ...seed}
    );
  });

  it("is whole again after all of it is run", {timeout: 60_000}, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        let world: World = {history: startHistory(start), session: madeSession(), run: new Set()};
        world.session.setCells(engineCells(start));
        for (const each of all) world = take(world, each);
        world.session.runAll();
        await settled(world.session);
        for (const {id, text: written} of world.history.now.cells)
          if (written.trim() !== "") expect(["done", "failed", "waiting"]).toContain(world.session.view(id).phase);
      }),
      {numRuns: Math.ceil(sequences / 5), ...seed}
    );
  });
});
