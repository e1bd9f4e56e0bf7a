import {h} from "./h.js";

/**
 * The ways to save a table, for below it. `csv` is a link target that holds the table; without one, as in a page that
 * is made by script, a button takes its place. The other buttons show only where the page's script has begun.
 */
export function SaveTable(title: string, {csv, filename}: {csv: string | null; filename: string}): HTMLElement {
  const name = {"aria-label": `CSV: save the table ${title}`};
  return h(
    "p",
    {class: csv === null ? "save scripted" : "save"},
    "Save this table: ",
    csv === null
      ? SaveButton("csv", "CSV", name)
      : h("a", {class: "save-as", href: csv, download: filename, "data-save": "csv", ...name}, "CSV"),
    " ",
    SaveButton("xlsx", "Excel", {class: "save-as scripted", "aria-label": `Excel: save the table ${title}`})
  );
}

/** The ways to save a chart, for below it; they show only where the page's script has begun. */
export function SaveChart(title: string): HTMLElement {
  return h(
    "p",
    {class: "save scripted"},
    "Save this chart: ",
    SaveButton("svg", "SVG", {"aria-label": `SVG: save the chart ${title}`}),
    " ",
    SaveButton("png", "PNG", {"aria-label": `PNG: save the chart ${title}`})
  );
}

/** A button that the page's script finds by `data-save`: what it does is fetched when it is first pressed. */
function SaveButton(format: string, words: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  return h("button", {type: "button", class: "save-as", "data-save": format, ...attributes}, words);
}
