import * as aq from "arquero";
import {afterEach, describe, expect, it, vi} from "vitest";
import {runScript} from "../../../../../src/subjects/notebook/interpreter/run-script.js";

/** What a script gave, or what it was told. */
function outcome(text: string, names: Record<string, unknown> = {}): unknown {
  try {
    return runScript(text, names);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Everything through which a script could make code from text: none of it may ever be a script's value. */
const makers = new Set<unknown>([
  Function,
  Object.getPrototypeOf(async () => undefined).constructor,
  Object.getPrototypeOf(Object.getPrototypeOf((function* () { yield 1; })())).constructor, // prettier-ignore
  Object.getPrototypeOf(Function)
]);

afterEach(() => vi.unstubAllGlobals());

describe("compileExpression(node): the language itself is closed", () => {
  it.each([
    "(() => 1).constructor",
    "[].constructor",
    "''.constructor",
    "(1).constructor",
    "true.constructor",
    "/x/.constructor",
    "new Date().constructor",
    "new Map().constructor",
    "Math.constructor",
    "JSON.constructor",
    "Object.constructor",
    "Object.keys.constructor",
    "Array.from.constructor",
    "'x'['constr' + 'uctor']",
    "''[`constructor`]",
    "[][['constructor']]",
    "({})[{toString: () => 'constructor'}]",
    "const {constructor} = []; constructor",
    "const {constructor: C} = () => 1; C",
    "const {['constructor']: C} = ''; C",
    "const {length: {constructor: C}} = []; C",
    "[].map?.constructor",
    "''?.['constructor']",
    "Date.prototype",
    "Array['prototype']",
    "Error.prototype.constructor",
    "({}).__proto__",
    "[]['__proto__']",
    "({}).__defineGetter__",
    "({}).__lookupGetter__",
    "(() => 1).call",
    "[].map.apply",
    "[].map['bind']",
    "(() => 1).caller",
    "(() => 1).arguments",
    "const {bind} = () => 1; bind"
  ])("refuses %s", (text) => {
    const found = outcome(text);
    expect(makers.has(found)).toBe(false);
    expect(found).toMatch(/is closed to scripts\.$|^A function has nothing called/);
  });

  it("does not take one name when it looks and another when it reads", () => {
    const text = "let n = 0; const k = {toString: () => n++ ? 'constructor' : 'length'}; [][k]";
    expect(outcome(text)).toBe(0);
  });

  it.each([
    "eval",
    "Function",
    "globalThis",
    "window",
    "self",
    "document",
    "fetch",
    "localStorage",
    "setTimeout",
    "Reflect",
    "Proxy",
    "Symbol",
    "Promise",
    "WebAssembly",
    "importScripts",
    "require",
    "process"
  ])("knows nothing called %s", (name) => {
    expect(outcome(name)).toMatch(new RegExp(`^There is nothing called ${name} here\\.`));
    expect(outcome(`typeof ${name}`)).toBe("undefined");
  });

  it.each([
    "this",
    "(function () { return this })()",
    "new.target",
    "import.meta",
    "import('x')",
    "await 1",
    "delete Math.max",
    "String.raw`x`",
    "new (class {})",
    "({get a() { return 1 }})",
    "({set a(b) {}})",
    "async () => 1",
    "(function* () {})",
    "new Array(3)",
    "new Object.keys()",
    "new (() => 1)()",
    "super.x",
    "1n + 1"
  ])("does not run %s", (text) => {
    expect(() => runScript(text)).toThrow();
  });
});

describe("compileExpression(node): what a script may change", () => {
  it.each([
    "const o = {}; o[['__proto__']] = Array; o.from",
    "const o = {}; o[{toString: () => '__proto__'}] = Array; o.from",
    "const o = {}; ({a: o[['__proto__']]} = {a: Array}); o.from",
    "const o = {}; [o['__proto__']] = [Array]; o.from",
    "const o = {}; o.__proto__ = Array; o.from"
  ])("does not set a prototype: %s", (text) => {
    expect(outcome(text)).toBe("__proto__ is closed to scripts.");
  });

  it.each([
    "({__proto__: Array}).from",
    "({['__proto__']: Array}).from",
    `({...JSON.parse('{"__proto__": {"from": 1}}')}).from`,
    `Object.assign({}, JSON.parse('{"__proto__": {"from": 1}}')).from`,
    "Object.fromEntries([['__proto__', Array]]).from",
    `const {a, ...rest} = JSON.parse('{"a": 1, "__proto__": {"from": 1}}'); rest.from`
  ])("takes __proto__ for a name like any other: %s", (text) => {
    expect(outcome(text)).toBeUndefined();
  });

  it.each(["Array", "Date", "Error", "Number", "Object.keys", "() => 1"])(
    "does not give %s, which the page uses too, another part",
    (target) => {
      expect(outcome(`Object.assign(${target}, {planted: 1, now: 1})`)).toBe(
        "Object.assign changes an object: give it {} to begin with."
      );
      expect(outcome(`(${target}).planted = 1`)).toMatch(/cannot be set on a function\.$/);
      expect([Array, Date, Error, Number].some((each) => Object.hasOwn(each, "planted"))).toBe(false);
    }
  );

  it.each(["Math", "JSON", "Object"])("does not change %s", (name) => {
    expect(outcome(`${name}.max = 1`)).toBe("max belongs to something that cannot be changed.");
    expect(outcome(`Object.assign(${name}, {max: 1})`)).toMatch(/extensible|read only/);
  });

  it("leaves every object of the page without what a script gave one of its own", () => {
    outcome("const o = {}; o.planted = 1; Object.assign(o, {other: 2})");
    expect(Object.hasOwn(Object.prototype, "planted") || Object.hasOwn(Object.prototype, "other")).toBe(false);
  });

  it("assigns as the language does, to its own objects", () => {
    expect(outcome("Object.assign({a: 1}, {b: 2}, null, {a: 3})")).toEqual({a: 3, b: 2});
    expect(outcome("Object.assign([1, 2], [3])")).toEqual([3, 2]);
  });

  it("may have a column that is called constructor", () => {
    expect(outcome("const rows = [{constructor: 'Builder', n: 2}]; rows[0].constructor")).toBe("Builder");
    expect(outcome("const {constructor} = {constructor: 'Builder'}; constructor")).toBe("Builder");
  });
});

describe("compileExpression(node): the page that a library hands over", () => {
  /** A library that calls a script's function with a context as Plot does, its document holding an address. */
  function library(): {names: Record<string, unknown>; visited: string[]} {
    const visited: string[] = [];
    const kind = (name: string, parts: object): object => {
      const made = Object.create({get [Symbol.toStringTag]() { return name; }}) as object; // prettier-ignore
      vi.stubGlobal(name, vi.fn());
      return Object.assign(made, parts);
    };
    const location = kind("Location", {assign: (url: string) => visited.push(url), href: "https://site.invalid/"});
    const context = {document: kind("HTMLDocument", {location}), size: 3};
    const names = {
      aq,
      Plot: {dot: (render: (...given: unknown[]) => unknown) => render([0, 1], context)},
      find: () => context.document
    };
    return {names, visited};
  }

  it.each([
    "Plot.dot((index, context) => context.document)",
    "Plot.dot((index, {document}) => document)",
    "Plot.dot((index, context) => Object.values(context)[0])",
    "Plot.dot((index, context) => Object.values(context).map((each) => each))",
    "Plot.dot((index, context) => { for (const each of Object.values(context)) return each; })",
    "Plot.dot((index, context) => { const [page] = Object.values(context); return page; })",
    "Plot.dot((index, context) => [...Object.values(context)])",
    "Plot.dot((index, context) => Object.values(...Object.values(context)))",
    "Plot.dot((index, context) => { let d; for (const [k, v] of Object.entries(context)) d = v; return d; })",
    "Plot.dot((index, context) => new Map(Object.entries(context)).get('document'))",
    "Plot.dot((index, context) => Object.values(context).at(0))",
    "Plot.dot((index, {...rest}) => rest.document)",
    "Plot.dot((index, context) => JSON.stringify(context, (k, v) => v))",
    "Plot.dot((index, context) => aq.from(Object.values(context)).objects()[0].location)",
    "Plot.dot((index, context) => aq.from([context]).get('document', 0))",
    "Plot.dot((...given) => given[1].document.location.assign('https://evil.invalid/'))",
    "Plot.dot((index, c) => ['https://evil.invalid/'].map(Object.values(c.document.location)[0], c.document.location))",
    "find()",
    "[1].map(find)[0]"
  ])("closes it to %s", (text) => {
    const {names, visited} = library();
    expect(outcome(text, names)).toBe("This is a part of the page, which is closed to scripts.");
    expect(visited).toEqual([]);
  });

  it("gives what stands beside it, and tables of a library", () => {
    expect(outcome("Plot.dot((index, {size}) => size + index.length)", library().names)).toBe(5);
    expect(outcome("aq.from([{a: 1}]).derive({b: (d) => d.a + 1}).get('b', 0)", {aq})).toBe(2);
    expect(outcome("const t = aq.from([{a: 1}]); [t, ...[t]].map((each) => each.numRows())", {aq})).toEqual([1, 1]);
  });

  it("leaves typed arrays, dates, maps and errors alone", () => {
    const names = {counts: Float64Array.of(1, 2), when: new Date(0), by: new Map([["a", new Set([1])]])};
    expect(outcome("[...counts].length + when.getTime() + by.get('a').size", names)).toBe(3);
  });
});
