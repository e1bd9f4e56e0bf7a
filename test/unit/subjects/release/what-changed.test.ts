import {beforeAll, describe, expect, it} from "vitest";
import {releaseHeadlines} from "../../../../src/subjects/release/release-of.js";
import type {ReleaseHeadline} from "../../../../src/figures/release.js";
import type {View, Wanted} from "../../../../src/figures/view.js";
import {summary, whatChangedPage} from "../../../../src/subjects/release/page.js";
import {exampleView} from "../../../helpers/example-view.js";

let view: View;
beforeAll(async () => void (view = await exampleView()));

const after = (headlines: readonly ReleaseHeadline[]): string => {
  const previousRelease = {date: "2019-11-05", data: "0", version: "0.1.0", headlines};
  return whatChangedPage({...view, organisation: {...view.organisation, previousRelease}});
};

describe("whatChangedPage(view)", () => {
  it("says so where no earlier publication is kept, and how to keep one", () => {
    const page = whatChangedPage(view);
    expect(page).toContain("No earlier publication is kept in the data folder, so there is nothing to compare with.");
    expect(page).toContain("npm run release");
  });

  it("says that nothing changed where nothing did", () => {
    const page = after(releaseHeadlines(view));
    expect(page).toContain("The site was last published on 5 November 2019. Every headline figure is as it was then.");
  });

  it("lists what is new and what was corrected, with both figures", () => {
    const before = releaseHeadlines(view)
      .filter(({indicator, period}) => indicator !== 2 || period !== "2019/20")
      .map((row) => (row.indicator === 4 && row.period === "2018/19" ? {...row, shown: "1.23", value: 1.23} : row));
    const page = after(before);
    expect(page).toMatch(
      /Of the \d+ headline figures of all years, 1 is new, 1 was corrected; the others are as they were\./
    );
    expect(page).toContain("New: this period was not published before.");
    expect(page).toContain("1.23");
  });

  it("does not repeat a figure that is hidden now", () => {
    const [row] = releaseHeadlines(view).filter(({indicator}) => indicator === 9);
    const secret = {...(row as ReleaseHeadline), shown: "−12.3", value: -12.3};
    const cells = view.cells.map((cell) =>
      cell.measure === "board members" ? {...cell, status: "suppressed" as const, count: null} : cell
    );
    const organisation = {
      ...view.organisation,
      previousRelease: {date: "2019-11-05", data: "0", version: "0.1.0", headlines: [secret]}
    };
    const hiddenView = {
      ...view,
      cells,
      figures: (wanted?: Wanted) =>
        view
          .figures(wanted)
          .map((figure) =>
            figure.indicator === 9
              ? {...figure, status: "suppressed" as const, value: null, lower: null, upper: null}
              : figure
          ),
      organisation
    };
    const page = whatChangedPage(hiddenView);
    expect(page).toContain("Hidden now, to protect people.");
    expect(page).not.toContain("12.3");
  });
});

describe("summary(changes)", () => {
  it("counts one figure in the singular", () => {
    const change = {kind: "gone", indicator: 1, period: "2019", before: null, now: null} as const;
    expect(summary([change])).toContain("1 is no longer published");
    expect(summary([change, change])).toContain("2 are no longer published");
  });
});
