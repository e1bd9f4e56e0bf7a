import {formatState, parseState, type Fields, type Parsed, type StateOf} from "./state.js";

/** The view in the address bar: read it, change it, and hear of Back and Forward. */
export type Address<F extends Fields> = {
  read: () => Parsed<F>;
  /** Shows a new view; Back undoes it. A view that is already shown adds nothing to the history. */
  push: (state: StateOf<F>) => void;
  /** Corrects the address of the view shown, without a step in the history: for typing, and after a notice. */
  replace: (state: StateOf<F>) => void;
  /** Calls the listener whenever Back or Forward changes the view; returns a function that stops it. */
  onTravel: (listener: (parsed: Parsed<F>) => void) => () => void;
};

/** Binds a set of fields to the browser's address and history. */
export function addressOf<F extends Fields>(
  fields: F,
  browser: Pick<Window, "location" | "history" | "addEventListener" | "removeEventListener"> = window
): Address<F> {
  const read = (): Parsed<F> => parseState(browser.location.search, fields);
  const write = (state: StateOf<F>, how: "pushState" | "replaceState"): void => {
    const search = formatState(state, fields);
    if (search !== browser.location.search) browser.history[how](null, "", search + browser.location.hash);
  };
  return {
    read,
    push: (state) => write(state, "pushState"),
    replace: (state) => write(state, "replaceState"),
    onTravel: (listener) => {
      const travel = (): void => listener(read());
      browser.addEventListener("popstate", travel);
      return () => browser.removeEventListener("popstate", travel);
    }
  };
}
