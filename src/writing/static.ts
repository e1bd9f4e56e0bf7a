import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {parseHTML} from "linkedom";
import MarkdownIt from "markdown-it";
import type {Cell} from "../registry/cell.js";
import type {PayGap} from "../registry/pay-gaps.js";
import {dataFolder} from "./data-folder.js";
import {escapeXml} from "../words/escape.js";
import {readRows} from "../database/parquet.js";
import type {Row} from "../database/parquet.js";
import type {Site} from "../figures/site.js";
import {viewOf} from "../figures/view.js";
import type {Action, Benchmark, PrintedFigure, Residents, SiteTables, View} from "../figures/view.js";

// Node only, for page loaders: importing this module gives the components a document to build in.
globalThis.document = parseHTML("<!doctype html><html lang='en-GB'><body></body></html>").document;

/**
 * Reads the finished tables of the profile that is being built, from `.wres/` unless `out` says otherwise. They are read
 * once for as long as they stay as they are: a process that makes many pages gets the same ones each time.
 */
export async function readSite(of: {out?: string; profile?: string} = {}): Promise<SiteTables> {
  const folder = dataFolder(of);
  const written = await Promise.all(["site.json", "cube.parquet"].map((name) => stat(join(folder, name))));
  const version = JSON.stringify([folder, written.map(({ino, mtimeMs, size}) => [ino, mtimeMs, size])]);
  if (kept?.version !== version) kept = {version, tables: readTables(folder)};
  return kept.tables;
}

let kept: {version: string; tables: Promise<SiteTables>} | undefined;

async function readTables(folder: string): Promise<SiteTables> {
  const table = async <T extends Row>(name: string) => readRows<T>(await bytesOf(join(folder, `${name}.parquet`)));
  return {
    site: JSON.parse(await readFile(join(folder, "site.json"), "utf8")) as Site,
    cells: await table<Cell>("cube"),
    benchmarks: await table<Benchmark>("benchmarks"),
    population: await table<Residents>("population"),
    published: await table<PrintedFigure>("published"),
    actions: await table<Action>("actions"),
    payGaps: await table<PayGap>("pay_gaps")
  };
}

/** A part of the address of the page that is being made: `organisation` of `/organisations/[organisation]/report`. */
export function pageParameter(name: string): string | undefined {
  const {values} = parseArgs({options: {[name]: {type: "string"}}, strict: false});
  return typeof values[name] === "string" ? values[name] : undefined;
}

/** The day that a release is dated and "overdue" is judged by, such as `2026-03-31`: the day of the build, or the one that `WRES_TODAY` names. */
export function today(): string {
  return process.env.WRES_TODAY ?? new Date().toISOString().slice(0, 10);
}

/** The view of one organisation of the site: the one that the page's address names, or else the first. */
export async function readView(organisation = pageParameter("organisation")): Promise<View> {
  const tables = await readSite();
  const views = viewsOf.get(tables) ?? new Map<string, View>();
  viewsOf.set(tables, views);
  const view = views.get(organisation ?? "") ?? viewOf(tables, organisation);
  views.set(organisation ?? "", view);
  return view;
}

/** The views that have been made of tables, by organisation: what one page has reckoned is there for the next. */
const viewsOf = new WeakMap<SiteTables, Map<string, View>>();

async function bytesOf(file: string): Promise<ArrayBuffer> {
  const {buffer, byteOffset, byteLength} = await readFile(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/**
 * What components made, as HTML that can stand in a Markdown page: on one line, so that no blank line ends it early, and
 * with `$` written so that it begins no expression. Nothing that is not a block may stand alone; it is put in a `div`.
 */
export function renderToHtml(...nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      const html =
        node.nodeType === node.ELEMENT_NODE ? (node as Element).outerHTML : escapeXml(node.textContent ?? "");
      return /^<(?:article|aside|blockquote|details|div|dl|figure|footer|h[1-6]|header|nav|ol|p|pre|section|table|ul)\b/.test(
        html
      )
        ? html
        : `<div>${html}</div>`;
    })
    .map((html) => html.replaceAll("\n", "&#10;").replaceAll("$", "&#36;"))
    .join("\n");
}

/**
 * An organisation's own Markdown as HTML: no HTML or pictures of its own, and its highest heading at `headingLevel`, so
 * that it fits below the heading it stands under.
 */
export function markdownToHtml(text: string, {headingLevel = 2}: {headingLevel?: number} = {}): string {
  const tokens = markdown.parse(text, {});
  const levels = tokens.filter(({type}) => type === "heading_open").map(({tag}) => Number(tag.slice(1)));
  const shift = headingLevel - Math.min(...levels, 6);
  for (const token of tokens)
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + shift)}`;
  return markdown.renderer.render(tokens, {}, {});
}

const markdown = MarkdownIt({html: false}).disable("image");
