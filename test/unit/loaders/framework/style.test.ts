import {readFileSync, statSync} from "node:fs";
import {afterAll, describe, expect, it, vi} from "vitest";
import {styleSheet} from "../../../../loaders/framework/style.js";
import {colourProperty, palette} from "../../../../src/style/palette.js";

// Sass takes a process with a document in it for a browser; another test of the same process may have left one.
const before = vi.hoisted(() => {
  const kept = globalThis.document as Document | undefined;
  Reflect.deleteProperty(globalThis, "document");
  return kept;
});
afterAll(() => {
  if (before) globalThis.document = before;
});

const target = new URL("../../../../src/style.css", import.meta.url);
const css = readFileSync(target, "utf8");

describe("styleSheet()", () => {
  it("is what src/style.css holds: run `npx tsx loaders/site/style.ts` after a change", () => {
    expect(styleSheet() === css).toBe(true);
  });

  it("stays under 60 kB, fetches nothing and names no NHS typeface", () => {
    expect(statSync(target).size).toBeLessThan(60_000);
    expect(css).not.toMatch(/@import|url\(|@font-face|frutiger/i);
  });

  it("sets every colour of both schemes, the dark one on screens only", () => {
    const [light = "", dark = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
    for (const [name, value] of Object.entries(palette.light))
      expect(light).toContain(`${colourProperty(name)}: ${value};`);
    for (const [name, value] of Object.entries(palette.dark))
      expect(dark).toContain(`${colourProperty(name)}: ${value};`);
  });

  it("uses no colour that is not set", () => {
    const known = new Set([...Object.keys(palette.light).map(colourProperty), "--sans", "--mono", "--measure"]);
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? "");
    expect([...new Set(used)].filter((name) => !known.has(name) && !name.startsWith("--nhsuk"))).toEqual([]);
  });

  it("respects print, forced colours and reduced motion", () => {
    for (const query of ["@media print", "(forced-colors: active)", "(prefers-reduced-motion: reduce)"])
      expect(css).toContain(query);
  });
});
