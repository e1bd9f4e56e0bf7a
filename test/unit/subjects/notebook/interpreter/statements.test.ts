import {describe, expect, it} from "vitest";
import {runScript} from "../../../../../src/subjects/notebook/interpreter/run-script.js";

describe("compileBlock(nodes)", () => {
  it.each<[string, unknown]>([
    ["const seen = []; try { seen.push('try') } finally { seen.push('last') } seen", ["try", "last"]],
    [
      "const seen = []; try { try { throw 'x' } finally { seen.push('last') } } catch (e) { seen.push(e.message) } seen",
      ["last", "x"]
    ],
    [
      "const seen = []; try { try { throw 'x' } catch (e) { throw 'y' } finally { seen.push('last') } } catch (e) { seen.push(e.message) } seen",
      ["last", "y"]
    ],
    ["const f = () => { try { return 1 } finally { return 2 } }; f()", 2],
    ["const f = () => { try { throw 'x' } finally { return 2 } }; f()", 2],
    ["const f = () => { try { return 1 } finally { 2 } }; f()", 1],
    ["let n = 0; for (const i of [1, 2, 3]) { try { if (i === 2) continue; n += i } finally { n += 10 } } n", 34],
    ["let s = ''; for (const x of 'abc') { if (x === 'b') break; s += x } s", "a"],
    ["let s = 0; switch (3) { default: s += 1; case 1: s += 10; break; case 2: s += 100 } s", 11],
    ["let i = 0; do i++; while (i < 0); i", 1],
    ["const f = () => { for (;;) { return 7 } }; f()", 7],
    ["let x = 1; { let x = 2; x = 3 } x", 1],
    ["const g = h; function h() { return 4 } g()", 4],
    ["if (0) { 1 } else if (1) { return 'here' } return 'there'", "here"],
    ["for (const key in ['a', 'b']) { if (key === '1') return key }", "1"],
    ["for (const x of []) { return 1 }", undefined]
  ])("gives of %s what the language gives", (text, value) => {
    expect(runScript(text)).toEqual(value);
  });

  it.each([
    "while (true) {}",
    "for (;;);",
    "do {} while (true)",
    "const f = () => f(); try { f() } catch (e) {} while (true) f",
    "while (true) { try { while (true) {} } catch (e) { continue } }",
    "while (true) { try { while (true) {} } finally { continue } }",
    "const f = () => { try { while (true) {} } finally { return 1 } }; while (true) f()",
    "[1].map(() => { while (true) {} })"
  ])("stops %s in time, whatever it catches", (text) => {
    expect(() => runScript(text, {}, {seconds: 0.02})).toThrow("Stopped after 0.02 seconds.");
  });

  it("hands a caught fault's words to the script, and nothing of where it came from", () => {
    const text = "try { f() } catch (e) { return Object.keys(e) }";
    const names = {
      f: () => {
        throw new Error("too few rows");
      }
    };
    expect(runScript(text, names)).toEqual(["message"]);
  });

  it.each([
    ["with (Math) { max }", "with"],
    ["label: for (;;) { break label }", "not available"],
    ["class A {}", "not available"],
    ["import x from 'y'", "cannot import"],
    ["export const a = 1", "cannot import or export"],
    ["debugger", "not available"]
  ])("does not run %s", (text, words) => {
    const told = (): string => {
      try {
        return String(runScript(text));
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(told()).toContain(words === "with" ? "not available" : words);
  });
});
