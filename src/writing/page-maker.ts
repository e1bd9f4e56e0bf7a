import type {SiteTables, View} from "../figures/view.js";

/** What a page may ask for while it is made. */
type PageRequest = {
  /** The organisation that the page is about: the one that its address names, or else the site's first. */
  view: () => Promise<View>;
  /** All organisations of the site. */
  site: () => Promise<SiteTables>;
  /** The day that a release is dated and "overdue" is judged by, such as `2026-03-31`. */
  today: string;
  /** The part of the address that stands for `[indicator]` or `[notebook]`. */
  part: string | undefined;
};

/** Makes a page as Framework reads it: Markdown with HTML. Each subject's `page.ts` exports one as `page`. */
export type PageMaker = (request: PageRequest) => string | Promise<string>;
