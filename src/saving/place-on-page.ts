/** Where a saved table or chart comes from. */
export type Origin = {
  source: string;
  /** The date that the data describe, in words. */
  date: string;
  /** Address of the place on the page. */
  address: string;
  /** What must be known wherever the file goes, such as that it is not for publication. */
  warning: string | null;
};

/**
 * Source, date and address of a place on a page: the nearest part of the page that states its own (`data-source`), else
 * what the page's head says.
 */
export function originOf(place: Element, {page = document, address = location.href} = {}): Origin {
  const part = place.closest<HTMLElement>("[data-source]");
  const head = (name: string): string =>
    page.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "not stated";
  const anchor = anchorOf(place, page);
  return {
    source: part?.getAttribute("data-source") ?? head("data-source"),
    date: part?.getAttribute("data-date") ?? head("data-date"),
    address: `${address.replace(/#.*$/, "")}${anchor && `#${anchor}`}`,
    warning: page.querySelector(".analyst-banner")?.textContent?.trim() ?? null
  };
}

/** The address of a place within its site, as the action plan cites it: `deep-dives/bank-staff#i3-both-bme-white`. */
export function addressWithin(place: Element, {page = document, address = location.href} = {}): string {
  const home = page.querySelector(".site-name a")?.getAttribute("href") ?? "/";
  const {pathname: root} = new URL(".", new URL(home, address));
  const {pathname, search} = new URL(address);
  const path = pathname
    .slice(root.length)
    .replace(/\.html$/, "")
    .replace(/(^|\/)index$/, "$1");
  const anchor = anchorOf(place, page);
  return `${path}${search}${anchor && `#${anchor}`}`;
}

/** The anchor that leads nearest to a place: of what it stands in, else of the heading above it; empty where there is none. */
export function anchorOf(place: Element, page: Document = document): string {
  const around = place.closest("main [id]");
  if (around) return around.id;
  const above = [...page.querySelectorAll("main :is(h1, h2, h3)[id]")].filter(
    (heading) => heading.compareDocumentPosition(place) & 4
  );
  return above.at(-1)?.id ?? "";
}
