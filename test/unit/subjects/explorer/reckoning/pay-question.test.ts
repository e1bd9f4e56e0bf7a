import {beforeAll, describe, expect, it} from "vitest";
import {
  payRows,
  payStatement,
  payViewBarrier,
  settleAsked,
  type PaySettled
} from "../../../../../src/subjects/explorer/reckoning/pay-question.js";
import {catalogueOf, type Catalogue} from "../../../../../src/subjects/explorer/catalogue.js";
import {explorerFields, stateOfAsked} from "../../../../../src/subjects/explorer/reckoning/fields.js";
import {suggestionsFor} from "../../../../../src/subjects/explorer/reckoning/suggestions.js";
import {PayResult} from "../../../../../src/subjects/explorer/view/pay-result.js";
import {payFindingWords} from "../../../../../src/subjects/explorer/words/pay-words.js";
import {formatState} from "../../../../../src/address/state.js";
import {views} from "../../../../../src/subjects/explorer/reckoning/views.js";
import type {PayGap} from "../../../../../src/registry/pay-gaps.js";
import {exampleView, icbFolder} from "../../../../helpers/example-view.js";
import {askedAt, madeUpCatalogue} from "../../../../helpers/made-up-explorer.js";

const gap = (changes: Partial<PayGap> = {}): PayGap => ({
  ...{organisation: "made-up", measure: "hourly pay", population: "substantive", period: "2020-03-31"},
  ...{breakdown: "overall", level: "all", group: "BME", statistic: "mean"},
  ...{value: 4.2, lower: 1.1, upper: 7.3, status: "published"},
  ...changes
});
const hidden = {value: null, lower: null, upper: null, status: "suppressed"} as const;

const madeUp = madeUpCatalogue({
  payGaps: [
    gap(),
    gap({period: "2019-03-31", value: 5}),
    gap({statistic: "median", value: -2.5, lower: null, upper: null}),
    ...["Asian", "Black"].map((group, i) => gap({group, value: 3 + i})),
    gap({breakdown: "staff group", level: "Nursing", value: 1}),
    gap({breakdown: "staff group", level: "Estates", ...hidden}),
    gap({measure: "bonus pay", value: 20})
  ]
});

function askedPay(search: string, catalogue: Catalogue = madeUp): PaySettled {
  const settled = settleAsked(catalogue, askedAt(catalogue, search));
  if (!settled || !("pay" in settled)) throw new Error("not a question about pay");
  return settled;
}

const answer = (search: string, catalogue: Catalogue = madeUp) => {
  const {pay} = askedPay(search, catalogue);
  return payRows(catalogue, pay).map(({figure: {level, group, period, value, status}}) => ({
    ...{level, group, period, value, status}
  }));
};

describe("settleAsked(catalogue, asked), of pay", () => {
  it("takes a gap as a measure beside the nine: of everybody, at the latest snapshot, as dots", () => {
    const {pay, notices} = askedPay("?indicator=pay-mean&by=none");
    expect(pay).toMatchObject({periods: ["2020-03-31"], by: null, groups: ["BME"], view: "dots"});
    expect(notices).toEqual([]);
    expect(answer("?indicator=pay-mean&by=none")).toMatchObject([{level: "all", value: 4.2}]);
  });

  it("keeps a view in the address, and gives it back", () => {
    const search = "?v=1&indicator=pay-mean&period=2020-03-31&by=none&ethnicity=five&groups=asian,black&view=table";
    const {asked, notices} = askedPay(search);
    expect(notices).toEqual([]);
    expect(formatState(stateOfAsked(asked, madeUp), explorerFields(madeUp))).toBe(search);
  });

  it("divides by what gaps are made for, and leaves hidden ones without a number", () => {
    expect(answer("?indicator=pay-mean&by=staff-group")).toEqual([
      {level: "Nursing", group: "BME", period: "2020-03-31", value: 1, status: "published"},
      {level: "Estates", group: "BME", period: "2020-03-31", value: null, status: "suppressed"}
    ]);
  });

  it.each([
    ["?indicator=pay-mean&by=sex", /Sex cannot be shown for gaps in pay.*Showing staff group/],
    ["?indicator=bonus-mean&by=staff-group", /Staff group cannot be shown for gaps in pay.*Showing no breakdown/],
    ["?indicator=pay-mean&by=staff-group&and=sex", /second breakdown was left out/],
    ["?indicator=pay-mean&by=none&only-sex=female", /filter was left out/],
    ["?indicator=pay-mean&by=none&compare=rest", /always with White people/],
    ["?indicator=pay-mean&by=none&ethnicity=sixteen", /All 16 groups cannot be shown here.*five groups/],
    ["?indicator=pay-mean&by=staff-group&ethnicity=five", /Five groups cannot be shown here/],
    ["?indicator=pay-mean&by=none&population=bank", /has no figures for bank staff/],
    ["?indicator=pay-mean&by=none&view=heat", /heat table needs two things/],
    ["?indicator=pay-mean&by=none&view=trend", /Choose “Over time”/]
  ])("says what gave way at %s", (search, notice) => {
    const {notices} = askedPay(search);
    expect(notices.join(" ")).toMatch(notice);
    expect(notices).toHaveLength(1);
  });

  it("says that no pay was supplied, and shows rates", () => {
    const without = madeUpCatalogue();
    const settled = settleAsked(without, askedAt(without, "?indicator=pay-median"));
    expect(settled?.asked.indicator).toBe("1");
    expect(settled?.notices.join(" ")).toContain(
      "There are no figures for the median gap in hourly pay: no pay extract was supplied. Showing indicator 1."
    );
  });
});

describe("payFindingWords(catalogue, question, rows)", () => {
  const words = (search: string, catalogue: Catalogue = madeUp): string => {
    const {pay} = askedPay(search, catalogue);
    return payFindingWords(catalogue, pay, payRows(catalogue, pay));
  };
  it.each([
    [
      "?indicator=pay-mean&by=none",
      "Taken together, BME staff are paid 96p for each pound of White staff: a mean gap of 4.2%."
    ],
    ["?indicator=pay-mean&by=staff-group", "1.0% (Nursing). 1 figure is hidden to protect people."],
    ["?indicator=pay-mean&by=none&ethnicity=five", "From 3.0% (Asian) to 4.0% (Black British)."],
    ["?indicator=pay-mean&by=none&period=trend", "The mean gap was 5.0% (March 2019) and 4.2% (March 2020)."],
    ["?indicator=bonus-mean&by=none", "20.0%."]
  ])("says of %s: %s", (search, said) => {
    expect(words(search)).toBe(said);
  });

  it("says that all is hidden, never a number", () => {
    const all = madeUpCatalogue({payGaps: [gap(hidden)]});
    expect(words("?indicator=pay-mean&by=none", all)).toBe("Every figure here is hidden to protect people.");
  });
});

describe("the shipped example", () => {
  let catalogue: Catalogue;
  beforeAll(async () => void (catalogue = catalogueOf(await exampleView())));

  it.each(views.map(({value}) => value))("draws or bars the view %s, and always has its table", (view) => {
    const {pay} = askedPay("?indicator=pay-median&by=pay-band", catalogue);
    const can = payViewBarrier(catalogue, pay, view) === null;
    const node = PayResult(catalogue, {...pay, view: can ? view : "table"}, payRows(catalogue, pay));
    expect(node.querySelectorAll("svg").length > 0).toBe(can && view !== "table");
    expect(node.querySelectorAll("tbody tr").length).toBeGreaterThan(10);
    expect(node.textContent).not.toMatch(/NaN|undefined|£/);
  });

  it("draws a trend, and asks the notebook's table the same", () => {
    const {pay, asked} = askedPay("?indicator=pay-mean&by=none&period=trend", catalogue);
    expect(asked.view).toBe("auto");
    expect(pay.view).toBe("trend");
    expect(PayResult(catalogue, pay, payRows(catalogue, pay)).querySelector("svg")).not.toBeNull();
    expect(payStatement(catalogue, pay).text).toContain("statistic = 'mean'");
  });

  it("has a question to begin with that is answered as it stands; the board without pay has none", async () => {
    const asks = (from: Catalogue) => suggestionsFor(from, explorerFields(from)).map(({search}) => search);
    expect(asks(catalogue)).toContain("?v=1&indicator=pay-mean&by=pay-band");
    const board = catalogueOf(await exampleView(icbFolder));
    expect(asks(board).join(" ")).not.toContain("pay-mean");
  });
});
