import {describe, expect, it} from "vitest";
import {describePlan} from "../../../../loaders/protect/describe-plan.js";

describe("describePlan({record, report})", () => {
  it("gives the share hidden in each table, most first, what is left out and what could be read together", () => {
    const table = (name: string, published: number, suppressed: number) => ({
      table: name,
      published,
      suppressed,
      notApplicable: 0
    });
    const record = {
      organisation: "made-up",
      tables: [
        table("headcount|bank|overall|", 9, 0),
        table("headcount|substantive|sex|", 15, 1),
        table("trained|substantive|pay band|", 2, 6)
      ],
      leftOut: ["investigated|bank|staff group|"]
    };
    expect(
      describePlan({record, report: {proposals: ["trained|substantive|pay band|: read Bands 8c to VSM together."]}})
    ).toBe(
      [
        "made-up: 3 published tables; 1 shows every count.",
        "   75 % hidden in trained, substantive, by pay band (6 of 8)",
        "    6 % hidden in headcount, substantive, by sex (1 of 16)",
        "  left out, since most would be hidden: investigated, bank, by staff group",
        "  to show more: trained|substantive|pay band|: read Bands 8c to VSM together."
      ].join("\n")
    );
  });
});
