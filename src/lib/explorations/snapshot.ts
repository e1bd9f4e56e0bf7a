/** The figures of an exploration's findings as they were printed: by finding, then by what the figure is. */
export type Snapshot = {findings: Readonly<Record<string, Figures>>};

/** Figures in words, as they are printed: `{"BME": "8.0%"}`. */
export type Figures = Readonly<Record<string, string>>;

/** A figure that is no longer what it was. */
export type Change = {figure: string; then: string; now: string};

/**
 * What has changed between the figures that were kept and those of now. A figure that is new or gone is a change; one that
 * is withheld on either side is not, since the two are then not known to differ.
 */
export function changedFigures(then: Figures, now: Figures): Change[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((figure) => {
    const [before = "not there", after = "not there"] = [then[figure], now[figure]];
    return before === after || before === withheld || after === withheld ? [] : [{figure, then: before, now: after}];
  });
}

const withheld = "[c]";

/** A snapshot out of its file. Throws with the file's name where it is none. */
export function readSnapshot(text: string, file: string): Snapshot {
  const problem = `${file}: is not a snapshot. Delete it and keep the figures again with npm run new -- --snapshot.`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(problem);
  }
  const {findings} = (typeof value === "object" && value !== null ? value : {}) as {findings?: unknown};
  const isText = (figures: unknown): boolean =>
    typeof figures === "object" && figures !== null && Object.values(figures).every((each) => typeof each === "string");
  if (typeof findings !== "object" || findings === null || !Object.values(findings).every(isText))
    throw new Error(problem);
  return {findings: findings as Snapshot["findings"]};
}
