import {describe, expect, it} from "vitest";
import {
  defaultRules,
  groupsPublished,
  publishedTable,
  publishedTables,
  requiredWidth
} from "../../../src/registry/disclosure.js";
import {breakdowns} from "../../../src/registry/breakdowns.js";
import {group} from "../../../src/registry/groups.js";

describe("requiredWidth(rules)", () => {
  it("leaves as many values as the threshold, and always two", () => {
    expect([1, 2, 5, 7].map((threshold) => requiredWidth({threshold}))).toEqual([1, 1, 4, 6]);
    expect([defaultRules.threshold, defaultRules.surveyMinimum]).toEqual([5, 11]);
  });
});

describe("publishedTable(count)", () => {
  const headcount = {measure: "headcount", population: "substantive", breakdown: "overall", breakdown2: ""} as const;

  it("gives detail to the whole organisation and less below it", () => {
    expect(publishedTable(headcount)?.detail).toBe("category");
    expect(publishedTable({...headcount, breakdown: "staff group"})?.detail).toBe("five");
    expect(publishedTable({...headcount, breakdown: "staff group", population: "bank"})?.detail).toBe("wres");
    expect(publishedTable({...headcount, breakdown: "an organisation's own"})?.detail).toBe("wres");
  });

  it("is undefined for what is never published", () => {
    expect(publishedTable({...headcount, measure: "offered", population: "candidates"})).toBeUndefined();
    expect(publishedTable({...headcount, breakdown: "sex", breakdown2: "age band"})).toBeUndefined();
    expect(publishedTable({...headcount, measure: "investigated", breakdown: "pay band"})).toBeUndefined();
  });

  it("names only breakdowns that there are", () => {
    const known = new Set(["overall", ...breakdowns.map(({id}) => id)]);
    const named = publishedTables.flatMap((table) => [
      ...(table.breakdowns === "any" ? [] : table.breakdowns),
      table.by ?? "overall"
    ]);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("groupsPublished(detail, options)", () => {
  it("prints no unknown ethnicity below the whole where shares are of known ethnicity", () => {
    const below = {breakdown: "pay band", denominator: "known"} as const;
    expect(groupsPublished("wres", below)).toEqual(["known", "BME", "White"]);
    expect(groupsPublished("wres", {...below, denominator: "all"})).toEqual(["all", "Not known", "BME", "White"]);
  });

  it("prints all totals for the whole and for the board, and only groups that there are", () => {
    const whole = groupsPublished("category", {breakdown: "overall", denominator: "known"});
    expect(whole.slice(0, 3)).toEqual(["all", "known", "Not known"]);
    expect(whole).toHaveLength(25);
    expect(whole.map((id) => group(id).id)).toEqual(whole);
    expect(groupsPublished("wres", {breakdown: "board membership", denominator: "known"})).toContain("Not known");
  });
});
