import {beforeAll, describe, expect, it} from "vitest";
import type {View} from "../../../../src/figures/view.js";
import {indicator as indicatorOf, indicators} from "../../../../src/registry/index.js";
import {disadvantageOf, type Disadvantage} from "../../../../src/subjects/overview/disadvantage.js";
import {GapPicture} from "../../../../src/subjects/overview/picture.js";
import {indicatorStatement} from "../../../../src/words/indicator-statement.js";
import {exampleView, icbFolder} from "../../../helpers/example-view.js";

/** Every gap of a view, by the number of its indicator. */
function gapsOf(view: View): Map<number, Disadvantage> {
  const figures = view.figures({breakdowns: ["band group"]});
  return new Map(
    indicators.flatMap((indicator) => {
      const said = indicatorStatement(view, figures, indicator);
      const gap = said && disadvantageOf(view, figures, indicator, said.judged);
      return gap ? [[indicator.number, gap] as const] : [];
    })
  );
}

const rounded = (gap: Disadvantage | undefined) =>
  [gap?.figure.value, gap?.before].map((value) => value?.toFixed(2) ?? null);

describe("disadvantageOf(view, figures, indicator, judged)", () => {
  let gaps: Map<number, Disadvantage>;
  let view: View;
  beforeAll(async () => {
    view = await exampleView();
    gaps = gapsOf(view);
  });

  it("is the printed ratio where fewer than half meet the event", () => {
    // 341 of 3,005 over 186 of 1,861, and 1.97 the year before.
    expect(rounded(gaps.get(2))).toEqual(["1.14", "1.97"]);
    expect(gaps.get(2)?.elsewhere).toEqual({name: "NHS trusts, England", year: "2019", value: 1.46});
  });

  it("looks at those who go without what most have, now and before, and sets no printed ratio of the others beside it", () => {
    // 327 of 1,221 over 779 of 3,982.
    expect(rounded(gaps.get(4))[0]).toBe(((327 / 1221) * (3982 / 779)).toFixed(2));
    expect(gaps.get(4)?.elsewhere).toBeNull();
    // 68.4 % and 88.0 % believe: 31.6 % and 12.0 % do not.
    expect(rounded(gaps.get(7))[0]).toBe("2.63");
  });

  it("is above 1 where BME people fare worse, whichever way round an indicator is printed", () => {
    const wrong = [...gaps.values()].filter(
      ({figure: {value, verdict}}) =>
        verdict && verdict.direction !== "none" && (value ?? Infinity) > 1 !== (verdict.direction === "adverse")
    );
    expect(wrong.map(({indicator}) => indicator.number)).toEqual([]);
  });

  it("has a range that leaves out 1 wherever the verdict is clear, and holds it elsewhere", () => {
    for (const {indicator, figure} of gaps.values()) {
      const outside = (figure.lower ?? 0) > 1 || (figure.upper ?? 0) < 1;
      expect([indicator.number, outside]).toEqual([indicator.number, figure.verdict?.state.startsWith("clear")]);
    }
  });

  it("gives a board without a BME member no number but a range without end", async () => {
    const icb = await exampleView(icbFolder);
    const gap = gapsOf(icb).get(9);
    expect(gap?.figure).toMatchObject({value: null, upper: Infinity, status: "published"});
    expect(gap?.figure.lower).toBeGreaterThan(1);
  });

  it("hides what its indicator hides", () => {
    const figures = view.figures().map((figure) => (figure.indicator === 3 ? withheld(figure) : figure));
    const said = indicatorStatement(view, figures, indicatorOf(3));
    const gap = said && disadvantageOf(view, figures, indicatorOf(3), said.judged);
    expect(gap).toMatchObject({before: null, elsewhere: null});
    expect(gap?.figure).toMatchObject({value: null, lower: null, upper: null, verdict: null, status: "suppressed"});
  });

  it("is drawn with a link for each indicator, and a title that counts what is clear", () => {
    const picture = GapPicture([...gaps.values()], view);
    const [drawing] = picture.querySelectorAll("svg");
    expect([...(drawing?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"))).toEqual(
      indicators.map(({slug}) => `./indicators/${slug}`)
    );
    expect(picture.querySelector(".chart-notes")?.textContent).toContain(
      "Most people have what is counted under 4. Training and 7. Career progression, so the figure is of those without it."
    );
    const clear = [...gaps.values()].filter(({figure}) => figure.verdict?.state.startsWith("clear")).length;
    expect(picture.querySelector(".chart-title")?.textContent).toBe(
      `A clear gap against BME people on ${clear} of 9 indicators that can be judged`
    );
  });
});

function withheld<T extends {value: number | null}>(figure: T) {
  const none = {value: null, lower: null, upper: null, p: null, numerator: null, denominator: null, verdict: null};
  return {...figure, ...none, status: "suppressed" as const};
}
