import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import {payPage} from "../../../../src/subjects/pay/page.js";
import {catalogueOf} from "../../../../src/subjects/explorer/catalogue.js";
import {explorerFields} from "../../../../src/subjects/explorer/reckoning/fields.js";
import {settleAsked} from "../../../../src/subjects/explorer/reckoning/pay-question.js";
import {initialAsked} from "../../../../src/subjects/explorer/reckoning/suggestions.js";
import {overviewPage} from "../../../../src/subjects/overview/page.js";
import {reportPage} from "../../../../src/subjects/report/page.js";
import {payMeasures, payOf, quarterCounts} from "../../../../src/subjects/pay/reckoning.js";
import type {View} from "../../../../src/figures/view.js";
import type {PayGap} from "../../../../src/registry/pay-gaps.js";
import {organisationFolder, workforceRows} from "../../../helpers/folder.js";
import {exampleView, icbFolder} from "../../../helpers/example-view.js";

let view: View;
beforeAll(async () => void (view = await exampleView()));

const bodyOf = (page: string) => parseHTML(`<!doctype html><html><body>${page}</body></html>`).document.body;
const words = (page: string): string => (bodyOf(page).textContent ?? "").replaceAll(/\s+/g, " ");

/** The example with gaps changed. */
const changed = (change: (gap: PayGap) => PayGap): View => ({...view, payGaps: view.payGaps.map(change)});

describe("payPage(view)", () => {
  it("says the finding in a sentence, of means too, and where the two point in different ways", () => {
    const text = words(payPage(view));
    expect(text).toContain(
      "The middle BME member of staff is paid 90p for each pound of the middle White one: a median gap of 9.8%."
    );
    expect(text).toContain("BME staff are paid £1.03 for each pound of White staff: a mean gap of −2.5%.");
    expect(text).toContain("The two point in different ways");
    expect(text).toContain("BME staff are 29.3% of the lowest paid quarter and 20.8% of the highest paid.");
    expect(text).toContain("CP 1542, 25 March 2026");
  });

  it("has every table, whole, and no pay of anybody: pounds stand in the national scale alone", () => {
    const body = bodyOf(payPage(view));
    const captions = [...body.querySelectorAll("caption")].map((caption) => caption.textContent);
    expect(captions).toEqual([
      "Staff on full pay by quarter of hourly pay and ethnic group",
      "Share of each quarter of hourly pay, March 2020",
      "Gaps in hourly pay compared with White staff, March 2020",
      "Gap in hourly pay of BME staff by pay band, March 2020",
      "Gap in hourly pay of BME staff by staff group, March 2020",
      "The national scale of Agenda for Change from 1 April 2019, a full-time year",
      "The mean gap taken apart by pay band, March 2020",
      "Bonuses in the 12 months to March 2020",
      "Staff by ethnic group, March 2020",
      "Gap in hourly pay of BME staff, year by year",
      "Pay gaps in the layout of gender pay gap reporting, March 2020"
    ]);
    for (const table of body.querySelectorAll("table"))
      if (!table.textContent?.includes("national scale") && !table.textContent?.includes("National scale"))
        expect(table.textContent).not.toContain("£");
  });

  it("shows the years as lines, and says in a sentence what changed", async () => {
    const body = bodyOf(payPage(view));
    expect(body.querySelector("#pay-years svg")).not.toBeNull();
    expect(words(payPage(view))).toMatch(
      /From March 2019 to March 2020: The median gap of BME staff was 12\.1% and is 9\.8%, with ranges that overlap\. The mean gap of BME staff was/
    );
    const last = (gap: PayGap) => gap.period === "2020-03-31";
    const one = {...view, payGaps: view.payGaps.filter(last)};
    expect(words(payPage(one))).not.toContain("From March 2019");
    expect(bodyOf(payPage(one)).querySelector("#pay-years")).toBeNull();
  });

  it("gives the figures in the layout of the reporting service, a row for each group, hidden ones hidden", () => {
    const tableOf = (from: View) => {
      const tables = [...bodyOf(payPage(from)).querySelectorAll("table")];
      const table = tables.find((each) =>
        each.querySelector("caption")?.textContent?.startsWith("Pay gaps in the layout")
      );
      const cells = (selector: string) =>
        [...(table?.querySelectorAll(selector) ?? [])].map((row) =>
          [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")
        );
      const [headings = []] = cells("thead tr");
      return cells("tbody tr").map((row) => Object.fromEntries(row.map((cell, i) => [headings[i] ?? "", cell])));
    };
    const rows = tableOf(view);
    expect(rows.map(({Group}) => Group)).toEqual(["BME", "Asian British", "Black British", "Mixed", "Other"]);
    expect(rows[0]).toMatchObject({
      ...{EmployerName: "Leicestershire Partnership NHS Trust", SnapshotDate: "2020-03-31", ComparedWith: "White"},
      ...{
        DiffMeanHourlyPercent: "-2.5",
        DiffMedianHourlyPercent: "9.8",
        GroupLowerQuartile: "29.3",
        GroupTopQuartile: "20.8"
      },
      EmployerSize: "5000 to 19,999"
    });
    for (const row of rows)
      for (const quarter of ["Lower", "LowerMiddle", "UpperMiddle", "Top"])
        expect(Number(row[`Compared${quarter}Quartile`])).toBe(Number(rows[0]?.[`Compared${quarter}Quartile`]));
    const [first] = rows;
    const top = ["Compared", "Group", "NotKnown"].map((who) => Number(first?.[`${who}TopQuartile`]));
    expect(top.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 0);
    const [hidden] = tableOf(changed((gap) => ({...gap, value: null, lower: null, upper: null, status: "suppressed"})));
    expect(hidden).toMatchObject({
      DiffMeanHourlyPercent: "[c]",
      DiffMedianBonusPercent: "[c]",
      GroupTopQuartile: "20.8"
    });
  });

  it("counts quarters that are everybody on full pay, groups and not known together", () => {
    const pay = payOf(view);
    if (!pay) throw new Error("pay");
    const sum = (group: string) => quarterCounts(pay, group).map((count) => count ?? NaN);
    const together = ["White", "BME", "Not known"].map(sum).reduce((a, b) => a.map((each, q) => each + (b[q] ?? 0)));
    expect(together).toEqual(sum("all"));
    expect(sum("all")).toEqual([1254, 1253, 1253, 1253]);
  });

  it("never makes a number of what is hidden", () => {
    const hidden = (gap: PayGap): PayGap => ({...gap, value: null, lower: null, upper: null, status: "suppressed"});
    const page = payPage(changed(hidden));
    expect(words(page)).toContain("The gap of all groups together is hidden to protect people.");
    expect(words(page)).not.toMatch(/a (?:mean|median) gap of/);
    expect(page).not.toMatch(/NaN|undefined|null%/);
    const cells = [...bodyOf(page).querySelectorAll("table")]
      .filter((table) => table.querySelector("caption")?.textContent?.startsWith("Gap"))
      .flatMap((table) => [...table.querySelectorAll("tbody td")].map((cell) => cell.textContent ?? ""));
    expect(cells.filter((text) => text.includes("%"))).toEqual([]);
  });

  it("says that a group with the same pay has it", () => {
    const same = (gap: PayGap): PayGap => ({...gap, value: 0});
    expect(words(payPage(changed(same)))).toContain("is paid as much for an hour as the middle White one.");
  });

  it("says that no pay was supplied, and still what a gap is", async () => {
    const text = words(payPage(await exampleView(icbFolder)));
    expect(text).toContain("No pay extract was supplied");
    expect(text).toContain("A pay gap is not unequal pay");
    expect(text).not.toContain("Quarters of pay");
  });
});

describe("an organisation without pay", () => {
  it.each([
    ["the integrated care board", () => exampleView(icbFolder)],
    [
      "a body with a workforce alone",
      async () => exampleView(await organisationFolder({workforce: workforceRows(40, 20)}))
    ]
  ])("is told so in every place: %s", async (_, made) => {
    const bare = await made();
    expect(words(payPage(bare))).toContain("No pay extract was supplied");
    for (const page of [overviewPage(bare), reportPage(bare, {today: "2026-01-01"})]) {
      expect(words(page)).toContain("the ethnicity pay gap: no pay was supplied, so there are no figures.");
      expect(words(page)).not.toMatch(/(?:mean|median) gap of/);
    }
    expect(payMeasures(bare)).toEqual([]);
    const catalogue = catalogueOf(bare);
    const settled = settleAsked(catalogue, {
      ...initialAsked(catalogue, explorerFields(catalogue)),
      indicator: "pay-mean"
    });
    expect(settled?.notices.join(" ")).toContain("no pay extract was supplied. Showing indicator 1.");
  });
});
