import {describe, expect, it} from "vitest";
import {stripTypes} from "../../../../../src/subjects/notebook/interpreter/strip-types.js";

describe("stripTypes(text)", () => {
  it("blanks types out and leaves every other character where it was", () => {
    const text = "const x: number = (y as string)!;\ninterface A {\n  b: 1\n}\nf<A>(z satisfies A);";
    const bare = stripTypes(text);
    expect(bare).toHaveLength(text.length);
    expect(bare.replaceAll(/ +/g, " ").trim()).toBe("const x = (y ) ;\n \n \n \nf (z );");
    expect(bare.indexOf("(z")).toBe(text.indexOf("(z"));
  });

  it("leaves JavaScript as it is", () => {
    const text = "const f = (a, b = 1) => a < b && b > 2 ? {a: b} : !a; // as string";
    expect(stripTypes(text)).toBe(text);
  });
});
