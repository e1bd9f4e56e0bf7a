import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {compile} from "sass";
import {colourProperty, palette, type Palette} from "../../src/style/palette.js";

const root = new URL("../../", import.meta.url);
const source = fileURLToPath(new URL("src/style/index.scss", root));
const target = fileURLToPath(new URL("src/style.css", root));

/** System colours that stand in for the palette where the reader has chosen their own (forced colours). */
const forced: Partial<Palette> = {
  page: "Canvas",
  card: "Canvas",
  raised: "Canvas",
  band: "Canvas",
  text: "CanvasText",
  muted: "CanvasText",
  axis: "CanvasText",
  hatch: "CanvasText",
  grid: "GrayText",
  line: "CanvasText",
  control: "CanvasText",
  link: "LinkText",
  visited: "VisitedText",
  focus: "Highlight",
  focusText: "HighlightText",
  chart1: "CanvasText",
  chart2: "Highlight",
  chart3: "LinkText",
  chart4: "GrayText"
};

function properties(colours: Partial<Palette>): string {
  return Object.entries(colours)
    .map(([name, value]) => `  ${colourProperty(name)}: ${value};\n`)
    .join("");
}

/** The whole style sheet: the palette's two schemes and forced colours as custom properties, then the compiled Sass. */
export function styleSheet(): string {
  const {css} = compile(source, {
    loadPaths: [fileURLToPath(new URL("node_modules", root))],
    quietDeps: true,
    style: "expanded"
  });
  return [
    "/* Written by loaders/framework/style.ts from src/style/*.scss and src/style/palette.ts: change those. */\n",
    `:root {\n${properties(palette.light)}}\n`,
    `@media screen and (prefers-color-scheme: dark) {\n:root {\n${properties(palette.dark)}}\n}\n`,
    `@media (forced-colors: active) {\n:root {\n${properties(forced)}}\n}\n`,
    css.replace(/^@charset "UTF-8";\s*/, ""),
    "\n"
  ].join("");
}

/** Writes src/style.css; with `check`, only says whether it is what it would be. */
export function writeStyleSheet({check = false} = {}): boolean {
  const fresh = styleSheet();
  const same = fresh === readFileSync(target, {encoding: "utf8", flag: "a+"});
  if (!same && !check) writeFileSync(target, fresh);
  return same;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeStyleSheet();
