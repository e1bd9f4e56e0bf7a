/** How much a finding matters: an error stops the build, a warning travels into the data-quality page, a note explains. */
export type FindingLevel = "error" | "warning" | "note";

/**
 * One thing found while reading or checking an extract. It never holds a person's data: `found` is a word from a
 * vocabulary column (an ethnic code that is not in the list), never a suspected identifier.
 */
export type Finding = {
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

/** A finding about a whole file. */
export function fileFinding(
  level: FindingLevel,
  code: string,
  file: string,
  what: string,
  todo: string,
  column?: string
): Finding {
  return {level, file, count: 0, what, do: todo, code, ...(column !== undefined && {column})};
}
