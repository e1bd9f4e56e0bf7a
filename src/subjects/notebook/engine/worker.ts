import {closeShared} from "./close-shared.js";
import {createEngine} from "./engine.js";
import {Refusal} from "./explain.js";
import "./start-document.js";
import {cellNames} from "./names.js";
import {fromFile, toFile} from "./notebook-file.js";
import {readNotebook} from "../reckoning/notebook.js";
import type {Answered, FromEngine, TableHandle, ToEngine} from "./protocol.js";

/** A notebook as its file, or a file as its notebook: files of strangers are read here, where nothing can come of it. */
function convert(from: {notebook: unknown} | {text: string}): {notebook: unknown} | {text: string} | {error: string} {
  try {
    return "text" in from ? {notebook: fromFile(from.text)} : {text: toFile(readNotebook(from.notebook))};
  } catch (error) {
    return {error: error instanceof Error ? error.message : String(error)};
  }
}

type Call = {resolve: (value: never) => void; reject: (error: Error) => void};

/** Everything that a cell may do is done here: a worker of a frame of nobody's origin, which its policy lets reach no address. */
addEventListener(
  "message",
  ({ports: [port], data}: MessageEvent<{tables: readonly string[]; room: number}>) => {
    if (!port) return;
    const calls = new Map<number, Call>();
    let made = 0;
    const tell = (message: FromEngine): void => port.postMessage(message);
    const call = <T>(message: object): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        made += 1;
        calls.set(made, {resolve, reject});
        port.postMessage({...message, call: made});
      });
    const engine = createEngine({
      ask: (cell, question) => call<Answered>({type: "ask", cell, question}),
      hand: (cell, rows, hidden) => call<TableHandle>({type: "hand", cell, rows, hidden}),
      tell,
      names: cellNames(data.room),
      tables: data.tables
    });
    port.onmessage = ({data: message}: MessageEvent<ToEngine>) => {
      if (message.type === "update") engine.update(message);
      else if (message.type === "choose") engine.choose(message);
      else if (message.type === "convert") tell({type: "converted", call: message.call, to: convert(message.from)});
      else {
        const waiting = calls.get(message.call);
        calls.delete(message.call);
        if (message.type === "answer") waiting?.resolve(message.answered as never);
        else waiting?.reject(new Refusal(message.fault));
      }
    };
    tell({type: "ready"});
  },
  {once: true}
);

closeShared();
