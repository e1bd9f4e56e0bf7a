import * as Plot from "@observablehq/plot";

/** The two widths in which a chart is drawn: a phone's column and a page's. The style sheet shows the one that fits. */
export const widths = {narrow: 328, wide: 688} as const;

/** One of the two widths. */
export type ChartWidth = (typeof widths)[keyof typeof widths];

/** Text size of charts, in pixels of the drawing; at 328 px wide it is drawn at its own size on a phone. */
const fontSize = 13;

/**
 * A Plot as one image with one name: `role="img"` and `label`, everything inside silent. Plot's own inline style sheet
 * is taken out (the Content-Security-Policy forbids it; its rules are in style.css), and no attribute depends on the
 * machine, so the same data give the same text at build time and in a browser.
 */
export function draw(options: Plot.PlotOptions, label: string): SVGElement {
  const plot = Plot.plot({document: globalThis.document, className: "plot", ...options}) as unknown as SVGElement;
  plot.querySelectorAll("style").forEach((style) => style.remove());
  plot.querySelectorAll("*").forEach((element) => {
    for (const name of ["aria-label", "aria-description", "aria-hidden"]) element.removeAttribute(name);
  });
  plot.setAttribute("font-size", String(fontSize));
  plot.setAttribute("font-family", "inherit");
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", label);
  plot.setAttribute("class", "plot");
  return plot;
}

/**
 * Chart type, what it shows and its main message as one label of at most 250 characters, cut at a word where longer:
 * `Dot plot of appointment from shortlisting by ethnic group, where White people were 1.14 times as likely ...`.
 */
export function chartLabel(type: string, of: string, message: string): string {
  const label = `${type} of ${of}, where ${message}`.replace(/\.$/, "");
  if (label.length <= 250) return label;
  return `${label.slice(0, 249).replace(/\s+\S*$/, "")}…`;
}
