import {escapeXml} from "../words/escape.js";
import {colourProperty, palette} from "../style/palette.js";

/** The words that go inside an exported chart. */
export type ChartWords = {
  title: string;
  subtitle: string;
  /** Where the data come from, and their date. */
  source: string;
  date: string;
  /** Address of the view, so that the picture leads back to its figures. */
  address: string;
  /** What each colour and shape stands for, where the drawing itself does not say. */
  key?: readonly {mark: SVGElement; name: string}[];
};

const pad = 16;

/**
 * A chart as an SVG file that stands alone: title, subtitle, source, date and address inside, the light colours written
 * out, no script, no style sheet. The drawing is the one on the page, at its own size.
 */
export function standaloneSvg(drawing: SVGElement, words: ChartWords): string {
  const [, , width = 688, height = 400] = (drawing.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const title = lines(words.title, width, 16);
  const subtitle = lines(words.subtitle, width, 13);
  const foot = lines(`Source: ${words.source}. Data as at ${words.date}. ${words.address}`, width, 11);
  const key = words.key ?? [];
  const keyTop = pad + title.length * 21 + subtitle.length * 18 + 4;
  const top = keyTop + key.length * 20;
  const total = top + height + foot.length * 15 + pad;
  const {text, muted, card} = palette.light;
  const write = (all: readonly string[], y: number, step: number, attributes: string): string =>
    all
      .map((line, index) => `<text x="${pad}" y="${y + step * index}" ${attributes}>${escapeXml(line)}</text>`)
      .join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" font-family="Arial, sans-serif" role="img">`,
    `<title>${escapeXml(drawing.getAttribute("aria-label") ?? words.title)}</title>`,
    `<rect width="${width}" height="${total}" fill="${card}"/>`,
    write(title, pad + 14, 21, `font-size="16" font-weight="bold" fill="${text}"`),
    write(subtitle, pad + title.length * 21 + 12, 18, `font-size="13" fill="${muted}"`),
    ...key.map(({mark, name}, index) => {
      const y = keyTop + 20 * index + 10;
      const words = `<text x="${pad + 22}" y="${y + 4}" font-size="13" fill="${text}">${escapeXml(name)}</text>`;
      return `<g transform="translate(${pad + 8},${y})">${inner(mark)}</g>${words}`;
    }),
    `<g transform="translate(0,${top})" font-size="13" fill="${text}" text-anchor="middle">${inner(drawing)}</g>`,
    write(foot, top + height + 12, 15, `font-size="11" fill="${muted}"`),
    "</svg>"
  ].join("");
}

/** The inside of the drawing as XML with every colour written out. */
function inner(drawing: SVGElement): string {
  const copy = drawing.cloneNode(true) as SVGElement;
  copy.querySelectorAll(".hit").forEach((each) => each.remove());
  const xml = [...copy.childNodes]
    .map((node) =>
      typeof XMLSerializer === "undefined" ? (node as Element).outerHTML : new XMLSerializer().serializeToString(node)
    )
    .join("");
  const hex = new Map(Object.entries(palette.light).map(([name, value]) => [colourProperty(name), value]));
  return xml
    .replaceAll(/var\((--[\w-]+)\)/g, (_whole, name: string) => hex.get(name) ?? palette.light.text)
    .replaceAll("currentColor", palette.light.text)
    .replaceAll(/ xmlns="[^"]*"/g, "");
}

/** Words broken into lines that fit the picture, reckoned at 0.56 em a letter; a longer word is broken where it must be. */
function lines(words: string, width: number, size: number): string[] {
  const most = Math.floor((width - 2 * pad) / (0.56 * size));
  const broken = words.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${most}}`, "g")) ?? []);
  return broken.reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < most) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
    return all;
  }, []);
}

/** An SVG file as a PNG at `scale` times its size. Browser only. Rejects where the browser cannot draw it. */
export async function svgToPng(svg: string, {scale = 2} = {}): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) =>
          blob ? resolve(blob) : reject(new Error("The chart could not be drawn as PNG. Save it as SVG instead.")),
        "image/png"
      )
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The drawing of a chart's figure that is on screen; the wide one where that cannot be told. */
export function visibleDrawing(figure: Element): SVGElement | null {
  const drawings = [...figure.querySelectorAll<SVGElement>("svg.plot")];
  return drawings.find((each) => each.getClientRects().length > 0) ?? drawings.at(-1) ?? null;
}
