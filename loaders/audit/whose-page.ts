import {ownerOf} from "../../src/address/organisation-address.js";
import type {FoundSite} from "./read-site.js";
import type {Passage} from "./statements.js";

/** An organisation as a site names it. */
export type Named = {id: string; name: string; shortName: string};

/** The organisations of a site in their order, as its `site.json` has them. */
export function organisationsOf({tables}: Pick<FoundSite, "tables">): Named[] {
  const found = tables.find(({path, columns}) => path.endsWith("#organisations") && columns.includes("shortName"));
  return (found?.rows ?? []).map(({id, name, shortName}) => ({
    id: String(id),
    name: String(name),
    shortName: String(shortName)
  }));
}

/**
 * The passages of a page that may state something of one organisation: all of them, unless the page is another's. Of
 * those, what names this one: "2 of 6 board members" is a fact about the organisation whose page it stands on.
 */
export function passagesAbout(
  id: string,
  passages: readonly Passage[],
  {path, organisations}: {path: string; organisations: readonly Named[]}
): readonly Passage[] {
  const owner = ownerOf(path.replace(/\.html$/, ""), organisations);
  if (!owner || owner.id === id) return passages;
  const names = organisations.filter((each) => each.id === id).flatMap(({name, shortName}) => [name, shortName]);
  return passages.filter(({words}) => words.some((text) => names.some((name) => text.includes(name))));
}
