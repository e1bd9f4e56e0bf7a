import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import * as d3 from "d3";
import * as htl from "htl";
import markdownIt from "markdown-it";
import * as stats from "../../../stats/index.js";
import {colour, seriesColours} from "../../../style/palette.js";
import {Inputs} from "./fields.js";
import {house} from "./house.js";
import {isHiddenValue} from "./hidden-value.js";
import {isNode} from "./tree.js";

const markdown = markdownIt({html: true, linkify: false, typographer: false});

/** Signs that Markdown or HTML would read, as they stand in a text. */
const literal = (text: string): string =>
  text.replaceAll(/[&<>"'`*_[\]\\|#~!]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Markdown with values in it: a drawing as itself, anything else as text. */
function md(strings: TemplateStringsArray, ...values: readonly unknown[]): Element {
  let source = strings[0] ?? "";
  values.forEach((value, i) => {
    source += piece(value) + (strings[i + 1] ?? "");
  });
  const box = document.createElement("div");
  box.setAttribute("class", "prose");
  box.innerHTML = markdown.render(source);
  return box;
}

function piece(value: unknown): string {
  if (isHiddenValue(value)) return "&#91;c&#93;";
  if (value === null || value === undefined || value === false) return "";
  if (isNode(value)) return (value as unknown as {outerHTML?: string}).outerHTML ?? literal(value.textContent ?? "");
  if (Array.isArray(value)) return value.map(piece).join("");
  if (value instanceof Date) return literal(value.toISOString().slice(0, 10));
  return literal(String(value));
}

/** A finding of a notebook, under a name that stays, with its figures as they are printed. */
function Finding(
  name: string,
  {says, figures = {}}: {says: string; figures?: Readonly<Record<string, unknown>>}
): Element {
  const pairs = Object.entries(figures).map(
    ([figure, value]) => htl.html`<div><dt>${figure}</dt><dd>${String(value)}</dd></div>`
  );
  return htl.html`<article class="kept-finding" data-finding=${String(name)}><p class="finding-says">${says}</p><dl class="finding-figures">${pairs}</dl></article>` as unknown as Element;
}

const percents = new Intl.NumberFormat("en-GB", {minimumFractionDigits: 1, maximumFractionDigits: 1});

/** A number of per cent as it is printed; `[c]` where it is hidden or comes of something hidden; in words where there is none. */
function percent(value: unknown): string {
  if (value === null || value === undefined) return "no figure";
  return Number.isFinite(Number(value)) ? `${percents.format(Number(value))}%` : "[c]";
}

/** The widest that a drawing is where nothing else is asked for, in pixels. */
const widest = 688;

/** What every cell has by name, whatever page it stands in. */
const everywhere: Readonly<Record<string, unknown>> = {
  aq,
  op: aq.op,
  colour,
  seriesColours,
  d3,
  htl,
  html: htl.html,
  svg: htl.svg,
  md,
  Inputs,
  stats,
  Finding,
  percent,
  wres: house
};

/** What every cell has by name. A drawing is as wide as there is room for, in pixels, unless a cell asks for another width. */
export function cellNames(room: number): Readonly<Record<string, unknown>> {
  const width = Math.min(widest, room);
  const plot: typeof Plot.plot = (options) => Plot.plot({width, ...options});
  return {...everywhere, Plot: {...Plot, plot}, width};
}
