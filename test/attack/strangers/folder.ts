import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {countAlike, drawExtracts, type Extracts, type Row} from "./extracts.js";
import {printedFigures} from "./printed.js";
import type {Shape} from "./shape.js";

/** Files whose rows stand for people, and may so be counted. */
const ofPeople: readonly string[] = ["workforce", "recruitment", "disciplinary", "training", "board"];

/** Labels of the columns that are an organisation's own. */
const ownColumns: Readonly<Record<string, string>> = {site: "Site", team: "Team", profession: "Profession"};

/** What organisation.json says of a made-up organisation. */
function settingsOf(shape: Shape): Record<string, unknown> {
  return {
    name: `Stranger ${shape.seed}`,
    shortName: shape.id,
    type: shape.type,
    denominator: shape.denominator,
    disciplinaryWindowYears: shape.windowYears,
    ...(shape.bandGroups && {bandGroups: shape.bandGroups}),
    disclosure: {threshold: shape.threshold, surveyMinimum: 11, alreadyPublic: false},
    breakdowns: shape.columns.flatMap((column) => (ownColumns[column] ? [{column, label: ownColumns[column]}] : []))
  };
}

/** Writes a made-up organisation's folder, from its shape or from extracts that were changed since. */
export async function writeFolder(
  folder: string,
  shape: Shape,
  extracts: Extracts = drawExtracts(shape)
): Promise<void> {
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, "organisation.json"), JSON.stringify(settingsOf(shape), null, 1));
  const files: Record<string, readonly Row[]> = {...extracts};
  if (shape.files.published) files.published = printedFigures(shape, extracts);
  for (const [name, rows] of Object.entries(files)) {
    const counted = shape.layout === "counts" && ofPeople.includes(name) ? countAlike(rows) : rows;
    if (counted.length > 0) await writeFile(join(folder, `${name}.csv`), csvOf(counted));
  }
}

/** Rows as CSV, with the columns that any of them has. */
function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.slice(0, 50).flatMap((row) => Object.keys(row)))];
  const field = (value: string | number | undefined): string => {
    const text = String(value ?? "");
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return (
    [columns.join(","), ...rows.map((row) => columns.map((column) => field(row[column])).join(","))].join("\n") + "\n"
  );
}
