import {standaloneSvg, svgToPng, visibleDrawing, type ChartWords} from "../../lib/export-chart.js";
import {download} from "../../lib/export-file.js";
import {slug} from "../../lib/format.js";
import {Button} from "../inputs/button.js";
import {h} from "../h.js";

/**
 * Buttons that save a chart as SVG or PNG with its title, source, date and address inside. For pages with script: what
 * is saved is the drawing on screen. A failure is said in words beside the buttons.
 */
export function ChartTools(figure: Element, words: Pick<ChartWords, "source" | "date" | "address">): HTMLElement {
  const text = (selector: string): string => figure.querySelector(selector)?.textContent ?? "";
  const file = (): {svg: string; name: string} => {
    const drawing = visibleDrawing(figure);
    if (!drawing) throw new Error("There is no drawing to save.");
    const title = text(".chart-title");
    return {
      svg: standaloneSvg(drawing, {...words, title, subtitle: text(".chart-subtitle")}),
      name: figure.id || slug(title)
    };
  };
  const status = h("span", {class: "chart-tools-status", role: "status"});
  const save = (make: () => Promise<void> | void) => async (): Promise<void> => {
    try {
      await make();
      status.replaceChildren();
    } catch (error) {
      status.replaceChildren(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const svg = save(() => {
    const {svg, name} = file();
    download(svg, `${name}.svg`, {type: "image/svg+xml"});
  });
  const png = save(async () => {
    const {svg, name} = file();
    download(await svgToPng(svg), `${name}.png`);
  });
  return h(
    "div",
    {class: "chart-tools screen-only"},
    Button("Save chart as SVG", {quiet: true, onClick: () => void svg()}),
    Button("Save chart as PNG", {quiet: true, onClick: () => void png()}),
    status
  );
}
