import * as aq from "arquero";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {runScript} from "../../../../../src/subjects/notebook/interpreter/run-script.js";
import {ScriptError} from "../../../../../src/subjects/notebook/interpreter/script-error.js";

function faultOf(text: string, names: Record<string, unknown> = {}): {message: string; at: string} {
  try {
    runScript(text, names);
  } catch (error) {
    if (error instanceof ScriptError)
      return {message: error.message, at: text.slice(error.place.start, error.place.end)};
  }
  throw new Error(`${text}: gave no fault`);
}

describe("runScript(text, names, {seconds})", () => {
  it.each([
    ["1 + 2 * 3", 7],
    ["const x = 2; x ** 3", 8],
    ["return 5", 5],
    ["let s = 0; for (let i = 0; i < 10; i++) { if (i === 3) continue; if (i === 8) break; s += i; } s", 25],
    ["const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); fs.map(f => f())", [0, 1, 2]],
    ["let n = 0; while (n < 5) n++; do { n += 10 } while (n < 20); n", 25],
    ["const {a, b: [c = 9], ...rest} = {a: 1, b: [], d: 4}; [a, c, rest]", [1, 9, {d: 4}]],
    ["const f = (x, y = x + 1, ...z) => [x, y, z.length]; f(1, undefined, 3, 4)", [1, 2, 2]],
    ["function fact(n) { return n < 2 ? 1 : n * fact(n - 1) } fact(5)", 120],
    ["const o = {a: {b: null}}; [o?.a?.b?.c, o.x?.y.z, o.a.b ?? 'none']", [undefined, undefined, "none"]],
    ["let z = 0; z ||= 4; z &&= z + 1; z++; `${z}!`", "6!"],
    ["switch (2) { case 1: return 'a'; case 2: return 'b'; default: return 'c' }", "b"],
    ["let seen = ''; for (const key in {p: 1, q: 2}) seen += key; seen", "pq"],
    ["try { throw new Error('no') } catch (e) { return e.message } finally { 1 }", "no"],
    ["new Map([['a', 1]]).get('a') + [...new Set([1, 1])].length", 2],
    ["Math.max(...[1, 5, 2]) + Number('2') + parseInt('3x')", 10],
    ["/b(.)/.exec('abc')[1] + typeof nothing", "cundefined"],
    ["[3, 1, 2].sort((a, b) => a - b).join()", "1,2,3"]
  ])("gives of %s what the language gives", (text, value) => {
    expect(runScript(text)).toEqual(value);
  });

  it("agrees with the language on arithmetic and comparison", () => {
    const operator = fc.constantFrom(
      "+",
      "-",
      "*",
      "/",
      "%",
      "<",
      "<=",
      ">",
      ">=",
      "===",
      "!==",
      "&",
      "|",
      "&&",
      "||",
      "??"
    );
    const operand = fc.oneof(fc.integer({min: -1000, max: 1000}), fc.constantFrom("'a'", "null", "true"));
    fc.assert(
      fc.property(operand, operator, operand, (a, operator, b) => {
        const text = `(${a}) ${operator} (${b})`;
        expect(runScript(text)).toEqual(new Function(`return ${text}`)());
      })
    );
  });

  it("passes over the types of TypeScript", () => {
    expect(runScript("type N = number; const f = <T>(x: T): T => x; const y = f<N>(3 as number)!; y satisfies N")).toBe(
      3
    );
  });

  it("lets Arquero read its functions", () => {
    const rows = [
      {g: "a", n: 1},
      {g: "b", n: 2},
      {g: "a", n: 5}
    ];
    const text = "aq.from(rows).groupby('g').rollup({n: (d: {n: number}) => op.sum(d.n)}).orderby('g').objects()";
    expect(runScript(text, {aq, op: aq.op, rows})).toEqual([
      {g: "a", n: 6},
      {g: "b", n: 2}
    ]);
  });

  it.each([
    ["[].constructor", "constructor is closed to scripts."],
    ["const k = 'construc' + 'tor'; (() => 1)[k]", "A function has nothing called constructor."],
    ["({}).__proto__", "__proto__ is closed to scripts."],
    ["Date.prototype", "prototype is closed to scripts."],
    ["[].map.call", "A function has nothing called call."],
    ["globalThis", "There is nothing called globalThis here."],
    ["Math.max = 1", "max belongs to something that cannot be changed."],
    ["this", "this has no meaning here."],
    ["import('x')", "A cell cannot import: aq, op, Plot and the statistics are there by name."],
    ["class A {}", "This part of the language is not available here."],
    ["async () => 1", "async is not needed here: everything is there when the cell runs."]
  ])("refuses %s", (text, message) => {
    expect(faultOf(text).message).toBe(message);
  });

  it("does not let a page be looked into", () => {
    expect(faultOf("page.document", {page: globalThis}).message).toContain("not look into it");
  });

  it("says what is wrong and where", () => {
    expect(faultOf("const total = 1;\ntotl + 1")).toEqual({
      message: "There is nothing called totl here. Did you mean total?",
      at: "totl"
    });
    expect(faultOf("const c = 1; c = 2").message).toBe("c cannot be changed. Use let to declare what changes.");
    expect(faultOf("undefined.count")).toEqual({
      message: "count was asked of something that is undefined.",
      at: "undefined.count"
    });
    expect(faultOf("[1].foo()")).toEqual({message: "foo is not a function.", at: "[1].foo"});
    expect(
      faultOf("f()", {
        f: () => {
          throw new Error("too few rows");
        }
      })
    ).toEqual({message: "too few rows", at: "f()"});
    expect(faultOf("const a = [1, 2\nlet b").message).toContain("missing comma, bracket or quotation mark");
  });

  it("stops a script that does not end, even one that catches everything", () => {
    const text = "while (true) { try { while (true) {} } catch (e) {} }";
    expect(() => runScript(text, {}, {seconds: 0.05})).toThrow("Stopped after 0.05 seconds.");
  });
});
