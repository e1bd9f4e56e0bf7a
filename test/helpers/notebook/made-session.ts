import "../../../src/subjects/notebook/engine/start-document.js";
import {createEngine} from "../../../src/subjects/notebook/engine/engine.js";
import {Refusal} from "../../../src/subjects/notebook/engine/explain.js";
import {cellNames} from "../../../src/subjects/notebook/engine/names.js";
import type {Asking, ColumnSet, FromEngine, Question} from "../../../src/subjects/notebook/engine/protocol.js";
import type {BrowserConnection, Connection} from "../../../src/database/db.js";
import {Answers} from "../../../src/subjects/notebook/script/answers.js";
import {createSession} from "../../../src/subjects/notebook/script/session.js";
import type {Choice, Line, Session} from "../../../src/subjects/notebook/script/session-types.js";

/**
 * A session with an engine in this process, and a stand-in for DuckDB that answers each question with the question itself,
 * written out: with the values in it, and with the rows of the tables that it reads. It never gives the same to two questions.
 */
export function madeSession(chosen: readonly Choice[] = []): Session {
  return createSession({
    connect: (hear) => Promise.resolve(engineHere(hear)),
    ask: () => Promise.reject(new Error("asked past the engine")),
    hand: () => Promise.reject(new Error("handed past the engine")),
    explain: (error) => ({message: String(error), advice: "", place: null, detail: "", stopped: false}),
    cancel: () => undefined,
    onChange: () => undefined,
    chosen
  });
}

/** A session with an engine in this process, and a real database that it asks. */
export function sessionOver(database: Connection): Session {
  const answers = Answers(() => Promise.resolve(database as BrowserConnection), {protectedCounts: false});
  return createSession({
    connect: (hear) =>
      Promise.resolve(
        engineHere(hear, {
          ask: (cell, question) =>
            answers.ask(cell, question).catch((error: unknown) => {
              throw new Refusal(answers.explain(error, question));
            }),
          hand: answers.hand
        })
      ),
    ...{ask: answers.ask, hand: answers.hand, explain: answers.explain},
    cancel: () => undefined,
    onChange: () => undefined
  });
}

/** Rows by their handle; the same rows have the same handle in every session. */
const tables: ColumnSet[] = [];
const handles = new Map<string, number>();

function keep(rows: ColumnSet): number {
  const words = JSON.stringify(rows);
  const handle = handles.get(words) ?? tables.push(rows) - 1;
  handles.set(words, handle);
  return handle;
}

const standIn: Pick<Asking, "ask" | "hand"> = {
  ask: (_cell, question) => {
    const rows = answerOf(question);
    if (question.strings.join("").includes("fail"))
      return Promise.reject(
        new Refusal({message: "no such table", advice: "", place: null, detail: "", stopped: false})
      );
    return Promise.resolve({handle: keep(rows), rows, cut: false, hidden: false, caution: null});
  },
  hand: (_cell, rows) => Promise.resolve(keep(rows))
};

function engineHere(hear: (message: FromEngine) => void, {ask, hand} = standIn): Line {
  const engine = createEngine({
    ask,
    hand,
    tell: hear,
    names: cellNames(688),
    tables: ["cube"]
  });
  return {
    post(message) {
      // As between a page and its worker: a copy, and later.
      const copy = structuredClone(message);
      queueMicrotask(() => {
        if (copy.type === "update") engine.update(copy);
        else if (copy.type === "choose") engine.choose(copy);
      });
    },
    close: () => undefined
  };
}

function answerOf({strings, values, tables: read}: Question): ColumnSet {
  const whole = JSON.stringify([strings, values, Object.entries(read).map(([name, at]) => [name, tables[at]])]);
  return {names: ["asked", "letters"], columns: [[whole], [whole.length]], length: 1};
}

/** Resolves when nothing of a session waits or runs. Throws where that is not so after many rounds. */
export async function settled(session: Session): Promise<void> {
  let quiet = 0;
  for (let rounds = 0; quiet < 3; rounds++) {
    if (rounds > 3000) throw new Error("A cell waits or runs for ever.");
    await new Promise((resolve) => setImmediate(resolve));
    quiet = session.idle() ? quiet + 1 : 0;
  }
}
