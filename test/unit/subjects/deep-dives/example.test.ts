import {beforeAll, describe, expect, it} from "vitest";
import {lintSentence} from "../../../../src/words/lint-sentence.js";
import type {View} from "../../../../src/figures/view.js";
import type {DeepDive} from "../../../../src/subjects/deep-dives/deep-dive.js";
import {deepDives} from "../../../../src/subjects/deep-dives/page.js";
import {exampleView} from "../../../helpers/example-view.js";
import {answer, ids, rendered, sentences} from "./reading.js";

let view: View;
let black: DeepDive, bank: DeepDive, population: DeepDive, ladder: DeepDive, funnel: DeepDive;
let pages: Map<DeepDive, {html: string; text: string}>;

beforeAll(async () => {
  view = await exampleView();
  [black, bank, population, ladder, funnel] = (await deepDives()).map((make) => make(view)) as [
    DeepDive,
    DeepDive,
    DeepDive,
    DeepDive,
    DeepDive
  ];
  pages = new Map([black, bank, population, ladder, funnel].map((dive) => [dive, rendered(view, dive)]));
});

/** A dive's page, which is made once for all tests. */
function page(dive: DeepDive): {html: string; text: string} {
  return pages.get(dive) ?? rendered(view, dive);
}

describe("blackStaffDive(view)", () => {
  it("is named by the organisation's own label", () => {
    expect(black.title).toBe("Black British staff");
  });

  it("sets the group against White staff in the survey, as printed", () => {
    const {sentence, more, verdict} = answer(black, "i5-substantive-black-minus-white");
    expect(sentence).toBe(
      "Black British staff were more likely than White staff to report abuse from patients or the public."
    );
    // 34 of 86 is 39.5 %, 429 of 1876 is 22.9 %.
    expect(more).toContain("39.5%");
    expect(more).toContain("compared with 22.9%");
    expect(verdict?.state).toBe("clear-gap");
  });

  it("sets the group against the rest of BME", () => {
    // 34 of 86 is 39.5 %; (102 - 34) of (435 - 86) is 68 of 349, 19.5 %; 39.53 / 19.48 = 2.03.
    const {sentence, more} = answer(black, "i5-substantive-black-rest-of-bme");
    expect(sentence).toContain("39.5% of Black British survey respondents");
    expect(sentence).toContain("compared with 19.5% of other BME survey respondents");
    expect(more).toContain("2.03");
  });

  it("marks the break in the definition of indicator 6 and leaves it out of the rest of BME", () => {
    const dive = black;
    const {html, text} = page(dive);
    expect(text).toContain("summary data: other colleagues only, not managers");
    expect(html).toContain("6. Abuse from staff [b]");
    expect(answer(dive, "i6-substantive-black-minus-white").more).toContain("not like for like");
    expect(ids(dive)).not.toContain("i6-substantive-black-rest-of-bme");
  });

  it("takes the years together where one is too small, each compared within itself", () => {
    // Mantel-Haenszel over 20/61 v 351/1784, 27/82 v 374/1994, 23/83 v 373/1879:
    // (20x1784/1845 + 27x1994/2076 + 23x1879/1962) / (351x61/1845 + 374x82/2076 + 373x83/1962)
    // = (19.339 + 25.934 + 22.027) / (11.605 + 14.773 + 15.779) = 67.299 / 42.157 = 1.596.
    const {sentence} = answer(black, "i6-substantive-black-white-together");
    expect(sentence).toContain("1.60 times");
    expect(page(black).text).toContain("many of them are the same people again");
  });
});

describe("bankStaffDive(view)", () => {
  it("counts the bank in", () => {
    const dive = bank;
    // 464 of 1007 is 46.1 %; 1221 of 5203 is 23.5 %; (1221 + 464) of (5203 + 1007) is 1685 of 6210, 27.1 %.
    expect(answer(dive, "i1-bank-bme").sentence).toBe(
      "BME people are 46.1% of bank staff, compared with 23.5% of substantive staff."
    );
    expect(answer(dive, "i1-substantive-and-bank-bme").sentence).toBe(
      "With the bank counted in, BME people are 27.1% of everyone who works for LPT."
    );
    expect(answer(dive, "i1-substantive-and-bank-bme").more).toContain("1,685 of 6,210");
  });

  it("says that the printed bank figure contradicts itself", () => {
    expect(page(bank).text).toContain("543 of 1007 is 53.9%, not 46.1%.");
  });

  it("sets the levels of bank and substantive staff side by side, as printed", () => {
    // 756 of 1043 and 2047 of 5329, people of unknown ethnicity included.
    const {sentence, more} = answer(bank, "i1-bank-band-4-and-below-all");
    expect(sentence).toBe("72.5% of bank staff work at band 4 and below, compared with 38.4% of substantive staff.");
    expect(more).toContain("756 of 1,043");
  });

  it("compares bank staff with White bank staff and with the same group in post", () => {
    const dive = bank;
    // 24 of 464 is 5.172 %; 11 of 543 is 2.026 %; 2.55 as printed.
    expect(answer(dive, "i3-bank-bme-white").more).toContain("2.55 times as likely");
    // 53 of 128 is 41.4 %, 57 of 434 is 13.1 %.
    expect(page(dive).text).toContain("53 of 128");
    expect(page(dive).text).toContain("57 of 434");
  });
});

describe("populationDive(view)", () => {
  it("weights the areas by their residents", () => {
    // (59.1 x 368571 + 12.5 x 712400 + 5.2 x 41050) / 1122021 = 27.5; 23.467 / 27.5405 = 0.852; 5203 x 0.275405 = 1433.
    const {sentence, more, verdict} = answer(population, "i1-substantive-bme-residents");
    expect(sentence).toBe(
      "BME people are 23.5% of staff, compared with 27.5% of the people of Leicester, Leicestershire and Rutland."
    );
    expect(more).toContain("0.85 times");
    expect(more).toContain("1,433 BME staff, 212 more than now");
    expect(verdict?.state).toBe("clear-small-gap");
  });

  it("says what the plain mean would be, and uses it nowhere", () => {
    // (59.1 + 12.5 + 5.2) / 3 = 25.6.
    expect(answer(population, "population-weights").more).toContain("25.6%");
  });

  it("sets the board against residents and says what one member moves", () => {
    // 1 of 17 is 5.9 %; 5.882 / 27.5405 = 0.21.
    const {sentence, more} = answer(population, "i9-board-all-members-bme-residents");
    expect(sentence).toContain("5.9% of board members");
    expect(more).toContain("0.21 times");
    expect(more).toContain("5.9 percentage points");
  });
});

describe("careerLadderDive(view)", () => {
  it("gives the race disparity ratios of the three snapshots", () => {
    // March 2020, non-clinical: 275/597, 61/151, 23/109; clinical: 470/1544, 238/1298, 26/211 (BME/White).
    const {html} = page(ladder);
    const rows = [
      ...html.matchAll(
        /<tr><th scope="row">((?:Non-clinical|Clinical): from [^<]+)<\/th>((?:<td[^>]*>[^<]*<\/td>)+)<\/tr>/g
      )
    ];
    const table = Object.fromEntries(
      rows.map(([, name = "", cells = ""]) => [
        name,
        [...cells.matchAll(/>([^<]*)</g)].map(([, text]) => text).filter(Boolean)
      ])
    );
    expect(table).toEqual({
      "Non-clinical: from 5 and below to 6 and 7": ["1.14", "1.13", "1.20"],
      "Non-clinical: from 6 and 7 to 8a and above": ["1.91", "2.54", "2.27"],
      "Non-clinical: from 5 and below to 8a and above": ["2.18", "2.86", "2.72"],
      "Clinical: from 5 and below to 6 and 7": ["1.66", "1.73", "1.91"],
      "Clinical: from 6 and 7 to 8a and above": ["1.49", "1.14", "1.01"],
      "Clinical: from 5 and below to 8a and above": ["2.47", "1.98", "1.94"]
    });
  });

  it("says how many of the comparisons of bands stand", () => {
    expect(sentences(ladder).join(" ")).toContain("29 comparisons were made here. 11 stand");
  });

  it("gives parity in whole people", () => {
    // 1773 x 1221 / 5203 = 416.07; 264 now.
    expect(answer(ladder, "parity-clinical-bands-6-to-vsm").sentence).toBe(
      "In Clinical Bands 6 to VSM, parity would be 416 BME staff, compared with 264 now."
    );
  });

  it("pools senior bands with their neighbours until they answer", () => {
    // Clinical 8a to VSM: 16 + 8 + 1 + 1 + 0 of 157 + 60 + 14 + 5 + 1 is 26 of 237, 11.0 %; no shorter run of the top
    // bands stays clear with the whole search allowed for.
    const {sentence, more} = answer(ladder, "senior-clinical");
    expect(sentence).toBe(
      "In Clinical Bands 8a to VSM, BME people are 11.0% of staff, compared with 23.5% of all staff."
    );
    expect(more).toContain("26 of 237");
  });

  it("says where senior level stands on the path to parity, with its formula", () => {
    // Clinical: 28/227 in 2018, goal 1116/5127; in 2020 (0.12335 + 0.09432 x 0.2) x 237 = 33.7; 26 are there.
    const dive = ladder;
    const {sentence, more} = answer(dive, "path-clinical-bands-8a-to-vsm");
    expect(sentence).toContain("26 BME staff in March 2020, where the path asks for 34");
    expect(more).toContain("behind the path by 8");
    expect(page(dive).text).toContain("Share in a year = share in 2018 + (goal − share in 2018)");
  });
});

describe("recruitmentFunnelDive(view)", () => {
  it("gives the official figure with and without international recruits", () => {
    // 341/3005 over 186/1861 is 1.14 as printed; 40 of 48 came by the international route, all BME:
    // 341/3005 = 11.348 %; (186 - 40) of (1861 - 48) is 146 of 1813, 8.053 %; 1.41.
    const {sentence, more} = answer(funnel, "i2-candidates-all-but-international-shortlisted-to-appointed-white-bme");
    expect(sentence).toContain("1.41 times as likely");
    expect(more).toContain("1.14");
  });

  it("finds the stage where BME applicants fall furthest behind", () => {
    // 1861 of 4246 is 43.8 %; 3005 of 5275 is 57.0 %; at that rate 4246 x 0.56967 = 2419 would be, 558 more.
    const {sentence, more} = answer(funnel, "funnel-widest");
    expect(sentence).toBe("43.8% of BME applicants were shortlisted, compared with 57.0% of White applicants.");
    expect(more).toContain("558 more");
  });
});

describe("every deep dive of the example", () => {
  it("has anchors that are its own, and short answers that lead to them", () => {
    for (const dive of pages.keys()) {
      const {html} = page(dive);
      const anchors = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(anchors).size, dive.slug).toBe(anchors.length);
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(anchors, dive.slug).toContain(id);
    }
  });

  it("says nothing that breaks the rules of the site's language", () => {
    const problems = [...pages.keys()].flatMap((dive) =>
      sentences(dive).flatMap((text) => lintSentence(text, {survey: true}))
    );
    expect(problems).toEqual([]);
  });

  it("prints no missing value, and no inline style", () => {
    for (const dive of pages.keys()) {
      const {html, text} = page(dive);
      expect(text).not.toMatch(/\b(?:undefined|NaN|Infinity|null)\b|\[object/);
      expect(html).not.toContain(" style=");
    }
  });
});
