import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {chartReadings} from "../../../../src/components/charts/how-to-read.js";
import {menu} from "../../../../src/pages.js";
import {tourSteps} from "../../../../src/subjects/help/tour/steps.js";
import {helpPage} from "../../../../src/subjects/help/page.js";

describe("helpPage(site)", () => {
  it("explains every kind of chart and every verdict", () => {
    const page = helpPage({profile: "published"});
    for (const {name, lines} of Object.values(chartReadings))
      for (const words of [name, ...lines]) expect(page).toContain(words);
    for (const label of ["Clear gap", "Clear but small gap", "Possible gap", "No clear gap", "Similar"])
      expect(page).toContain(label);
  });

  it("offers the tour to analysts alone", () => {
    expect(helpPage({profile: "analyst"})).toContain("?tour=start");
    expect(helpPage({profile: "published"})).not.toContain("tour");
  });

  it("is in the menu", () => {
    const paths = menu()
      .flatMap(({pages}) => pages)
      .map(({path}) => path);
    expect(paths).toContain("/help");
    expect(paths).toContain("/what-changed");
  });
});

describe("tourSteps", () => {
  it("are at most five, each of a few short sentences", () => {
    expect(tourSteps.length).toBeLessThanOrEqual(5);
    for (const {words} of tourSteps) expect(words.length).toBeLessThanOrEqual(180);
  });
});
