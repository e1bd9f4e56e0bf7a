import * as aq from "arquero";
import {afterEach, describe, expect, it, vi} from "vitest";
import {admit, isPage} from "../../../../../src/subjects/notebook/interpreter/page-objects.js";
import {ScriptError} from "../../../../../src/subjects/notebook/interpreter/script-error.js";

const at = {type: "Identifier", start: 3, end: 7};

/** An object that names itself as a browser's objects do. */
function named(kind: string): object {
  return Object.create(Object.create(Object.prototype, {[Symbol.toStringTag]: {value: kind}})) as object;
}

afterEach(() => vi.unstubAllGlobals());

describe("isPage(value)", () => {
  it.each<[string, object]>([
    ["an object", {document: 1}],
    ["an object without a prototype", Object.create(null) as object],
    ["a list", [1]],
    ["a map", new Map()],
    ["a date", new Date(0)],
    ["an error", new TypeError("x")],
    ["typed counts", Float64Array.of(1)],
    ["an iterator", new Map().entries()],
    ["a table of Arquero", aq.table({a: [1]})],
    ["an object that names itself after nothing there is", named("Ledger")]
  ])("is false of %s", (_, value) => {
    expect(isPage(value)).toBe(false);
  });

  it("is true of the page itself, and of a kind that the browser brings", () => {
    vi.stubGlobal("Location", vi.fn());
    expect([globalThis, named("Location"), new URL("https://site.invalid"), new Headers()].map(isPage)).toEqual([
      true,
      true,
      true,
      true
    ]);
  });

  it("is true of a document, and false of what is drawn in it", () => {
    const nodes = vi.fn();
    vi.stubGlobal("Node", nodes);
    const node = (nodeType: number): object =>
      Object.assign(Object.create(nodes.prototype as object) as object, {nodeType});
    expect([node(9), node(1)].map(isPage)).toEqual([true, false]);
  });
});

describe("admit(value, at)", () => {
  it("gives back what a script may have", () => {
    const rows = [{a: 1}];
    expect([admit(rows, at), admit(null, at), admit("x", at), admit(undefined, at)]).toEqual([
      rows,
      null,
      "x",
      undefined
    ]);
  });

  it("says where a script asked for the page", () => {
    expect(() => admit(globalThis, at)).toThrow(
      expect.objectContaining({
        place: {start: 3, end: 7},
        message: expect.stringContaining("closed to scripts") as string
      })
    );
    expect(() => admit(globalThis, at)).toThrow(ScriptError);
  });
});
