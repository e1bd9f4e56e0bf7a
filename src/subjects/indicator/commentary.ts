import {MarkdownBox} from "../../writing/markdown-box.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";

/** The organisation's hand-written commentary on an indicator; null where it has none. */
export function Commentary({organisation}: View, {number}: Pick<Indicator, "number">): HTMLElement | null {
  const text = organisation.commentary[String(number)];
  if (text === undefined || text.trim() === "") return null;
  return MarkdownBox(text, {name: "commentary", headingLevel: 3});
}
