/** An exploration's findings as they were printed, by name, and the organisation that they are of. */
export type Snapshot = {organisation: string; findings: Readonly<Record<string, KeptFinding>>};

/** A finding in words, with its figures. */
type KeptFinding = {says: string; figures: Figures};

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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (
    !isRecord(value) ||
    typeof value.organisation !== "string" ||
    !isRecord(value.findings) ||
    !Object.values(value.findings).every(isKept)
  )
    throw new Error(`${file}: is not a snapshot. Delete it and keep the figures again with npm run new -- --snapshot.`);
  return {organisation: value.organisation, findings: value.findings as Snapshot["findings"]};
}

/** The snapshot where it is of this organisation; otherwise one without findings, since another's say nothing of it. */
export function snapshotFor(organisation: string, kept: Snapshot | undefined): Snapshot {
  return kept?.organisation === organisation ? kept : {organisation, findings: {}};
}

function isKept(value: unknown): boolean {
  if (!isRecord(value) || typeof value.says !== "string" || !isRecord(value.figures)) return false;
  return Object.values(value.figures).every((figure) => typeof figure === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
