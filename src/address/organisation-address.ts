import {isOwnPage} from "../pages.js";
import type {SiteOrganisation} from "../figures/site.js";

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

/**
 * Where the evidence of an organisation's action leads: an address on another site as it is; one within this site from
 * its root, to the organisation's own page where each has that page, else to the one that all share.
 */
export function evidenceHref(held: Held, evidence: string): string {
  if (/^https?:/.test(evidence)) return evidence;
  const address = evidence.replace(/^\//, "");
  const page = address.replace(/[?#].*$/, "").replace(/\.html$/, "");
  const isOwn = isOwnPage(page.replace(/(?:^|\/)$/, (end) => `${end}index`));
  return `${isOwn ? homeOf(held) : "/"}${address}`;
}

/**
 * Which organisation a page is about, by its address without its ending (`organisations/its-id/report`): its own pages,
 * or those of the site's first; undefined for pages about several, or about none.
 */
export function ownerOf<Organisation extends {id: string}>(
  page: string,
  organisations: readonly Organisation[]
): Organisation | undefined {
  const [, id] = /^organisations\/([^/]+)\//.exec(page) ?? [];
  if (id !== undefined) return organisations.find((each) => each.id === id);
  return isOwnPage(page) ? organisations[0] : undefined;
}
