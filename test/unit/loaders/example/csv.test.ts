import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatCsv, parseCsv} from "../../../../loaders/example/csv.js";

describe("parseCsv(text)", () => {
  it("reads quoted commas, doubled quotes, blanks and either line end", () => {
    expect(parseCsv('a,b,c\r\n"x, y","say ""so""",\n1,,3\n')).toEqual([
      {a: "x, y", b: 'say "so"', c: ""},
      {a: "1", b: "", c: "3"}
    ]);
  });
});

describe("formatCsv(rows, columns, {sorted})", () => {
  it("writes the columns in order, quotes where it must, and leaves blanks blank", () => {
    expect(formatCsv([{b: "x, y", a: 1}, {a: 'say "so"'}], ["a", "b"])).toBe('a,b\n1,"x, y"\n"say ""so""",\n');
  });
  it("sorts the lines under the header where asked", () => {
    expect(formatCsv([{a: "b"}, {a: "a"}], ["a"], {sorted: true})).toBe("a\na\nb\n");
  });
  it("gives back what it was given", () => {
    const field = fc.string({maxLength: 12}).filter((text) => !/[\r\n]/.test(text));
    const rows = fc.array(fc.record({a: field, b: field}), {maxLength: 8});
    fc.assert(
      fc.property(rows, (each) => {
        expect(parseCsv(formatCsv(each, ["a", "b"]))).toEqual(each);
      })
    );
  });
});
