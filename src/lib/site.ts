import type {Breakdown} from "../registry/breakdowns.js";

/** Which site is made: everything for an analyst on this machine, or only what may be published. */
export type Profile = "analyst" | "published";

/** What became of the rows of one file. In a published site the numbers are rounded to 50, since rows are people. */
export type FileAccount = {name: string; read: number; used: number; reported: number};

/** A finding of the check as a page shows it; `count` is null where it would be a small number in a published site. */
export type SiteFinding = {
  level: "error" | "warning" | "note";
  code: string;
  file: string;
  column: string | null;
  count: number | null;
  what: string;
  do: string;
};

/** Everything a page needs to know of an organisation beside its cube. */
export type SiteOrganisation = {
  id: string;
  name: string;
  shortName: string;
  odsCode: string | null;
  type: "trust" | "icb";
  denominator: "known" | "all";
  disciplinaryWindowYears: 1 | 2;
  bandGroups: readonly string[];
  /** Breakdowns that exist in its cube, with the reading order of their levels. */
  breakdowns: readonly Pick<Breakdown, "id" | "label" | "order">[];
  labels: Readonly<Record<string, string>>;
  /** A standing notice about the data that every page shows, or null. */
  notice: string | null;
  areas: readonly {area: string; weight: number | null}[] | null;
  comparators: readonly string[] | null;
  disclosure: {threshold: number; surveyMinimum: number; alreadyPublic: boolean};
  supplied: readonly string[];
  files: readonly FileAccount[];
  findings: readonly SiteFinding[];
  /** Hand-written commentary by indicator number, in Markdown, from the data folder's `commentary/`. */
  commentary: Readonly<Record<string, string>>;
};

/** What `site.json` holds. */
export type Site = {
  profile: Profile;
  version: string;
  /** SHA-256 of every input that the site was made from, data and code; 12 hex digits. */
  source: string;
  organisations: readonly SiteOrganisation[];
};
