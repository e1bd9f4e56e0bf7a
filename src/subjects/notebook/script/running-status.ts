import {h} from "../../../components/h.js";

/** A line that says whether a cell is running, for how long, and how it ended. */
export type RunningStatus = {node: HTMLElement; start: () => void; end: (words: string) => void};

/** Waiting shorter than this, in milliseconds, needs no words. */
const patience = 400;

/** A status line: announced when a run takes long and when it ends; the seconds are counted for the eye only. */
export function runningStatus(): RunningStatus {
  const words = h("span", {role: "status"});
  const clock = h("span", {"aria-hidden": "true"});
  const node = h("p", {class: "cell-status"}, words, clock);
  let timers: number[] = [];
  const clear = (): void => {
    for (const timer of timers) clearInterval(timer);
    timers = [];
    clock.replaceChildren();
  };
  return {
    node,
    start() {
      clear();
      const started = Date.now();
      words.replaceChildren();
      timers.push(
        window.setTimeout(
          () => words.replaceChildren("Running. The first run in a page also starts the query engine."),
          patience
        ),
        window.setInterval(() => clock.replaceChildren(` ${Math.round((Date.now() - started) / 1000)} s`), 1000)
      );
    },
    end(said) {
      clear();
      words.replaceChildren(said);
    }
  };
}
