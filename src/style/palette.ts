/**
 * Every colour of the site, by scheme. `chart1` to `chart4` are the Analysis Function's categorical palette, in the
 * order in which series take them: blue and orange for two. The dark values are lightened to keep 3:1 (marks) and
 * 4.5:1 (text) on the dark card; test/unit/components/palette.test.ts holds both schemes to that.
 */
export type Palette = Readonly<Record<keyof typeof light, string>>;

const light = {
  page: "#f4f6f8",
  card: "#ffffff",
  raised: "#eef2f5",
  text: "#1c2730",
  muted: "#4c5c68",
  line: "#d3dbe1",
  control: "#5b6b77",
  link: "#0b4f93",
  visited: "#4b2a75",
  focus: "#ffd91a",
  focusText: "#1c2730",
  accent: "#12436d",
  onAccent: "#ffffff",
  error: "#b10e1e",
  chart1: "#12436d",
  chart2: "#f46a25",
  chart3: "#28a197",
  chart4: "#801650",
  grid: "#e1e7eb",
  axis: "#5b6b77",
  band: "#e8edf1",
  hatch: "#7b8993",
  gap: "#801650",
  onGap: "#ffffff",
  unsure: "#a8400b",
  similar: "#12436d",
  heat1: "#f1f5f9",
  heat2: "#d5e1ec",
  heat3: "#adc5da",
  heat4: "#5f8fb4",
  heat5: "#12436d",
  onHeatLow: "#1c2730",
  onHeatMid: "#0f1a22",
  onHeatHigh: "#ffffff"
};

const dark: Palette = {
  page: "#10171d",
  card: "#18222a",
  raised: "#22303a",
  text: "#e8eef2",
  muted: "#b0bec8",
  line: "#34434e",
  control: "#8d9daa",
  link: "#8ec5f5",
  visited: "#cbb2ee",
  focus: "#ffd91a",
  focusText: "#1c2730",
  accent: "#8ec5f5",
  onAccent: "#0d1b26",
  error: "#ff9c9c",
  chart1: "#6fb1e8",
  chart2: "#f78b52",
  chart3: "#4ec9bd",
  chart4: "#e58abf",
  grid: "#2b3944",
  axis: "#9aa9b4",
  band: "#26343f",
  hatch: "#8594a0",
  gap: "#eea3cf",
  onGap: "#2b0a1e",
  unsure: "#fba778",
  similar: "#8ec5f5",
  heat1: "#1f2c36",
  heat2: "#27435a",
  heat3: "#2f5d82",
  heat4: "#6aa5d3",
  heat5: "#b9dcf7",
  onHeatLow: "#e8eef2",
  onHeatMid: "#0b1720",
  onHeatHigh: "#0b1720"
};

/** The two schemes; print always takes `light`. */
export const palette: Readonly<Record<"light" | "dark", Palette>> = {light, dark};

/** The name of a colour as a CSS custom property: `chart1` gives `--chart-1`, `onAccent` gives `--on-accent`. */
export function colourProperty(name: string): string {
  return `--${name.replaceAll(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`;
}

/** A reference to a colour of the palette, for an SVG attribute: it follows the scheme without a redraw. */
export function colour(name: keyof Palette): string {
  return `var(${colourProperty(name)})`;
}

/** The categorical colours in the order in which series take them; a chart has at most four series. */
export const seriesColours: readonly string[] = (["chart1", "chart2", "chart3", "chart4"] as const).map(colour);
