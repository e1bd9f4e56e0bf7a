import {h} from "../../../components/h.js";
import {none, usual} from "../reckoning/fields.js";
import {Failure} from "./failure.js";
import type {Session} from "./session.js";

/** How long fetching may take before the reader is told of it, in milliseconds. */
const patience = 400;

/** The part below an answer that takes its gap apart. */
export type WhyPanel = {
  node: HTMLElement;
  /** Empties it, since another question is being asked. */
  clear(): void;
  /** Shows what belongs to the answer on screen, as far as it is open. */
  show(): void;
};

/**
 * A part that is fetched and worked out only when it is open, a piece at a time, so that neither the answer nor a key press
 * waits for it.
 */
export function createWhyPanel(session: Session): WhyPanel {
  const fields = h("div", {class: "fields"});
  const status = h("p", {class: "visually-hidden", role: "status"});
  const body = h("div", {class: "why-body"});
  const node: HTMLDetailsElement = h(
    "details",
    {id: "explorer-why", class: "explorer-why", hidden: true, ontoggle: () => toggled()},
    h("summary", null, h("h2", null, "Why is there a gap?")),
    fields,
    status,
    body
  );
  let shown = "";
  let turn = 0;
  let landing = location.hash;

  const isOpen = (): boolean => session.asked().why !== none;
  const toggled = (): void => {
    if (node.open !== isOpen()) session.change({why: node.open ? usual : none});
  };

  const say = (text: string, {busy = false} = {}): void => {
    status.className = busy ? "explorer-status" : "visually-hidden";
    status.replaceChildren(...(busy ? [h("progress", {"aria-label": text}), ` ${text}`] : [text]));
  };

  /** Fills the body, then goes to the finding that the address names, which stood nowhere when the page was opened. */
  const fill = async (isCurrent: () => boolean): Promise<void> => {
    const waiting = setTimeout(() => isCurrent() && say("Fetching what takes a gap apart…", {busy: true}), patience);
    const {fillWhy} = await import("./why-content.js").finally(() => clearTimeout(waiting));
    await fillWhy({fields, body}, {session, say, isCurrent});
    if (!isCurrent() || landing === "") return;
    body.querySelector(`#${CSS.escape(landing.slice(1))}`)?.scrollIntoView();
    landing = "";
  };

  const clear = (): void => {
    turn++;
    shown = "";
    body.replaceChildren();
    say("");
  };

  return {
    node,
    clear,
    show() {
      const asked = session.asked();
      node.hidden = session.pay() !== null;
      node.open = isOpen();
      const key = isOpen() ? JSON.stringify(asked) : "";
      if (key === shown) return;
      clear();
      shown = key;
      if (!isOpen()) return;
      const mine = turn;
      const isCurrent = (): boolean => mine === turn;
      fill(isCurrent).catch((error: unknown) => {
        if (!isCurrent()) return;
        say("");
        body.replaceChildren(Failure(error, "This gap could not be taken apart."));
      });
    }
  };
}
