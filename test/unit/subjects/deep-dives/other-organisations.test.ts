import {describe, expect, it} from "vitest";
import "../../../../src/writing/static.js";
import {lintSentence} from "../../../../src/words/lint-sentence.js";
import type {View} from "../../../../src/figures/view.js";
import {bankStaffDive} from "../../../../src/subjects/deep-dives/bank-staff/page.js";
import {blackStaffDive} from "../../../../src/subjects/deep-dives/black-staff/page.js";
import {careerLadderDive} from "../../../../src/subjects/deep-dives/career-ladder/page.js";
import {deepDives, deepDivesPage} from "../../../../src/subjects/deep-dives/page.js";
import {populationDive} from "../../../../src/subjects/deep-dives/population/page.js";
import {recruitmentFunnelDive} from "../../../../src/subjects/deep-dives/recruitment-funnel/page.js";
import {madeUpView, pair} from "./made-up.js";
import {answer, ids, rendered, sentences} from "./reading.js";

const staff = {measure: "headcount", population: "substantive", period: "2023-03-31"} as const;
const applicants = {population: "candidates", period: "2022/23"} as const;
const tiers = ["Clinical Bands 5 and below", "Clinical Bands 6 to 7", "Clinical Bands 8a to VSM"];
const careerTier = {id: "career tier", label: "Career tier", column: "pay_band", order: tiers};

/** White and BME only, one snapshot, one year, no bank, no residents; the upper tier's BME staff as given. */
function plain({bme = 200, upper = 20 as number | null, appointed = 30 as number | null} = {}): View {
  const at = (level: string) => ({...staff, breakdown: "career tier", level});
  return madeUpView(
    [
      ...pair(staff, bme, 800),
      ...pair(at("Clinical Bands 5 and below"), 140, 400),
      ...pair(at("Clinical Bands 6 to 7"), 40, 250),
      ...pair(at("Clinical Bands 8a to VSM"), upper, 150),
      ...pair({...applicants, measure: "shortlisted"}, 300, 700),
      ...pair({...applicants, measure: "appointed"}, appointed, 140)
    ],
    {organisation: {breakdowns: [careerTier]}}
  );
}

const empty = madeUpView([]);

describe("a deep dive without data", () => {
  it("says for each page what is missing, and answers nothing", async () => {
    for (const make of await deepDives()) {
      const dive = make(empty);
      expect(ids(dive), dive.slug).toEqual([]);
      expect(rendered(empty, dive).text).toMatch(/Not in these data/);
    }
  });

  it("says on the first page that there is no answer yet", async () => {
    expect(deepDivesPage(empty, await deepDives()).match(/do not answer this yet/g)?.length).toBe(5);
  });

  it("names the file to add", () => {
    expect(rendered(empty, recruitmentFunnelDive(empty)).text).toContain("Add recruitment.csv");
    expect(rendered(empty, populationDive(empty)).text).toContain("Add population.csv");
  });
});

describe("a deep dive of White and BME counts of one year", () => {
  it("says what it cannot tell apart", () => {
    const view = plain();
    expect(rendered(view, blackStaffDive(view)).text).toContain("does not tell Black staff from other staff");
    expect(rendered(view, bankStaffDive(view)).text).toContain("No bank staff were supplied");
    expect(rendered(view, populationDive(view)).text).toContain("No residents were supplied");
    expect(rendered(view, recruitmentFunnelDive(view)).text).toContain("given as White and BME only");
  });

  it("still answers what it can", () => {
    // (150 / 400) / (20 / 140) = 2.625.
    expect(answer(careerLadderDive(plain()), "i1-substantive-clinical-lower-to-upper-white-bme").sentence).toContain(
      "2.63 times as high"
    );
    // 30 of 300 is 10.0 %; 140 of 700 is 20.0 %.
    expect(answer(recruitmentFunnelDive(plain()), "funnel-widest").sentence).toContain("10.0% of BME");
  });

  it("starts a path at its one snapshot and says that it cannot yet be judged", () => {
    const view = plain();
    // 200 of 1000 is 20 %; 170 at the tier: 34 by 2028.
    expect(answer(careerLadderDive(view), "path-clinical-bands-8a-to-vsm").sentence).toBe(
      "Clinical Bands 8a to VSM: the path asks for 34 BME staff by March 2028, compared with 20 now."
    );
    expect(rendered(view, careerLadderDive(view)).text).toContain("one snapshot only");
  });

  it("changes its sentences with the data", () => {
    // (150 / 400) / (40 / 140) = 1.3125.
    expect(
      answer(careerLadderDive(plain({upper: 40})), "i1-substantive-clinical-lower-to-upper-white-bme").sentence
    ).toContain("1.31 times as high");
    // 60 of 300 is 20.0 %, as many as White applicants.
    expect(answer(recruitmentFunnelDive(plain({appointed: 60})), "funnel-widest").sentence).toContain(
      "At no stage that is shown"
    );
  });

  it("keeps to the site's language and prints no missing value", async () => {
    for (const make of await deepDives()) {
      const view = plain();
      const dive = make(view);
      expect(sentences(dive).flatMap((text) => lintSentence(text, {survey: true}))).toEqual([]);
      expect(rendered(view, dive).text).not.toMatch(/\b(?:undefined|NaN|Infinity|null)\b|\[object/);
    }
  });
});

describe("a deep dive with hidden counts", () => {
  it("says that a ratio is hidden, and prints none", () => {
    const view = plain({upper: null});
    const {sentence, more} = answer(careerLadderDive(view), "i1-substantive-clinical-lower-to-upper-white-bme");
    expect(sentence).toBe("The ratio of the clinical ladder is hidden to protect people in small groups.");
    expect(more ?? "").not.toMatch(/\d/);
    expect(rendered(view, careerLadderDive(view)).html).toContain("[c]");
  });

  it("draws no path through a hidden level", () => {
    expect(ids(careerLadderDive(plain({upper: null})))).not.toContain("path-clinical-bands-8a-to-vsm");
  });

  it("hides both workforces together where the bank's count is hidden, and never counts it as 0", () => {
    const view = madeUpView([...pair(staff, 200, 800), ...pair({...staff, population: "bank"}, null, 90)]);
    const dive = bankStaffDive(view);
    expect(answer(dive, "i1-bank-bme").sentence).toBe(
      "The share of BME people on the bank is hidden to protect people."
    );
    expect(ids(dive)).not.toContain("i1-substantive-and-bank-bme");
    expect(rendered(view, dive).text).toContain("[c]");
  });

  it("says that appointments are hidden", () => {
    const view = plain({appointed: null});
    expect(rendered(view, recruitmentFunnelDive(view)).html).toContain("[c]");
    expect(sentences(recruitmentFunnelDive(view)).join(" ")).not.toContain("0.0%");
  });
});
