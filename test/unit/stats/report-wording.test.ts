import {describe, expect, it} from "vitest";
import {rateDifference} from "../../../src/stats/rate-difference.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {reportWording} from "../../../src/stats/report-wording.js";
import {counts} from "./reading.js";

describe("reportWording({value, upper, p}, {parity, alpha})", () => {
  it.each([
    ["2", "White and BME appointed 2019/20", "341/3005", "186/1861", "similarly likely"],
    ["2", "White and BME appointed 2017/18", "342/3253", "160/2018", "more likely"],
    ["2", "White and BME appointed 2018/19", "371/3844", "124/2525", "more likely"],
    ["3", "BME and White discipline 2018/19 to 2019/20", "10/1221", "55/3982", "similarly likely"],
    ["3", "BME and White discipline 2016/17 to 2017/18", "16/1116", "30/4011", "more likely"],
    ["4", "White and BME training 2019/20", "3203/3982", "894/1221", "more likely"],
    ["5", "BME and White 2019", "102/435", "429/1876", "similarly likely"],
    ["5", "Black British and White 2019", "34/86", "429/1876", "more likely"],
    ["6", "BME and White 2019", "107/438", "373/1879", "more likely"],
    ["7", "BME and White 2019", "193/282", "1145/1301", "less likely"],
    ["7", "Black British and White 2019", "31/56", "1145/1301", "less likely"],
    ["8", "BME and White 2019", "57/434", "108/1863", "more likely"],
    ["8", "Black British and White 2019", "15/85", "108/1863", "more likely"]
  ])("says of metric %s, %s (%s and %s), what Leicestershire Partnership printed: %s", (_, __, of, to, words) => {
    expect(reportWording(relativeLikelihood(counts(of), counts(to)))).toBe(words);
    expect(reportWording(rateDifference(counts(of), counts(to)), {parity: 0})).toBe(words);
  });

  it("says more of an infinite ratio, and nothing where nothing is compared", () => {
    expect(reportWording(relativeLikelihood(counts("3/99"), counts("0/309")))).toBe("more likely");
    expect(reportWording(relativeLikelihood(counts("0/99"), counts("0/309")))).toBeNull();
    expect(reportWording({value: 0.3, upper: 0.4, p: null})).toBeNull();
  });

  it("is similarly likely at p = alpha", () => {
    expect(reportWording({value: 2, upper: 3, p: 0.05})).toBe("similarly likely");
    expect(reportWording({value: 2, upper: 3, p: 0.05}, {alpha: 0.1})).toBe("more likely");
  });
});
