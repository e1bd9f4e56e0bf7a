import {describe, expect, it} from "vitest";
import {gapsAsked, gapWords, type GapsAsked} from "../../../../../src/subjects/explorer/reckoning/gaps-asked.js";
import {lintSentence} from "../../../../../src/words/lint-sentence.js";
import {madeUpCatalogue, settledAt} from "../../../../helpers/made-up-explorer.js";

const catalogue = madeUpCatalogue({applicantsByFive: true});
const at = (search: string) => gapsAsked(catalogue, settledAt(catalogue, search));

/** The gaps of a question that has some. */
function gapsAt(search: string): GapsAsked {
  const found = at(search);
  if ("reasons" in found) throw new Error(found.reasons.join(" "));
  return found;
}

/** Why a question has none, with the nearest that has. */
function noneAt(search: string): {reasons: readonly string[]; nearest: string | null} {
  const found = at(search);
  if (!("reasons" in found)) throw new Error("there is a gap");
  return {reasons: found.reasons, nearest: found.nearest?.words ?? null};
}

describe("gapsAsked(catalogue, settled)", () => {
  it("gives the gap of a rate between White and BME people, with its period and the breakdown of the question", () => {
    const {gaps, period, by} = gapsAt("?indicator=2&by=staff-group");
    expect(gaps).toMatchObject([{id: "appointment", of: "White", to: "BME", population: "candidates"}]);
    expect({period, by}).toEqual({period: "2019/20", by: ["staff group"]});
  });

  it("gives one for each group that is set against White people, in the organisation's words", () => {
    const {gaps} = gapsAt("?indicator=2&by=none&ethnicity=five");
    expect(gaps.map(({to}) => to)).toEqual(["Asian", "Black"]);
    expect(gaps[1]?.label).toContain("Black British");
  });

  it("takes a comparator elsewhere as what it is beside: the same two groups here", () => {
    const {gaps} = gapsAt("?indicator=2&by=none&compare=elsewhere-nhs-trusts-england");
    expect(gaps).toHaveLength(1);
  });

  it("has none of shares of one whole", () => {
    expect(noneAt("?indicator=1&by=none").reasons.join()).toContain("Indicator 1 is about shares of one whole");
    expect(noneAt("?indicator=9").reasons).toHaveLength(1);
  });

  it.each([
    ["?indicator=2&by=staff-group&compare=none", "compares with nothing", "BME and White shortlisted applicants"],
    ["?indicator=2&by=staff-group&compare=rest", "compares with everyone else", "BME and White shortlisted applicants"],
    ["?indicator=2&by=none&groups=white", "White people alone", "BME and White shortlisted applicants"],
    ["?indicator=2&by=none&only-staff-group=nursing", "only the people of a filter", "from shortlisting, 2019/20"],
    ["?indicator=5&by=none&period=trend&compare=none", "one period at a time", "BME and White survey respondents"]
  ])("says of %s that it %s, and names the nearest question", (search, reason, nearest) => {
    const found = noneAt(search);
    expect(found.reasons.join(" ")).toContain(reason);
    expect(found.nearest).toContain(nearest);
  });

  it("puts everything right at once where several things stand in the way", () => {
    const found = noneAt("?indicator=5&by=none&period=trend&compare=none");
    expect(found.reasons).toHaveLength(2);
    expect(found.reasons.flatMap((reason) => lintSentence(reason))).toEqual([]);
  });
});

describe("gapWords(naming, measure, period)", () => {
  it("says who, what and when, in the organisation's words", () => {
    const {gaps, period} = gapsAt("?indicator=2&by=none&groups=black&ethnicity=five");
    expect(gapWords(catalogue.view, gaps[0], period)).toBe(
      "Black British and White shortlisted applicants who were appointed from shortlisting, 2019/20"
    );
  });
});
