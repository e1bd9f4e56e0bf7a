import type {Claim} from "../../../src/audit/claims.js";
import type {Cell} from "../../../src/registry/cell.js";
import {readSite, type FoundSite, type Row} from "../read-site.js";
import {reportCells} from "../report-cells.js";
import {gridCounts, type GridCounts} from "./grid-counts.js";
import {isPrinted, readGrids} from "./read-grids.js";

/** Everything that published tables of any origin say. */
export type Report = {
  cells: Cell[];
  claims: Claim[];
  bounds: GridCounts["bounds"];
  texts: string[];
  /** The populations that stand for one table each. */
  ownTables: ReadonlySet<string>;
  /** Lines in the `published` layout of no indicator or group that is known here. */
  leftOut: number;
  read: {path: string; tables: number}[];
  unread: {path: string; why: string}[];
};

/** Whether a table has the layout of `published.csv`, which says of each line what it is of. */
const isLines = (columns: readonly string[]): boolean => columns.includes("indicator") && columns.includes("group");

/** Files of a web site that hold no table of their own, and data that are read as rows. */
const isPart = (path: string): boolean =>
  /\.(css|m?js|map|json|svg|png|jpe?g|gif|ico|webp|woff2?|xml|parquet)$/i.test(path);

/** Reads a folder, or one file of it: lines in the `published` layout, and tables of ethnic groups in any other. */
export async function readReport(folder: string, only: string | null): Promise<Report> {
  const site = await readSite(folder);
  const isAsked = (path: string): boolean => only === null || path === only;
  const tables = site.tables.filter(({path, columns}) => isAsked(path.split(/[# ]/)[0] ?? "") && isLines(columns));
  const lines = tables.flatMap(({rows}): readonly Row[] => rows);
  const {cells, claims, leftOut} = reportCells(lines);
  const report: Report = {
    cells,
    claims,
    bounds: new Map(),
    texts: textsOf({...site, texts: site.texts.filter(({path}) => isAsked(path.split("#")[0] ?? ""))}, tables),
    ownTables: new Set(),
    leftOut,
    read: [],
    unread: []
  };
  const ownTables = new Set<string>();
  for (const path of site.files.filter(isAsked)) {
    const inLines = tables.filter((table) => table.path === path).length;
    if (inLines > 0) report.read.push({path, tables: inLines});
    else if (isPrinted(path)) await addFile(report, {folder, path, ownTables});
    else if (!isPart(path)) report.unread.push({path, why: "it is of a kind that is not read"});
  }
  return {...report, ownTables};
}

async function addFile(
  report: Report,
  {folder, path, ownTables}: {folder: string; path: string; ownTables: Set<string>}
): Promise<void> {
  const {grids, text, problem} = await readGrids(folder, path);
  if (problem !== null) {
    report.unread.push({path, why: problem});
    return;
  }
  let found = 0;
  grids.forEach((grid, at) => {
    const heading = grid.title === "" ? "" : `, ${grid.title.slice(0, 80)}`;
    const name = `${path}${heading}${grids.length > 1 ? ` (table ${at + 1})` : ""}`.replaceAll("|", "/");
    const counts = gridCounts(grid, name);
    if (!counts) return;
    found += 1;
    ownTables.add(name);
    report.cells.push(...counts.cells);
    report.claims.push(...counts.claims);
    for (const [key, ends] of counts.bounds) report.bounds.set(key, ends);
  });
  if (path.toLowerCase().endsWith(".pdf")) report.texts.push(text);
  if (found > 0) report.read.push({path, tables: found});
  else if (grids.length > 0)
    report.unread.push({path, why: "none of its tables has ethnic groups in its rows or columns"});
}

function textsOf({texts}: FoundSite, tables: FoundSite["tables"]): string[] {
  const notes = tables.flatMap(({rows}) => rows.map(({note}) => (typeof note === "string" ? note : "")));
  const plain = texts.map(({text, kind}) =>
    kind === "html" ? text.replace(/<(script|style)[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, "\n") : text
  );
  return [...plain, ...notes];
}
