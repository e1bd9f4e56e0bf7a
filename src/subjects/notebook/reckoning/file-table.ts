/** Words that a table cannot be called without quotation marks. */
const keywords = new Set(
  "all and any as asc both case cast check column create default desc distinct do else end except false for foreign from grant group having in into join lateral leading limit not null offset on only or order primary references returning select some table then to true union unique using when where window with".split(
    " "
  )
);

/** The largest file that is taken, in bytes: a browser holds all of it in memory. */
export const largestFile = 200_000_000;

/**
 * The name of the table that a person's file becomes: its own name in lower case, letters, digits and `_`, told apart from
 * the names that are taken: `Pay gap 2020.csv` gives `pay_gap_2020`.
 */
export function tableName(file: string, taken: readonly string[]): string {
  const stem = file
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 40);
  const start = /^[a-z]/.test(stem) && !keywords.has(stem) ? stem : `file_${stem}`.replace(/_$/, "");
  if (!taken.includes(start)) return start;
  for (let i = 2; ; i++) if (!taken.includes(`${start}_${i}`)) return `${start}_${i}`;
}

/** What a file is by its ending; null where it cannot be taken. */
export function fileKind(file: string): "csv" | "parquet" | null {
  if (/\.(csv|tsv|txt)$/i.test(file)) return "csv";
  return /\.parquet$/i.test(file) ? "parquet" : null;
}
