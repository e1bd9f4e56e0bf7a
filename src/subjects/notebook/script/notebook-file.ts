import {deserialize, serialize} from "@observablehq/notebook-kit";
import {readNotebook} from "../reckoning/notebook.js";
import type {Notebook} from "../reckoning/notebook.js";

/** What the format names the database of a statement that names none. */
const defaultDatabase = "var:db";

/** What a document is asked for here, so that the same works in a page and, with a light document, in a test. */
type Documents = {document?: Document; parse?: (text: string) => Document};

/** Where our choice of a chart stands in a file, which other programs pass over. */
const chartName = "data-chart";

/**
 * A notebook as a file of the Notebook 2.0 format, an HTML page of scripts that Observable Desktop and Notebook Kit open.
 * It holds what was asked, never what was answered.
 */
export function toFile({title, cells, theme = "air", readOnly = false}: Notebook, {document = globalThis.document}: Documents = {}): string {
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
    ...(database !== undefined && {database}),
    ...(format !== undefined && {format})
  }));
  return serialize({title, cells: specs, theme, readOnly} as never, {document: withCharts as unknown as Document});
}

/** The notebook of such a file. Throws with a sentence for its reader where it is none. */
export function fromFile(text: string, {parse = parseInert}: Documents = {}): Notebook {
  let page: Document | null = null;
  const parser = {parseFromString: (data: string) => (page = parse(data))};
  const {title, cells, theme, readOnly} = deserialize(text, {parser: parser as unknown as DOMParser});
  const charts = [...((page as Document | null)?.querySelectorAll("notebook script") ?? [])].map((each) => each.getAttribute(chartName));
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

/** A document that runs nothing and fetches nothing. */
function parseInert(text: string): Document {
  return new DOMParser().parseFromString(text, "text/html");
}

function chartOf(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
