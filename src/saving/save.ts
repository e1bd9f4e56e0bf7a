import {standaloneSvg, svgToPng, visibleDrawing} from "./export-chart.js";
import {download, downloadCsv, downloadXlsx} from "./export-file.js";
import {slug} from "../figures/slug.js";
import {shorthand, shorthandOrder} from "../words/shorthand.js";
import {originOf} from "./place-on-page.js";
import {readTable, shownText} from "./read-table.js";
import {say} from "./say.js";

/** What a control can save, named by its `data-save`. */
const makers: Readonly<Record<string, (control: Element) => Promise<void> | void>> = {
  csv: (control) => {
    const table = readTable(tableOf(control));
    downloadCsv(table, `${fileName(table.title)}.csv`);
  },
  xlsx: (control) => saveWorkbook(tableOf(control)),
  svg: (control) => {
    const {svg, name} = drawingOf(control);
    download(svg, `${name}.svg`, {type: "image/svg+xml"});
  },
  png: async (control) => {
    const {svg, name} = drawingOf(control);
    download(await svgToPng(svg), `${name}.png`);
  }
};

/**
 * Saves the table or the chart that a control stands with, as it is on screen, in the format that the control names. Says
 * beside the control that it is saved, or in words why it is not. Browser only.
 */
export async function save(control: HTMLElement): Promise<void> {
  try {
    await makers[control.dataset.save ?? ""]?.(control);
    say(control, "Saved.");
  } catch (error) {
    say(control, `Not saved: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tableOf(control: Element): Element {
  const table = control.closest(".table-block")?.querySelector("table");
  if (!table) throw new Error("There is no table to save.");
  return table;
}

async function saveWorkbook(element: Element): Promise<void> {
  const table = readTable(element);
  const {source, date, address, warning} = originOf(element);
  const origin = [`Source: ${source}. Data as at ${date}.`, `Address: ${address}`];
  await downloadXlsx(
    [{...table, notes: [...table.notes, ...(warning === null ? [] : [warning]), ...origin]}],
    {
      title: table.title,
      about: [warning ?? "Small numbers are withheld so that nobody can be recognised.", ...origin],
      notes: [
        ...table.notes,
        "Cells hold more decimals than they show.",
        ...shorthandOrder.map((code) => `${shorthand[code].symbol} ${shorthand[code].reason}`)
      ]
    },
    `${fileName(table.title)}.xlsx`
  );
}

/** The drawing of a chart that is on screen, as a file of its own. */
function drawingOf(control: Element): {svg: string; name: string} {
  const figure = control.closest(".chart");
  const drawing = figure && visibleDrawing(figure);
  if (!drawing) throw new Error("There is no drawing to save.");
  const {warning, ...origin} = originOf(figure);
  const title = shownText(figure.querySelector(".chart-title"));
  const subtitle = shownText(figure.querySelector(".chart-subtitle"));
  const key = [...figure.querySelectorAll("figcaption li")].flatMap((item) => {
    const mark = item.querySelector("svg");
    return mark ? [{mark, name: shownText(item)}] : [];
  });
  const words = {...origin, key, title, subtitle: warning === null ? subtitle : `${subtitle} ${warning}`};
  return {svg: standaloneSvg(drawing, words), name: figure.id || fileName(title)};
}

/** A name that every file system takes, from a title. */
function fileName(title: string): string {
  return slug(title).slice(0, 80) || "table";
}
