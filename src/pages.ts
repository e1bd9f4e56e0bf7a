import {indicators} from "./registry/index.js";

/** What of a site's organisations decides its pages: the first one's words for groups, and which there are. */
export type SiteFacts = {
  /** Whose site it is; a published one unless it says otherwise. */
  profile?: "analyst" | "published";
  labels?: Readonly<Record<string, string>>;
  organisations?: readonly {id: string; shortName: string; notebooks?: readonly NotebookFact[]}[];
};

/** What of a notebook decides its page: its address, and its line of the menu. */
type NotebookFact = {slug: string; title: string; status: "draft" | "published"};

/** The headings of the menu, in reading order. */
const headings = [
  "Indicators",
  "Explore",
  "Deep dives",
  "Act and report",
  "Organisations",
  "About the data",
  "Help"
] as const;

/** A page of the site: one row of the table below. */
export type Page = {
  /** From the site's root, or from an organisation's home, without its ending; `[indicator]` and `[notebook]` stand for each one's. */
  address: string;
  /** Its name in the menu. */
  name: string | ((facts: SiteFacts) => string);
  /** Who has it: each organisation one of its own, or the site one for all. */
  of: "organisation" | "site";
  /** The heading that it stands under in the menu; null for a page that other pages lead to. */
  menu: (typeof headings)[number] | null;
  /** The folder below `src/subjects` whose `page.ts` makes it; null for a page written in Markdown. */
  subject: string | null;
  /** Only an analyst's site has it: it holds what nobody may publish. */
  forAnalysts?: true;
};

/** Every page of the site, in the order of the menu. Menu, addresses, what makes each page, and tests follow from it. */
export const pages: readonly Page[] = [
  {address: "index", name: "Overview", of: "organisation", menu: null, subject: "overview"},
  {address: "indicators/[indicator]", name: "", of: "organisation", menu: "Indicators", subject: "indicator"},
  {address: "pay", name: "Ethnicity pay gap", of: "organisation", menu: "Indicators", subject: "pay"},
  {address: "explore", name: "Explorer", of: "site", menu: "Explore", subject: "explorer"},
  {address: "root-causes", name: "Root causes", of: "organisation", menu: "Explore", subject: "root-causes"},
  {address: "notebook", name: "Notebook", of: "site", menu: "Explore", subject: "notebook"},
  {address: "explorations/index", name: "Explorations", of: "organisation", menu: "Explore", subject: "explorations"},
  {address: "explorations/[notebook]", name: "", of: "organisation", menu: "Explore", subject: "notebook/reading"},
  {address: "deep-dives/index", name: "Deep dives", of: "organisation", menu: null, subject: "deep-dives"},
  deepDive("black-staff", ({labels}) => `${labels?.Black ?? "Black"} staff`),
  deepDive("bank-staff", "Bank staff"),
  deepDive("population", "Population"),
  deepDive("career-ladder", "Career ladder"),
  deepDive("recruitment-funnel", "Recruitment funnel"),
  {address: "actions", name: "Actions", of: "organisation", menu: "Act and report", subject: "actions"},
  {address: "report", name: "Annual report", of: "organisation", menu: "Act and report", subject: "report"},
  {
    address: "organisations",
    name: "Compare organisations",
    of: "site",
    menu: "Organisations",
    subject: "organisations"
  },
  {address: "data-quality", name: "Data quality", of: "organisation", menu: "About the data", subject: "quality"},
  {
    address: "check",
    name: "Check of the extracts",
    of: "organisation",
    menu: "About the data",
    subject: "check",
    forAnalysts: true
  },
  {
    address: "reconciliation",
    name: "Printed figures checked",
    of: "organisation",
    menu: "About the data",
    subject: "reconciliation"
  },
  {
    address: "method/protection",
    name: "How people are protected",
    of: "site",
    menu: "About the data",
    subject: "protection"
  },
  {address: "method/index", name: "Methods", of: "site", menu: "About the data", subject: null},
  {
    address: "method/data-dictionary",
    name: "Data dictionary",
    of: "site",
    menu: "About the data",
    subject: "data-dictionary"
  },
  {address: "method/[indicator]", name: "", of: "site", menu: null, subject: "method"},
  {address: "method/pay-gap", name: "How pay gaps are counted", of: "site", menu: null, subject: "pay/method"},
  {address: "method/statistics", name: "Statistics", of: "site", menu: null, subject: null},
  {address: "method/ranges", name: "What ranges mean", of: "site", menu: null, subject: null},
  {address: "method/calibration", name: "Calibration", of: "site", menu: null, subject: null},
  {address: "method/verdicts", name: "Verdicts", of: "site", menu: null, subject: null},
  {address: "method/deviations", name: "Deviations", of: "site", menu: null, subject: null},
  {address: "help", name: "How to use this site", of: "site", menu: "Help", subject: "help"},
  {address: "glossary", name: "Glossary", of: "site", menu: "Help", subject: "glossary"},
  {address: "what-changed", name: "What changed", of: "site", menu: "Help", subject: "release"},
  {address: "accessibility", name: "Accessibility", of: "site", menu: "Help", subject: null},
  {address: "gallery", name: "Gallery of components", of: "site", menu: null, subject: "gallery"},
  {address: "404", name: "Page not found", of: "site", menu: null, subject: null}
];

function deepDive(slug: string, name: Page["name"]): Page {
  return {address: `deep-dives/${slug}`, name, of: "organisation", menu: "Deep dives", subject: `deep-dives/${slug}`};
}

/** What stands for every notebook of an organisation in the addresses of the table. */
const eachNotebook = "[notebook]";

/** An address of the table written out: once for each indicator or notebook where it stands for all, else as it is. */
function written(address: string, notebooks: readonly NotebookFact[] = []): string[] {
  if (address.includes(eachNotebook)) return notebooks.map(({slug}) => address.replace(eachNotebook, slug));
  return address.includes("[indicator]") ? indicators.map(({slug}) => address.replace("[indicator]", slug)) : [address];
}

/** The page at an address, with the part of it that stands for `[indicator]` or `[notebook]`. Undefined where there is none. */
export function pageAt(address: string): {page: Page; part: string | undefined} | undefined {
  const exact = pages.find((page) => page.address === address);
  if (exact) return {page: exact, part: undefined};
  const page =
    pages.find((each) => written(each.address).includes(address)) ??
    pages.find((each) => each.address.includes(eachNotebook) && isOne(each.address, address));
  return page && {page, part: address.split("/").at(-1)};
}

function isOne(pattern: string, address: string): boolean {
  const [before = ""] = pattern.split(eachNotebook);
  return address.startsWith(before) && /^[a-z0-9-]+$/.test(address.slice(before.length));
}

/** Whether an address under an organisation's home is of a page of its own: one that all have, or one of its notebooks. */
export function isOwnPage(address: string): boolean {
  return pageAt(address)?.page.of === "organisation" && !address.includes("[");
}

/** Whether a site has a page. */
function has({profile}: SiteFacts): (page: Page) => boolean {
  return ({forAnalysts}) => !forAnalysts || profile === "analyst";
}

/** The pages that each organisation of an analyst's site has beside its notebooks, by their address under its home. */
export const ownPages: readonly string[] = pages
  .filter((page) => page.of === "organisation")
  .flatMap((page) => written(page.address));

/**
 * The addresses of the pages that are made (not written in Markdown): those of the first organisation and of the site at
 * the root, those of every other organisation under `/organisations/its-id/`.
 */
export function madePaths(facts: SiteFacts = {}): string[] {
  const all = pages.filter(has(facts));
  const [first, ...rest] = facts.organisations ?? [];
  const made = all.filter(({subject}) => subject !== null).flatMap(({address}) => written(address, first?.notebooks));
  const own = all.filter((page) => page.of === "organisation");
  const others = rest.flatMap(({id, notebooks}) =>
    own.flatMap(({address}) => written(address, notebooks)).map((page) => `organisations/${id}/${page}`)
  );
  return [...made, ...others].map((address) => `/${address}`);
}

/**
 * A line of the menu; `path` begins with a slash and has no ending. A line of another organisation's than the first is in
 * the menu of its own pages alone, and stands between no previous and next.
 */
type MenuLine = {name: string; path: string; pager?: null};

/** Lines under a heading. */
export type MenuSection = {name: string; pages: MenuLine[]};

/** So many organisations have a line in the menu each; more are found by the page that compares them. */
const mostInMenu = 12;

/** The menu, in reading order, after the overview, which always stands first. Previous and next follow the same order. */
export function menu(facts: SiteFacts = {}): MenuSection[] {
  const [, ...others] = facts.organisations ?? [];
  return headings
    .filter((heading) => heading !== "Organisations" || others.length > 0)
    .map((heading) => {
      const lines = pages
        .filter((page) => page.menu === heading && has(facts)(page))
        .flatMap((page) => linesOf(page, facts));
      const own = others.map(({id, shortName}) => ({name: shortName, path: `/organisations/${id}/index`}));
      return {
        name: heading,
        pages: heading === "Organisations" && own.length < mostInMenu ? [...lines, ...own] : lines
      };
    });
}

function linesOf({address, name}: Page, facts: SiteFacts): MenuLine[] {
  if (address.includes(eachNotebook))
    return (facts.organisations ?? []).flatMap(({id, notebooks = []}, i) =>
      notebooks.map(({title, slug, status}) => ({
        name: status === "draft" ? `${title} (draft)` : title,
        path: `/${i === 0 ? "" : `organisations/${id}/`}${address.replace(eachNotebook, slug)}`,
        ...(i > 0 && {pager: null})
      }))
    );
  if (address === "indicators/[indicator]")
    return indicators.map(({number, shortTitle, slug}) => ({
      name: `${number}. ${shortTitle}`,
      path: `/indicators/${slug}`
    }));
  return [{name: typeof name === "string" ? name : name(facts), path: `/${address}`}];
}
