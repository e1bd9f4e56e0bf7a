import type {Breakdown} from "../registry/breakdowns.js";
import type {DisclosureRules} from "../registry/disclosure.js";
import type {BandGroup} from "../registry/organisation.js";
import type {CheckReport} from "./check-report.js";
import type {CampaignEffect, SurveyDesign} from "./designs.js";
import type {Release} from "./release.js";

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

/** What a survey extract notes of one group's answers: they were counted otherwise than the others'. */
export type SurveyNote = {indicator: number; population: string; period: string; group: string; note: string};

/** How one published table stands: counts that exist, and how many of them are shown. */
export type TableRecord = {table: string; published: number; suppressed: number; notApplicable: number};

/** What a reader is told of an organisation's protection, so that anyone can repeat its check. */
export type ProtectionSummary = {
  rules: DisclosureRules;
  bandGroups: readonly BandGroup[];
  tables: readonly TableRecord[];
  /** Declared tables that are not shown because most of their counts would be hidden. */
  leftOut: readonly string[];
  /** Whether an earlier release was taken into account. */
  earlierRelease: boolean;
  /** `measure|population|period` of what stays as first published, though the extract has changed it since. */
  stays: readonly string[];
  /** How many small counts are shown because they are in print already. */
  alreadyPublic: number;
  /** Hidden small counts that figures in print narrow further than the rule allows. */
  bounded: number;
  /** The fewest values that a hidden small count leaves open; null where none is hidden. */
  narrowest: number | null;
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
  /** Breakdowns that exist in its cube, with the column they are made from and the reading order of their levels. */
  breakdowns: readonly Pick<Breakdown, "id" | "label" | "column" | "order">[];
  labels: Readonly<Record<string, string>>;
  /** The last snapshot of its workforce, or the last period of its data where it has none; empty where it has no data. */
  dataDate: string;
  /** A standing notice about the data that every page shows, or null. */
  notice: string | null;
  areas: readonly {area: string; weight: number | null}[] | null;
  comparators: readonly string[] | null;
  disclosure: {threshold: number; surveyMinimum: number; alreadyPublic: boolean};
  supplied: readonly string[];
  files: readonly FileAccount[];
  findings: readonly SiteFinding[];
  /** How its people are protected; null in an analyst's site, where nothing is hidden. */
  protection: ProtectionSummary | null;
  /** Hand-written commentary by indicator number, in Markdown, from the data folder's `commentary/`. */
  commentary: Readonly<Record<string, string>>;
  /** Notes on the survey's figures for the whole of a population. */
  surveyNotes: readonly SurveyNote[];
  /** By how much campaigns widen ranges of appointments; absent where applications come without campaigns. */
  campaigns?: readonly CampaignEffect[];
  /** How survey answers were gathered; absent where the extract says nothing of weights or people asked. */
  surveyDesign?: SurveyDesign;
  /** What `npm run check` says of its extracts; null in a published site. */
  check: CheckReport | null;
  /** Its headlines as last published, from the data folder's `released/`; null where none is kept. */
  previousRelease: Release | null;
};

/** What `site.json` holds. */
export type Site = {
  profile: Profile;
  version: string;
  /** SHA-256 of every input that the site was made from, data and code; 12 hex digits. */
  source: string;
  organisations: readonly SiteOrganisation[];
};
