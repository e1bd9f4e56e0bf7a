import {describe, expect, it} from "vitest";
import {dynamicPaths, navigation, type NavigationFacts} from "../../../src/registry/navigation.js";

const names = (facts?: NavigationFacts): string[] =>
  navigation(facts).flatMap((each) => ("pages" in each ? each.pages : [each]).map(({name}) => name));

const organisations = (count: number) =>
  Array.from({length: count}, (_, i) => ({id: `trust-${i + 1}`, shortName: `Trust ${i + 1}`}));

describe("navigation({labels, organisations})", () => {
  it("calls groups what the organisation calls them", () => {
    expect(names()).toContain("Black staff");
    expect(names({labels: {Black: "Black British"}})).toContain("Black British staff");
  });

  it("offers to compare organisations only where there is another", () => {
    expect(names({organisations: organisations(1)})).not.toContain("Compare organisations");
    expect(names({organisations: organisations(2)})).toContain("Compare organisations");
  });

  it("leads to each other organisation, but not to more than a menu can hold", () => {
    expect(names({organisations: organisations(3)})).toEqual(expect.arrayContaining(["Trust 2", "Trust 3"]));
    expect(names({organisations: organisations(3)})).not.toContain("Trust 1");
    expect(names({organisations: organisations(40)})).not.toContain("Trust 2");
  });
});

describe("dynamicPaths({organisations})", () => {
  it("gives every organisation but the first the pages that the first has at the root", () => {
    const alone = dynamicPaths({organisations: organisations(1)});
    const paths = dynamicPaths({organisations: organisations(2)}).filter((path) => !alone.includes(path));
    expect(paths).toContain("/organisations/trust-2/index");
    expect(paths.some((path) => path.includes("trust-1"))).toBe(false);
    const menu = navigation().flatMap((each) => ("pages" in each ? each.pages : [each]).map(({path}) => path));
    const shared = /^\/(explore|explorations|notebook|method|help|glossary|what-changed|accessibility|organisations)/;
    for (const path of menu.filter((each) => !shared.test(each)))
      expect(paths).toContain(`/organisations/trust-2${path}`);
  });
});
