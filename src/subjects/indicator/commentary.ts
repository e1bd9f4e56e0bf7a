import {h} from "../../components/h.js";
import {markdownToHtml} from "../../writing/static.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";

/** The organisation's hand-written commentary on an indicator; null where it has none. */
export function Commentary({organisation}: View, {number}: Pick<Indicator, "number">): HTMLElement | null {
  const text = organisation.commentary[String(number)];
  if (text === undefined || text.trim() === "") return null;
  const body = h("div", {class: "commentary"});
  body.innerHTML = markdownToHtml(text, {headingLevel: 3});
  return body;
}
