/** A finding in words, with its figures. */
export type KeptFinding = {says: string; figures: Figures};

/** A notebook's findings as they were last kept, by name. */
export type Findings = Readonly<Record<string, KeptFinding>>;

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

/** The findings out of a file of them. Throws with the file's name where it is none. */
export function readFindings(text: string, file: string): Findings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (!isRecord(value) || !Object.values(value).every(isKept))
    throw new Error(`${file}: holds no kept figures. Delete it and keep them again: npm run new -- --keep NAME.`);
  return value as Findings;
}

function isKept(value: unknown): boolean {
  if (!isRecord(value) || typeof value.says !== "string" || !isRecord(value.figures)) return false;
  return Object.values(value.figures).every((figure) => typeof figure === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
