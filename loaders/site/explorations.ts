import {explorationsFolder, readExplorations} from "../../src/subjects/explorations/read.js";
import type {Profile} from "../../src/figures/site.js";
import type {MenuSection} from "../../src/pages.js";

/** The heading of the menu that explorations stand under. */
const heading = "Explore";

/**
 * The menu with the explorations after the other pages of their section: the published ones, and in an analyst's site the
 * drafts, marked; of those about one organisation's data only those of the one named. Throws where an exploration's front matter would leave its state in doubt.
 */
export async function withExplorations(
  menu: readonly MenuSection[],
  profile: Profile,
  {folder = explorationsFolder, organisation}: {folder?: string; organisation?: string | undefined} = {}
): Promise<MenuSection[]> {
  const found = await readExplorations({folder, drafts: profile === "analyst", organisation});
  const pages = found.map(({slug, title, status}) => ({
    name: status === "draft" ? `${title} (draft)` : title,
    path: `/explorations/${slug}`
  }));
  return menu.map((each) => (each.name === heading ? {...each, pages: [...each.pages, ...pages]} : each));
}
