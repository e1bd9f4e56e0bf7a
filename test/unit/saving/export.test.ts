import {textOf} from "../../helpers/dom.js";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {chartSpecimens} from "../../../src/subjects/gallery/charts.js";
import {standaloneSvg} from "../../../src/saving/export-chart.js";
import {markdownBlock} from "../../../src/saving/export-file.js";

const words = {
  title: "White people & BME people",
  subtitle: "Share appointed, 2019/20",
  source: "recruitment system",
  date: "31 March 2020",
  address: "https://example.org/explore?v=1&indicator=2"
};

describe("standaloneSvg(drawing, words)", () => {
  const [drawing] = chartSpecimens()["Dot plot"]?.[0]?.querySelectorAll<SVGElement>("svg.plot") ?? [];
  const svg = drawing ? standaloneSvg(drawing, words) : "";
  const parsed = parseHTML(`<html><body>${svg}</body></html>`).document;

  it("carries title, source, date and address inside", () => {
    const text = textOf(parsed.querySelector("svg"));
    for (const part of [
      "White people & BME people",
      "Share appointed, 2019/20",
      "recruitment system",
      "31 March 2020",
      "indicator=2"
    ])
      expect(text.replaceAll(" ", "")).toContain(part.replaceAll(" ", ""));
    expect(textOf(parsed.querySelector("svg > title"))).toMatch(/^Dot plot of/);
  });

  it("stands alone: colours written out, no class of a style sheet needed, no script", () => {
    expect(svg).not.toMatch(/var\(|currentColor|<style|<script/);
    expect(svg).toContain("#12436d");
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 328 ')).toBe(true);
  });

  it("says what each colour stands for, where the drawing does not", () => {
    const mark = parseHTML('<svg><path d="M0,0" fill="var(--chart-2)"/></svg>').document.querySelector("svg");
    const keyed = drawing && mark ? standaloneSvg(drawing, {...words, key: [{mark, name: "BME & White"}]}) : "";
    expect(keyed).toMatch(/<path d="M0,0" fill="#f46a25"[^>]*>(<\/path>)?<\/g><text [^>]*>BME &amp; White<\/text>/i);
    const heightOf = (each: string): number => Number(/ height="(\d+)"/.exec(each)?.[1]);
    expect(heightOf(keyed)).toBe(heightOf(svg) + 20);
  });

  it("escapes its words", () => {
    expect(svg).toContain("White people &amp; BME people");
  });
});

describe("markdownBlock(view)", () => {
  it("is a notebook block with the question, the SQL and the way back", () => {
    expect(
      markdownBlock({
        title: "Appointments",
        sentence: "A finding.",
        sql: "select 1\n",
        name: "appointments",
        address: "?v=1"
      })
    ).toBe("## Appointments\n\nA finding.\n\n```sql id=appointments display\nselect 1\n```\n\n[This view](?v=1)\n");
  });
});
