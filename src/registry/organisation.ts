import type {BandCategory, PayBand} from "./pay-bands.js";

/** Pay bands that are read together, for tables of grouped bands and for measures of senior level. */
export type BandGroup = {name: string; category: BandCategory; bands: readonly PayBand[]};

/** A comparator area; `weight` is its share of the catchment, in any unit, null where residents are the weight. */
export type Area = {area: string; weight: number | null};

/** A column of the organisation's own that is offered as a breakdown. `order` lists its levels as they are to be read. */
type OwnBreakdown = {
  column: string;
  label: string;
  order?: readonly string[] | undefined;
  /** Its values are names of places or teams, which may be named like people. */
  places?: boolean | undefined;
};

/** Where an extract is that is no file of the folder: in a database, or in files of Parquet. */
export type Elsewhere =
  | {
      /** Address of a PostgreSQL server and database, without name or password: those come from the environment. */
      sql: string;
      /** A table, with its schema where it needs one; or `query`, one statement that reads. */
      table?: string | undefined;
      query?: string | undefined;
      /** A column that tells its rows apart and orders them, so that the row numbers of findings lead to a row again. */
      key?: string | undefined;
      /** The server counts, and no row about a person leaves it. */
      count?: boolean | undefined;
    }
  /** A file, a folder, or a pattern with `*` in the last part of its path, from the organisation's folder. */
  | {parquet: string};

/** What stands in `columns` for a header that is to be left out, and in `values` for a word whose rows are. */
export const leaveOut = "leave out";

/** What organisation.json says, with every default filled in. */
export type Organisation = {
  /** Short name in lower-case kebab, or the folder's name where there is none: unique among organisations read together. */
  id: string;
  name: string;
  shortName: string;
  odsCode: string | null;
  type: "trust" | "icb";
  /** Whether a share is of people whose ethnicity is known, or of everyone. */
  denominator: "known" | "all";
  /** Years of disciplinary entries that are summed over the latest headcount. */
  disciplinaryWindowYears: 1 | 2;
  bandGroups: readonly BandGroup[];
  /** Comparator areas in order; null for every area in `population`. */
  areas: readonly Area[] | null;
  /** Benchmarks to show, in order; null for every comparator. */
  comparators: readonly string[] | null;
  disclosure: {
    /** Counts of 1 to `threshold` are withheld; the smallest publishable count is one more. */
    threshold: number;
    /** Fewest respondents for whom a survey figure is shown. */
    surveyMinimum: number;
    /** True only where every count has been printed before and nobody can be protected by hiding it now. */
    alreadyPublic: boolean;
  };
  breakdowns: readonly OwnBreakdown[];
  /** Header aliases by file: the file's own header to our column. */
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words of the organisation's own by column (`pay_band`) or file and column (`workforce.pay_band`): theirs to ours. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Extracts that are elsewhere than in the folder, by file. */
  sources: Readonly<Record<string, Elsewhere>>;
  /** Columns of ours whose values are names of places or teams, which may be named like people. */
  places: readonly string[];
  /** Words for ethnic groups, by group id, where the organisation prefers others. */
  labels: Readonly<Record<string, string>>;
  /** A standing notice about the data that every page shows, or null. */
  notice: string | null;
};

/** Groups of bands as the Leicestershire Partnership report of 2019/20 prints them. */
export const defaultBandGroups: readonly BandGroup[] = [
  {
    name: "Non-clinical Bands 2 to 8a",
    category: "non-clinical",
    bands: ["Band 2", "Band 3", "Band 4", "Band 5", "Band 6", "Band 7", "Band 8a"]
  },
  {
    name: "Non-clinical Bands 8b to VSM",
    category: "non-clinical",
    bands: ["Band 8b", "Band 8c", "Band 8d", "Band 9", "VSM"]
  },
  {name: "Clinical Band 2", category: "clinical", bands: ["Band 2"]},
  {name: "Clinical Bands 3 to 4", category: "clinical", bands: ["Band 3", "Band 4"]},
  {name: "Clinical Band 5", category: "clinical", bands: ["Band 5"]},
  {
    name: "Clinical Bands 6 to VSM",
    category: "clinical",
    bands: ["Band 6", "Band 7", "Band 8a", "Band 8b", "Band 8c", "Band 8d", "Band 9", "VSM"]
  }
];

/** Everything that organisation.json may leave out. */
export const organisationDefaults = {
  odsCode: null,
  denominator: "known",
  disciplinaryWindowYears: 2,
  bandGroups: defaultBandGroups,
  areas: null,
  comparators: null,
  disclosure: {threshold: 5, surveyMinimum: 11, alreadyPublic: false},
  breakdowns: [],
  columns: {},
  values: {},
  sources: {},
  places: [],
  labels: {},
  notice: null
} as const satisfies Partial<Organisation>;

/** An id from a name: `Leicestershire Partnership` is `leicestershire-partnership`; empty where it has no letter or digit. */
export function organisationId(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9\s_-]/g, "")
    .replace(/[\s_-]+/g, "-")
    .replace(/^-|-$/g, "");
}
