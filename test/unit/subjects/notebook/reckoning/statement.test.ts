import {describe, expect, it} from "vitest";
import {hiddenCaution} from "../../../../../src/subjects/notebook/reckoning/hidden-caution.js";
import {withoutComments} from "../../../../../src/subjects/notebook/reckoning/statement.js";

describe("withoutComments(text)", () => {
  it("keeps every place where it was", () => {
    const text = "select 'a;b' -- c;\n/* d;\n */ from \"x;y\"";
    const bare = withoutComments(text);
    expect(bare).toHaveLength(text.length);
    expect(bare).not.toContain(";");
    expect(bare.indexOf("from")).toBe(text.indexOf("from"));
  });
});

describe("hiddenCaution(text)", () => {
  it("warns of what passes over hidden counts", () => {
    expect(hiddenCaution("select median(count) from cube")).toMatch(/^median\(\) passes over hidden counts/);
    expect(hiddenCaution("select Min (numerator) from measures")).toMatch(/^min\(\)/);
  });

  it.each(["select sum(count) from cube", "select min(value) from benchmarks", "select 1 from cube -- min(count)"])(
    "has nothing to say of %j",
    (text) => {
      expect(hiddenCaution(text)).toBeNull();
    }
  );
});
