import {h} from "../components/h.js";
import {markdownToHtml} from "./static.js";

/** An organisation's own Markdown as a box of a page, its highest heading at `headingLevel`: it takes no HTML. Node only. */
export function MarkdownBox(text: string, {name, headingLevel}: {name: string; headingLevel: number}): HTMLElement {
  const box = h("div", {class: name});
  box.innerHTML = markdownToHtml(text, {headingLevel});
  return box;
}
