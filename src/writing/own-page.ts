import {isFirst} from "../address/organisation-address.js";
import type {View} from "../figures/view.js";
import {markdownPage, type MarkdownPage} from "./markdown.js";
import {OrganisationPicker} from "./picker.js";

/**
 * A page that every organisation of a site has, at the same address under its home (`deep-dives/bank-staff`): begins with
 * the choice of another organisation, where there is one, and is told from theirs by its title.
 */
export function ownPage(view: View, address: string, page: MarkdownPage): string {
  const {shortName} = view.organisation;
  const named = isFirst(view) || page.title === shortName;
  return markdownPage({
    ...page,
    title: named ? page.title : `${page.title}, ${shortName}`,
    heading: page.heading ?? page.title,
    sections: [{blocks: [OrganisationPicker(view, address)]}, ...page.sections]
  });
}
