import {describe, expect, it} from "vitest";
import {colour, colourProperty, palette, seriesColours, type Palette} from "../../../src/style/palette.js";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Words on their grounds: 4.5 to 1. */
const words: [keyof Palette, keyof Palette][] = [
  ...(["text", "muted", "link", "visited", "error", "gap", "unsure", "similar", "accent"] as const).flatMap(
    (ink): [keyof Palette, keyof Palette][] => [
      [ink, "page"],
      [ink, "card"]
    ]
  ),
  ["text", "raised"],
  ["muted", "raised"],
  ["link", "raised"],
  ["onAccent", "accent"],
  ["onGap", "gap"],
  ["focusText", "focus"],
  ["onHeatLow", "heat1"],
  ["onHeatLow", "heat2"],
  ["onHeatLow", "heat3"],
  ["onHeatMid", "heat4"],
  ["onHeatHigh", "heat5"],
  ["text", "band"],
  ["muted", "band"]
];

/** Marks and the edges of controls on their grounds: 3 to 1. */
const marks: [keyof Palette, keyof Palette][] = [
  ["chart1", "card"],
  ["chart2", "card"],
  ["chart3", "card"],
  ["chart4", "card"],
  ["axis", "card"],
  ["hatch", "card"],
  ["control", "card"],
  ["control", "page"]
];

describe.each(["light", "dark"] as const)("palette.%s", (scheme) => {
  const colours = palette[scheme];

  it.each(words)("words in %s on %s have 4.5 to 1", (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("%s on %s has 3 to 1", (mark, ground) => {
    expect(contrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe("palette.light", () => {
  it("draws series in the Analysis Function's colours, blue and orange first, on white", () => {
    const {chart1, chart2, chart3, chart4, card} = palette.light;
    expect([chart1, chart2, chart3, chart4, card]).toEqual(["#12436d", "#f46a25", "#28a197", "#801650", "#ffffff"]);
  });
});

describe("colour(name)", () => {
  it("is a custom property, so that a drawing follows the scheme", () => {
    expect([colour("chart1"), colour("onHeatLow"), colourProperty("focusText")]).toEqual([
      "var(--chart-1)",
      "var(--on-heat-low)",
      "--focus-text"
    ]);
    expect(seriesColours).toEqual(["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)"]);
  });
});
