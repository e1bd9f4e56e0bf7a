import {describe, expect, it} from "vitest";
import {navigation, type NavigationFacts} from "../../../src/registry/navigation.js";

const names = (facts?: NavigationFacts): string[] =>
  navigation(facts).flatMap((each) => ("pages" in each ? each.pages : [each]).map(({name}) => name));

describe("navigation({labels, organisations})", () => {
  it("calls groups what the organisation calls them", () => {
    expect(names()).toContain("Black staff");
    expect(names({labels: {Black: "Black British"}})).toContain("Black British staff");
  });

  it("offers to compare organisations only where there is another", () => {
    expect(names({organisations: 1})).not.toContain("Compare organisations");
    expect(names({organisations: 2})).toContain("Compare organisations");
  });
});
