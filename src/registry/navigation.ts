import {indicators} from "./index.js";

/** A page in the menu; `path` begins with a slash and has no ending. */
export type NavigationPage = {name: string; path: string};

/** Pages under a heading. */
export type NavigationSection = {name: string; pages: NavigationPage[]};

/** What of a site's organisations decides its menu: the first one's words for groups, and which there are. */
export type NavigationFacts = {
  labels?: Readonly<Record<string, string>>;
  organisations?: readonly {id: string; shortName: string}[];
};

/** So many organisations have a line in the menu each; more are found by the page that compares them. */
const mostInMenu = 12;

/** The menu, in reading order, after the overview, which always stands first. Previous and next follow the same order. */
export function navigation({labels = {}, organisations = []}: NavigationFacts = {}): (
  NavigationPage | NavigationSection
)[] {
  return [
    {
      name: "Indicators",
      pages: indicators.map(({number, shortTitle, slug}) => ({
        name: `${number}. ${shortTitle}`,
        path: `/indicators/${slug}`
      }))
    },
    {
      name: "Explore",
      pages: [
        {name: "Explorer", path: "/explore"},
        {name: "Root causes", path: "/root-causes"},
        {name: "Notebook", path: "/notebook"},
        {name: "Explorations", path: "/explorations/index"}
      ]
    },
    {
      name: "Deep dives",
      pages: [
        {name: `${labels.Black ?? "Black"} staff`, path: "/deep-dives/black-staff"},
        {name: "Bank staff", path: "/deep-dives/bank-staff"},
        {name: "Population", path: "/deep-dives/population"},
        {name: "Career ladder", path: "/deep-dives/career-ladder"},
        {name: "Recruitment funnel", path: "/deep-dives/recruitment-funnel"}
      ]
    },
    {
      name: "Act and report",
      pages: [
        {name: "Actions", path: "/actions"},
        {name: "Annual report", path: "/report"}
      ]
    },
    ...organisationPages(organisations),
    {
      name: "About the data",
      pages: [
        {name: "Data quality", path: "/data-quality"},
        {name: "Printed figures checked", path: "/reconciliation"},
        {name: "How people are protected", path: "/method/protection"},
        {name: "Methods", path: "/method/index"},
        {name: "Data dictionary", path: "/method/data-dictionary"}
      ]
    },
    {
      name: "Help",
      pages: [
        {name: "How to use this site", path: "/help"},
        {name: "Glossary", path: "/glossary"},
        {name: "What changed", path: "/what-changed"},
        {name: "Accessibility", path: "/accessibility"}
      ]
    }
  ];
}

/** The menu's part for the other organisations of a site; nothing where there is only one. */
function organisationPages(organisations: NonNullable<NavigationFacts["organisations"]>): NavigationSection[] {
  const [, ...others] = organisations;
  if (others.length === 0) return [];
  const own = others.map(({id, shortName}) => ({name: shortName, path: `/organisations/${id}/index`}));
  const compare = {name: "Compare organisations", path: "/organisations"};
  return [{name: "Organisations", pages: [compare, ...(own.length < mostInMenu ? own : [])]}];
}

/** The pages that each organisation of a site has, by their address under its home. */
export const ownPages: readonly string[] = [
  "index",
  ...indicators.map(({slug}) => `indicators/${slug}`),
  "deep-dives/index",
  "deep-dives/black-staff",
  "deep-dives/bank-staff",
  "deep-dives/population",
  "deep-dives/career-ladder",
  "deep-dives/recruitment-funnel",
  "root-causes",
  "actions",
  "report",
  "data-quality",
  "reconciliation"
];

/** Pages that are made from one template: for each indicator, and for each organisation but the first. */
export function dynamicPaths({organisations = []}: NavigationFacts = {}): string[] {
  return [
    ...indicators.flatMap(({slug}) => [`/indicators/${slug}`, `/method/${slug}`]),
    ...organisations.slice(1).flatMap(({id}) => ownPages.map((page) => `/organisations/${id}/${page}`))
  ];
}
