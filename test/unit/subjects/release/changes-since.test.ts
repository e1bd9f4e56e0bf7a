import {describe, expect, it} from "vitest";
import {changesSince} from "../../../../src/subjects/release/changes-since.js";
import type {ReleaseHeadline} from "../../../../src/figures/release.js";

const row = (changed: Partial<ReleaseHeadline> = {}): ReleaseHeadline => ({
  organisation: "made-up",
  indicator: 2,
  population: "candidates",
  breakdown: "overall",
  level: "all",
  period: "2019/20",
  comparison: "White/BME",
  value: 1.14,
  decimals: 2,
  unit: "ratio",
  shown: "1.14",
  status: "published",
  verdict: "No clear gap",
  ...changed
});
const hidden = {status: "suppressed", shown: "[c]", value: null, verdict: null};
const kinds = (before: ReleaseHeadline[], now: ReleaseHeadline[]) =>
  changesSince(before, now).map(({kind, period}) => [kind, period]);

describe("changesSince(previous, current)", () => {
  it.each([
    ["same", row(), row()],
    ["corrected", row(), row({shown: "1.21", value: 1.21})],
    ["corrected", row(), row({verdict: "Clear gap"})],
    ["now-hidden", row(), row(hidden)],
    ["now-shown", row(hidden), row()],
    ["same", row(hidden), row(hidden)]
  ])("calls a figure %s", (kind, before, now) => {
    expect(kinds([before], [now])).toEqual([[kind, "2019/20"]]);
  });

  it("calls a period that was not there before new, and one that is there no longer gone", () => {
    const [older, newer] = [row({period: "2018/19"}), row({period: "2020/21"})];
    expect(kinds([older, row()], [row(), newer])).toEqual([
      ["gone", "2018/19"],
      ["same", "2019/20"],
      ["new", "2020/21"]
    ]);
  });

  it("does not take the figures of two organisations, populations or comparisons for one", () => {
    for (const other of [{organisation: "other"}, {population: "bank"}, {comparison: "White/Black"}])
      expect(kinds([row()], [row(other)]).map(([kind]) => kind)).toEqual(["gone", "new"]);
  });

  it("orders by indicator, then by period", () => {
    const now = [row({indicator: 3}), row({period: "2020/21"}), row()];
    expect(changesSince([], now).map(({indicator, period}) => [indicator, period])).toEqual([
      [2, "2019/20"],
      [2, "2020/21"],
      [3, "2019/20"]
    ]);
  });
});
