import {posix} from "node:path";
import {isOwnPage, pageAt} from "../../src/pages.js";

/**
 * The menu as the reader of a page needs it: on a page of another organisation than the site's first, each line leads to
 * that organisation's own page where it has one; of notebooks it has that organisation's alone; the line of the page itself
 * says so, and its section stands open.
 * `path` is the page's, from the site's root, with or without its ending.
 */
export function ownMenu(html: string, path: string): string {
  const page = path.replace(/^\//, "").replace(/\.html$/, "");
  const [home = ""] = /^organisations\/[^/]+\//.exec(page) ?? [];
  return html.replace(/<nav id="observablehq-sidebar"[^]*?<\/nav>/, (menu) =>
    opened(
      menu.replace(line, (whole, item: string, href: string) => ownLine(whole, {item, href, page, home}))
    ).replaceAll(`observablehq-link-active"><a `, `observablehq-link-active"><a aria-current="page" `)
  );
}

/** A line of the menu as Framework writes it, with where it leads. */
const line = /[ \t]*(<li class="observablehq-link(?: observablehq-link-active)?"><a href="([^"#?]+)")[^]*?<\/li>\n?/g;

function ownLine(
  whole: string,
  {item, href, page, home}: {item: string; href: string; page: string; home: string}
): string {
  const [, address = "", ending = ""] = /^(.*?)(\.html)?$/.exec(posix.join("/", posix.dirname(page), href)) ?? [];
  const [, whose = "", own = ""] = /^\/(organisations\/[^/]+\/)?(.*)$/.exec(address) ?? [];
  if (pageAt(own)?.page.address === "explorations/[notebook]") return whose === home ? whole : "";
  // The overview of the site's first organisation is the site's home, and stays within reach.
  if (home === "" || whose !== "" || own === "index" || !isOwnPage(own)) return whole;
  const way = posix.relative(posix.dirname(page), `${home}${own}`);
  const active = `${home}${own}` === page ? " observablehq-link-active" : "";
  return whole.replace(
    item,
    () => `<li class="observablehq-link${active}"><a href="${way.startsWith(".") ? way : `./${way}`}${ending}"`
  );
}

/** The sections of the menu, that of the page open: all else is one press away. */
function opened(menu: string): string {
  return menu.replace(/<details(?: open)?(?: class="[^"]*")?>(?=([^]*?)<\/details>)/g, (_, inside: string) =>
    inside.includes("observablehq-link-active") ? `<details open class="observablehq-section-active">` : "<details>"
  );
}
