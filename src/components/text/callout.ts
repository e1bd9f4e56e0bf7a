import {h, type Child} from "../h.js";

/** What a callout is for: its heading word and its look. `next` is for "what to do next", `caution` for limits of the data. */
export type CalloutKind = "note" | "caution" | "next" | "error";

const words: Readonly<Record<CalloutKind, string>> = {
  note: "Note",
  caution: "Take care",
  next: "What next",
  error: "Something went wrong"
};

/** A boxed aside with a heading word; `title` replaces the word. An `error` is announced to screen readers when it appears. */
export function Callout(
  content: Child,
  {kind = "note", title = words[kind]}: {kind?: CalloutKind; title?: string} = {}
): HTMLElement {
  const body = typeof content === "string" ? h("p", null, content) : content;
  return h(
    "div",
    {class: `callout callout-${kind}`, role: kind === "error" ? "alert" : null},
    h("p", {class: "callout-title"}, title),
    body
  );
}
