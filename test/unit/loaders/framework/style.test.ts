import {mkdir, mkdtemp, readFile, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it, vi} from "vitest";
import {styleSheet, writeStyleSheet} from "../../../../loaders/framework/style.js";
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

const css = styleSheet();

describe("styleSheet()", () => {
  it("is written where it is not as it should be, and left alone where it is", async () => {
    const project = await mkdtemp(join(tmpdir(), "style-"));
    const target = join(project, "src/style.css");
    await mkdir(join(project, "src"));
    await writeStyleSheet(project);
    expect(await readFile(target, "utf8")).toBe(css);
    const {mtimeMs} = await stat(target);
    await writeStyleSheet(project);
    expect((await stat(target)).mtimeMs).toBe(mtimeMs);
    await writeFile(target, "p {}");
    await writeStyleSheet(project);
    expect(await readFile(target, "utf8")).toBe(css);
  });

  it("stays under 60 kB, fetches nothing and names no NHS typeface", () => {
    expect(Buffer.byteLength(css)).toBeLessThan(60_000);
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
