import {ownerOf} from "../../src/lib/organisations/address.js";
import type {FoundSite} from "./read-site.js";
import type {Statement} from "./statements.js";

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
 * What a page states of one organisation: all of it, unless the page is another's. Of that, what names this one: "2 of 6
 * board members" is a fact about the organisation whose page it stands on.
 */
export function statementsAbout(
  id: string,
  statements: readonly Statement[],
  {path, organisations}: {path: string; organisations: readonly Named[]}
): Statement[] {
  const owner = ownerOf(path.replace(/\.html$/, ""), organisations);
  if (!owner || owner.id === id) return [...statements];
  const names = organisations.filter((each) => each.id === id).flatMap(({name, shortName}) => [name, shortName]);
  return statements.filter(({words}) => words.some((text) => names.some((name) => text.includes(name))));
}
