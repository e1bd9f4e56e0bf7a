import {deserialize, serialize} from "@observablehq/notebook-kit";
import {parseHTML} from "linkedom";
import {escapeXml} from "../../../words/escape.js";
import {readNotebook} from "../reckoning/notebook.js";
import type {Notebook} from "../reckoning/notebook.js";

/** What the format names the database of a statement that names none. */
const defaultDatabase = "var:db";

/** Where our choice of a chart stands in a file, which other programs pass over. */
const chartName = "data-chart";

/**
 * A notebook as a file of the Notebook 2.0 format, an HTML page of scripts that Observable Desktop and Notebook Kit open.
 * It holds what was asked, never what was answered.
 */
export function toFile({title, cells, theme = "air", readOnly = false}: Notebook): string {
  let at = 0;
  const withCharts = {
    createTextNode: (text: string) => document.createTextNode(text),
    createElement(name: string) {
      const made = document.createElement(name);
      if (name !== "script") return made;
      const chart = cells[at++]?.chart;
      if (chart !== undefined && chart !== "auto") made.setAttribute(chartName, JSON.stringify(chart));
      return made;
    }
  };
  const specs = cells.map(({id, mode, text, name, pinned, hidden, database, format}) => ({
    id,
    mode,
    value: text,
    pinned,
    hidden,
    ...(name && {output: name}),
    ...((database !== undefined || mode === "sql") && {database: database ?? defaultDatabase}),
    ...(format !== undefined && {format})
  }));
  const file = serialize({title, cells: specs, theme, readOnly} as never, {
    document: withCharts as unknown as Document
  });
  // The light document writes a title as it is, where a browser would escape it.
  return file.replace(`<title>${title}</title>`, () => `<title>${escapeXml(title)}</title>`);
}

/** The notebook of such a file. Throws with a sentence for its reader where it is none. */
export function fromFile(text: string): Notebook {
  const {document: page} = parseHTML(text);
  const parser = {parseFromString: () => page} as unknown as DOMParser;
  const {title, cells, theme, readOnly} = deserialize(text, {parser});
  const charts = [...page.querySelectorAll("notebook script")].map((each) => each.getAttribute(chartName));
  return readNotebook({
    title,
    theme: typeof theme === "string" ? theme : `light-dark(${theme.light}, ${theme.dark})`,
    readOnly,
    cells: cells.map(({id, mode, value, pinned, hidden, output, database, format}, i) => ({
      id,
      mode,
      text: value,
      pinned,
      hidden,
      name: output ?? "",
      chart: chartOf(charts[i]),
      ...(database !== undefined && database !== defaultDatabase && {database}),
      ...(format !== undefined && {format})
    }))
  });
}

function chartOf(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
