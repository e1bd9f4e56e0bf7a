import type {SourceName} from "../registry/sources.js";

/** How much a finding matters: an error stops the build, a warning travels into the data-quality page, a note explains. */
export type FindingLevel = "error" | "warning" | "note";

/**
 * One thing found while reading or checking an extract. It never holds a person's data: `found` is a word from a
 * vocabulary column (an ethnic code that is not in the list), never a suspected identifier.
 */
export type CheckFinding = {
  level: FindingLevel;
  /** File name as it stands in the folder (`workforce.csv`); the folder's name for a finding about the folder. */
  file: string;
  /** First row concerned, counted from 1 as a spreadsheet shows it. */
  row?: number;
  /** Our name of the column, or the file's own header where it has none of ours. */
  column?: string;
  found?: string;
  /** Rows concerned; 0 for a finding about a whole file. */
  count: number;
  /** What is wrong, as a sentence without file, row and value. */
  what: string;
  /** What to do about it, as a sentence. */
  do: string;
  /** Name of the check, stable: `ethnic-code`. */
  code: string;
};

/** A word of a file and what it was read as; null where it was not understood or its rows are left out. */
export type WordRead = {
  file: SourceName;
  column: string;
  word: string;
  meaning: string | null;
  rows: number;
  code: string | null;
};

/** People of one period of a file: all of them and by WRES group. */
export type PeopleRead = {period: string; people: number; groups: Readonly<Record<string, number>>};

/** What was understood of a file: where it was read from, its columns, and the people in it. */
export type FileUnderstood = {
  name: SourceName;
  /** Each file of the kind, with its sheet where it is a workbook. */
  from: readonly {file: string; sheet: string | null; rows: number}[];
  /** The file's own header and our name for it. */
  columns: readonly {header: string; column: string}[];
  leftOut: readonly string[];
  people: readonly PeopleRead[];
};

/** What was understood of files, and of the words in them that are not ours already. */
export type Understood = {files: readonly FileUnderstood[]; words: readonly WordRead[]};

/** What `npm run check` says of a folder: what was understood, what was found, and what to paste into organisation.json. */
export type CheckReport = {
  understood: Understood;
  findings: readonly CheckFinding[];
  /** The map as JSON text; null where nothing is to be pasted. */
  paste: string | null;
};
