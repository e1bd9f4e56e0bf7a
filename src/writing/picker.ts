import {h} from "../components/h.js";
import {homeOf} from "../address/organisation-address.js";
import type {View} from "../figures/view.js";

/**
 * Which organisation a page is about, and the way to the same page of each other one; null where the site holds only
 * one. `page` is its address under an organisation's home, such as `indicators/bullying-by-staff`.
 */
export function OrganisationPicker(
  {site, organisation}: Pick<View, "site" | "organisation">,
  page: string
): Node | null {
  const {organisations} = site;
  if (organisations.length < 2) return null;
  return h(
    "details",
    {class: "organisation-picker"},
    h("summary", null, `${organisation.name}: choose another organisation`),
    h(
      "ul",
      null,
      organisations
        .filter(({id}) => id !== organisation.id)
        .map((each) => h("li", null, h("a", {href: homeOf({site, organisation: each}) + page}, each.name)))
    ),
    h("p", null, h("a", {href: "/organisations"}, "Compare all organisations"))
  );
}
