import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {compile} from "sass";
import {colourProperty, palette, type Palette} from "../../src/style/palette.js";

const root = new URL("../../", import.meta.url);
const source = fileURLToPath(new URL("src/style/index.scss", root));

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
    style: "compressed",
    charset: false
  });
  return [
    "/* Written by loaders/framework/style.ts from src/style/*.scss and src/style/palette.ts: change those. */\n",
    `:root {\n${properties(palette.light)}}\n`,
    `@media screen and (prefers-color-scheme: dark) {\n:root {\n${properties(palette.dark)}}\n}\n`,
    `@media (forced-colors: active) {\n:root {\n${properties(forced)}}\n}\n`,
    css,
    "\n"
  ].join("");
}

/** Writes `src/style.css` of a copy of the project, where it is not what it should be already. */
export async function writeStyleSheet(project: string): Promise<void> {
  const target = join(project, "src/style.css");
  const fresh = styleSheet();
  if ((await readFile(target, "utf8").catch(() => "")) !== fresh) await writeFile(target, fresh);
}

const [, script, project] = process.argv;
if (script === fileURLToPath(import.meta.url) && project !== undefined) await writeStyleSheet(project);
