import {describe, expect, it} from "vitest";
import type {Answer} from "../../../../../src/subjects/explorer/reckoning/answer.js";
import {answerAt, madeUpCatalogue} from "../../../../helpers/made-up-explorer.js";

/** Place and group, counts, reference and gap of every row, numbers to two decimals. */
function summary({rows}: Answer): unknown[] {
  const round = (value: number | null | undefined) => (value == null ? null : Math.round(value * 100) / 100);
  return rows.map(({figure, reference, gap}) => [
    [figure.level, figure.group].join(" "),
    `${figure.numerator ?? "-"}/${figure.denominator ?? "-"}`,
    round(reference?.value),
    round(gap?.value)
  ]);
}

describe("answerOf(catalogue, question, cells)", () => {
  it("sets shares of a place against the whole workforce", () => {
    expect(summary(answerAt(""))).toEqual([
      ["Nursing BME", "80/500", 25, -9],
      ["Estates BME", "170/500", 25, 9]
    ]);
  });

  it("sets them against everybody else: 250 of 1,000 less 80 of 500 is 170 of 500", () => {
    expect(summary(answerAt("?compare=rest"))).toEqual([
      ["Nursing BME", "80/500", 34, -18],
      ["Estates BME", "170/500", 16, 18]
    ]);
  });

  it("sets them against residents, areas weighted by the catchment: (3 × 40 + 1 × 20) / 4 = 35 %", () => {
    expect(summary(answerAt("?by=none&compare=area-all-areas&groups=bme"))).toEqual([["all BME", "250/1000", 35, -10]]);
    expect(summary(answerAt("?by=none&compare=area-north&groups=bme"))).toEqual([["all BME", "250/1000", 40, -15]]);
  });

  it("sets staff in post against the year before without a test", () => {
    const [row] = answerAt("?by=none&compare=period-2019-03-31&groups=bme").rows;
    expect([row?.reference?.value, row?.gap]).toEqual([(220 / 980) * 100, null]);
  });

  it("compares each group with White people, in the indicator's own direction", () => {
    expect(summary(answerAt("?indicator=2&by=staff-group"))).toEqual([
      ["Nursing BME", "20/400", 10, 2],
      ["Nursing White", "90/900", null, null],
      ["Estates BME", "5/100", 10, 2],
      ["Estates White", "10/100", null, null]
    ]);
    expect(summary(answerAt("?indicator=5&by=none"))).toEqual([
      ["all BME", "40/100", 25, 15],
      ["all White", "100/400", null, null]
    ]);
  });

  it("sets a ratio beside a comparator's own", () => {
    const [row] = answerAt("?indicator=2&by=none&compare=elsewhere-nhs-trusts-england").rows;
    expect([row?.reference?.label, row?.reference?.value, row?.reference?.unit, row?.gap?.value]).toEqual([
      "NHS trusts, England, 2019",
      1.46,
      "ratio",
      2
    ]);
  });

  it("sets the board against the workforce", () => {
    expect(summary(answerAt("?indicator=9"))).toEqual([["all members BME", "1/10", 25, -15]]);
  });

  it("takes one level as the whole of what is asked, from a crossed table", () => {
    expect(summary(answerAt("?by=sex&only-staff-group=nursing", madeUpCatalogue({profile: "published"})))).toEqual([
      ["Female BME", "50/350", 25, expect.any(Number)],
      ["Male BME", "30/150", 25, -5]
    ]);
  });

  it("keeps a hidden count hidden in every figure that is made of it", () => {
    const hiding = madeUpCatalogue({
      profile: "published",
      hide: ({level, group, measure}) => level === "Estates" && group === "BME" && measure === "appointed"
    });
    const estates = answerAt("?indicator=2&by=staff-group", hiding).rows.filter(
      ({figure}) => figure.level === "Estates"
    );
    expect(
      estates.map(({figure, gap}) => [figure.group, figure.status, figure.value, gap?.status, gap?.value])
    ).toEqual([
      ["BME", "suppressed", null, "suppressed", null],
      ["White", "published", 10, undefined, undefined]
    ]);
    const rest = answerAt("?indicator=2&by=staff-group&compare=rest", hiding).rows;
    expect(rest.find(({figure}) => figure.level === "Estates" && figure.group === "BME")?.reference).toBeNull();
  });

  it("says what the counts could have shown where they are too few, and nothing where they suffice", () => {
    const rows = answerAt("?indicator=2&by=staff-group").rows;
    expect(rows.map(({figure, detectable}) => [figure.level, figure.group, detectable])).toEqual([
      ["Nursing", "BME", null],
      ["Nursing", "White", null],
      [
        "Estates",
        "BME",
        "With 100 BME shortlisted applicants, only a percentage below 1.0% or above 25.0% would stand out clearly."
      ],
      ["Estates", "White", null]
    ]);
  });
});
