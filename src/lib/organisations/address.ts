import type {SiteOrganisation} from "../site.js";

type Held = {
  site: {organisations: readonly Pick<SiteOrganisation, "id">[]};
  organisation: Pick<SiteOrganisation, "id">;
};

/** True of the organisation that every page of the site is about: its first. */
export function isFirst({site, organisation}: Held): boolean {
  return site.organisations[0]?.id === organisation.id;
}

/** The way from a page at the top of an organisation's home to the site's root: for links that are made in a browser. */
export function rootOf(held: Held): string {
  return isFirst(held) ? "./" : "../../";
}

/** The explorer with one of its questions put to this organisation: `v=1&indicator=2&by=route`. */
export function explorerHref(held: Held, question = ""): string {
  const asked = [question, isFirst(held) ? "" : `organisation=${held.organisation.id}`].filter(Boolean).join("&");
  return `/explore${asked && "?"}${asked}`;
}

/**
 * Where an organisation's own pages begin, from the site's root: `/` for the first, `/organisations/its-id/` for others.
 * The same pages stand under each, so that links between them need not say whose they are.
 */
export function homeOf(held: Held): string {
  return isFirst(held) ? "/" : `/organisations/${held.organisation.id}/`;
}
