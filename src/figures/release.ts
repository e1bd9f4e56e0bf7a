/** A headline figure as it was published. Its `value` is as rounded as what readers saw; null where none was shown. */
export type ReleaseHeadline = {
  organisation: string;
  indicator: number;
  population: string;
  breakdown: string;
  level: string;
  period: string;
  /** What is compared: `White/BME`, `BME minus White`. */
  comparison: string;
  value: number | null;
  decimals: number;
  unit: string;
  /** The figure in print: `1.14`, `[c]`. */
  shown: string;
  status: string;
  /** The verdict in words; null where none is given. */
  verdict: string | null;
};

/** What a published site says of itself, for the next one to be compared with. */
export type Release = {
  /** The day it was made: `2026-11-22`. */
  date: string;
  /** Names the data and the code that it was made from; 12 hex digits. */
  data: string;
  /** Version of this program. */
  version: string;
  headlines: readonly ReleaseHeadline[];
};

const format = "wres-explorer release 1";

/**
 * A release as `release.json` holds it. The comparison is called `group` there, so that the audit takes each row for a
 * statement on the counts of the site that it ships with.
 */
export function releaseFile({headlines, ...release}: Release): Record<string, unknown> {
  return {
    format,
    ...release,
    headlines: headlines.map(({comparison, ...rest}) => ({...rest, group: comparison}))
  };
}

/** Reads what `releaseFile` wrote. Throws a plain sentence, naming `path`, where the text is something else. */
export function parseRelease(text: string, path: string): Release {
  try {
    const found = JSON.parse(text) as Record<string, unknown>;
    if (found.format === format && typeof found.date === "string" && Array.isArray(found.headlines))
      return {
        date: found.date,
        data: String(found.data),
        version: String(found.version),
        headlines: found.headlines.map(headlineOf)
      };
  } catch {
    // Told below, whatever is wrong with it.
  }
  throw new Error(
    `${path}: this is not the release.json of a published site. Copy it from the site that was last published, or take it away.`
  );
}

function headlineOf(row: unknown): ReleaseHeadline {
  const {group, ...rest} = row as Omit<ReleaseHeadline, "comparison"> & {group: string};
  return {...rest, comparison: group};
}
