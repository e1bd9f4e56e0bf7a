import {h} from "../h.js";

/** How a reader should look at each kind of chart, in the order in which the eye should go. The only place that says so. */
export const chartReadings = {
  "dot plot": {
    name: "Dot plot",
    lines: [
      "Each row is one group. The dot is its figure: the further right, the higher.",
      "The line through the dot is the range: where the true figure may well lie, allowing for chance.",
      "Where two ranges overlap a lot, the difference may be chance. Small groups have long lines."
    ]
  },
  "pair chart": {
    name: "Two groups side by side",
    lines: [
      "Each row has two marks, one for each group: the key says which shape and colour is whose.",
      "The bar between them is the difference. The thin lines above and below are the ranges, allowing for chance.",
      "Where the two ranges overlap a lot, the difference may be chance."
    ]
  },
  "bar chart": {
    name: "Bar chart",
    lines: [
      "Each bar starts at nought, so a bar twice as long is a figure twice as high.",
      "The thin line at its end is the range: where the true figure may well lie, allowing for chance.",
      "A hatched stub is a figure that is hidden to protect people. It is not nought."
    ]
  },
  "line chart": {
    name: "Line chart",
    lines: [
      "Time runs from left to right. Each shape and colour is one group, named at the end of its line.",
      "The thin line up and down through a point is the range: where the true figure may well lie.",
      "Look at whether the groups come closer together. One year alone can go up or down by chance.",
      "A gap in a line is a hidden or missing year, or a change in how people were counted."
    ]
  },
  "ratio plot": {
    name: "Ratio plot",
    lines: [
      "Each dot says how many times as likely one group is as the other. On the upright line both are equally likely.",
      "Dots inside the shaded band are small gaps, or none. The further from it, the larger the gap.",
      "The line through the dot is the range. If it crosses the upright line, the gap could be chance."
    ]
  },
  "funnel plot": {
    name: "Funnel plot",
    lines: [
      "Each dot is a team or a place: small ones to the left, large ones to the right.",
      "The flat line is the figure of all together. Small teams stray further from it by chance, so the limits are wide on the left.",
      "A diamond outside the dashed limits is further off than chance would often make. It is a reason to look, not proof."
    ]
  },
  "band ladder": {
    name: "Pay ladder",
    lines: [
      "Each row is a pay band, the lowest paid first. The mark shows the group's share of the staff in it.",
      "The upright line is the group's share of all staff. Left of it there are fewer than expected, right of it more.",
      "A triangle says that the difference is hard to put down to chance alone. A circle says that it could be chance."
    ]
  },
  "stage chart": {
    name: "Recruitment stages",
    lines: [
      "Under each stage, one bar for each group shows the share of its people who got through.",
      "Compare the bars within a stage: where one is much shorter, that group loses more people there.",
      "The thin line at the end of a bar is the range, allowing for chance."
    ]
  },
  "population chart": {
    name: "Staff and residents",
    lines: [
      "For each ethnic group, the dot is its share of staff and the diamond its share of the people who live here.",
      "The bar between them is the difference. A dot left of its diamond means fewer staff than residents.",
      "Residents are of all ages, so a difference does not say that anyone was turned away."
    ]
  },
  "parts of a gap": {
    name: "A gap taken apart",
    lines: [
      "The first row is the whole gap. The rows below it are its parts, and add up to it.",
      "One bar is the mix: it comes from which jobs the groups are in. The other is within: people in the same kind of job.",
      "Bars to the right widen the gap; bars to the left narrow it. Neither says why."
    ]
  },
  "stacked bars": {
    name: "Stacked bars",
    lines: [
      "Each bar is everybody of one group, cut into parts in the order of the key.",
      "Compare the same part from bar to bar. Were all groups spread alike, every bar would be cut in the same places.",
      "A hatched stub is a group of which a part is hidden to protect people."
    ]
  },
  "heat table": {
    name: "Shaded table",
    lines: [
      "Each cell is one figure: the row and the column say whose.",
      "The darker the cell, the higher the figure. Look for a dark or light row or column, not for one odd cell."
    ]
  }
} as const satisfies Record<string, {name: string; lines: readonly string[]}>;

/** A kind of chart that a reader can be told how to read. */
export type ChartKind = keyof typeof chartReadings;

/** The kind that a type of chart (`Dot plot`) is by itself; null where that is none to be told of. */
export function readingOf(type: string): ChartKind | null {
  const kind = type.toLowerCase();
  return kind in chartReadings ? (kind as ChartKind) : null;
}

/** How to read one kind of chart, folded. `explainOnce` keeps a page from saying it twice. */
export function HowToRead(kind: ChartKind): HTMLElement {
  return h(
    "details",
    {class: "chart-reading", "data-reading": kind},
    h("summary", null, "How to read this chart"),
    ReadingLines(kind)
  );
}

/** The same as a list, for the page of help. */
export function ReadingLines(kind: ChartKind): HTMLElement {
  return h(
    "ul",
    null,
    chartReadings[kind].lines.map((line) => h("li", null, line))
  );
}

/** Takes away what was said before: each kind of chart is explained at the first of its kind among the nodes. */
export function explainOnce(nodes: Iterable<Node>): void {
  const said = new Set<string | null>();
  for (const node of nodes) {
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    for (const reading of (node as Element).querySelectorAll("details.chart-reading")) {
      const kind = reading.getAttribute("data-reading");
      if (said.has(kind)) reading.remove();
      said.add(kind);
    }
  }
}
