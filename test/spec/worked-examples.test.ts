import {describe, expect, it} from "vitest";
import {payGaps} from "../../loaders/measure/pay-gaps.js";
import {collect} from "../../loaders/publish/collect.js";
import {payExample} from "../../src/registry/pay-example.js";
import {payQuarters} from "../../src/registry/pay-rules.js";
import {indicators} from "../../src/registry/index.js";
import type {Indicator} from "../../src/registry/define.js";
import {figures} from "../../src/figures/figures.js";
import type {Figure} from "../../src/figures/figure-types.js";
import {organisationFolder, workforceRows} from "../helpers/folder.js";

/** The example's rows as an extract of their own, with eight staff in post (four of them BME) for what is counted over staff. */
async function figuresOf({source, example, number}: Indicator): Promise<Figure[]> {
  const files = {workforce: workforceRows(4, 4), [source]: example.rows};
  const {measures} = await collect(await organisationFolder(files));
  return figures(measures.cells, {denominator: "known"}).filter((figure) => figure.indicator === number);
}

const made = new Map<Indicator, Promise<Figure[]>>();

/** The figures of an indicator's example, made once for all that is asked of them. */
function figuresFor(indicator: Indicator): Promise<Figure[]> {
  const found = made.get(indicator) ?? figuresOf(indicator);
  made.set(indicator, found);
  return found;
}

describe.each(indicators)("worked example of indicator $number, $title", (indicator) => {
  const at = indicator.number === 1 ? "Non-clinical Band 8a" : indicator.number === 9 ? "all members" : "all";

  it.each(indicator.example.figures)("gives $group $numerator of $denominator", async (expected) => {
    const level = indicator.number === 1 ? "all" : at;
    const found = (await figuresFor(indicator)).find(
      (figure) => figure.group === expected.group && figure.level === level && figure.unit === "percent"
    );
    expect(found).toMatchObject({
      numerator: expected.numerator,
      denominator: expected.denominator,
      value: expected.value,
      status: "published"
    });
  });

  it("gives the comparison it explains", async () => {
    const {group, value} = indicator.example.comparison;
    const found = (await figuresFor(indicator)).find((figure) => figure.group === group && figure.level === at);
    expect(found?.value).toBeCloseTo(value, 2);
  });
});

describe("worked example of the pay gap", () => {
  const rows = payExample.rows.map((row) => ({...row}));
  const staff = rows.map(({snapshot, ethnicity, category, pay_band}) => ({snapshot, ethnicity, category, pay_band}));
  const example = async () => (await collect(await organisationFolder({workforce: staff, pay: rows}))).measures;

  it("gives the gaps that it explains", async () => {
    const {magnitudes, organisation} = await example();
    const found = payGaps(magnitudes, organisation.id).filter(
      ({breakdown, group}) => breakdown === "overall" && group === "BME"
    );
    for (const {measure, statistic, value} of payExample.gaps)
      expect(found.find((gap) => gap.measure === measure && gap.statistic === statistic)?.value).toBe(value);
  });

  it("puts people into the quarters that it explains, from rows in either order", async () => {
    const quartersOf = async () => {
      const {cells} = await example();
      const count = (group: string, level: string): number =>
        cells.find((cell) => cell.breakdown === "pay quarter" && cell.level === level && cell.group === group)?.count ??
        0;
      return Object.fromEntries(
        Object.keys(payExample.quarters).map((group) => [group, payQuarters.map((level) => count(group, level))])
      );
    };
    expect(await quartersOf()).toEqual(payExample.quarters);
    rows.reverse();
    expect(await quartersOf()).toEqual(payExample.quarters);
  });
});
