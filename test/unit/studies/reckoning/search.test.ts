import {beforeAll, describe, expect, it} from "vitest";
import {lintSentence} from "../../../../src/words/lint-sentence.js";
import {gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {
  addToLog,
  loggedOf,
  longestLog,
  parseLog,
  type LoggedSearch
} from "../../../../src/studies/reckoning/search-log.js";
import {searchSentences, searchTables, sliceName, type Search} from "../../../../src/studies/reckoning/search.js";
import {organisation, trainingCube, type PlaceCounts} from "../../subjects/root-causes/training-cube.js";

const training = gapMeasure("training") ?? seniority;
const naming = {label: (group: string) => group, organisation};

/** A gap in Nursing in the North, and none elsewhere. */
const tables: Record<string, readonly PlaceCounts[]> = {
  "staff group": [
    {level: "Nursing", White: [640, 800], BME: [260, 400]},
    {level: "Office", White: [400, 800], BME: [200, 400]}
  ],
  directorate: [
    {level: "North", White: [520, 800], BME: [200, 400]},
    {level: "South", White: [520, 800], BME: [260, 400]},
    {level: "Board office", White: [0, 4], BME: [0, 2]},
    {level: "West", White: [null, 20], BME: [4, 12]}
  ],
  "staff group × directorate": [
    {level: "Nursing × North", White: [320, 400], BME: [100, 200]},
    {level: "Nursing × South", White: [320, 400], BME: [160, 200]},
    {level: "Office × North", White: [200, 400], BME: [100, 200]},
    {level: "Office × South", White: [200, 400], BME: [100, 200]}
  ]
};

describe("searchTables(source, measure, period, {floor, limit})", () => {
  let search: Search;
  beforeAll(() => {
    const found = searchTables(trainingCube(tables), training, "2019/20");
    if (!found) throw new Error("There was nothing to search.");
    search = found;
  });

  it("finds the planted gap first, and ranks by the bound nearer parity", () => {
    expect(search.listed[0] && sliceName(search.listed[0], naming)).toBe("Nursing × North (staff group × directorate)");
    const bounds = search.listed.map(({bound}) => bound);
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
  });

  it("counts every slice tested in one family, and those too small or hidden", () => {
    expect(search.result.family).toBe("Training (indicator 4), 2019/20");
    expect([search.result.tested, search.result.tooSmall, search.hidden]).toEqual([8, 1, 1]);
  });

  it("says how far a slice is the same people as one before, where the tables tell", () => {
    const nursing = search.listed.find((gap) => sliceName(gap, naming) === "Nursing (staff group)");
    expect(nursing?.shares).toEqual({with: 1, share: 0.5});
  });

  it("gives sentences that keep to the language rules", () => {
    const sentences = searchSentences(search, naming);
    expect(sentences.slice(0, 2)).toEqual([
      "The slice of middle size holds 800 White and 400 BME staff. With so many looked at, a gap there is likely to be found (four times in five) if White staff are at least 1.18 times as likely.",
      "8 slices were looked at together: Training (indicator 4), 2019/20."
    ]);
    expect(sentences.flatMap((text) => lintSentence(text))).toEqual([]);
  });

  it("says that nothing could be found where no gap is large enough", () => {
    const few = {directorate: ["North", "South"].map((level): PlaceCounts => ({level, White: [11, 12], BME: [8, 11]}))};
    const found = searchTables(trainingCube(few), training, "2019/20");
    expect(found && searchSentences(found, naming)[0]).toBe(
      "The slice of middle size holds 12 White and 11 BME staff. No gap there, however large, is likely to be found."
    );
  });

  it("searches the same place under two names once", () => {
    const same = {...tables, category: [{level: "Nursing", White: [640, 800], BME: [260, 400]} satisfies PlaceCounts]};
    expect(searchTables(trainingCube(same), training, "2019/20")?.result.tested).toBe(8);
  });

  it("is null where there is no table", () => {
    expect(searchTables(trainingCube({}, {overall: {White: [1, 2], BME: [1, 2]}}), training, "2019/20")).toBeNull();
  });
});

describe("parseLog(text) and addToLog(log, search)", () => {
  const entry: LoggedSearch = {
    at: "2021-01-02T03:04:05Z",
    family: "x",
    from: "tables",
    depth: 1,
    floor: 10,
    tested: 8,
    found: 2
  };

  it("reads back what was written, the latest first, and forgets the oldest", () => {
    const log = Array.from({length: longestLog + 5}, (_, i) => ({...entry, tested: i})).reduce<LoggedSearch[]>(
      addToLog,
      []
    );
    expect(log).toHaveLength(longestLog);
    expect(log[0]?.tested).toBe(longestLog + 4);
    expect(parseLog(JSON.stringify(log))).toEqual(log);
  });

  it.each([null, "", "{", "{}", '[{"at": 1}]', JSON.stringify([{...entry, from: "elsewhere"}])])(
    "gives no search for %s",
    (text) => {
      expect(parseLog(text)).toEqual([]);
    }
  );
});

describe("loggedOf(result, {from, at})", () => {
  it("keeps how much was looked at and found, and no place", () => {
    const found = searchTables(trainingCube(tables), training, "2019/20");
    if (!found) throw new Error("There was nothing to search.");
    const logged = loggedOf(found.result, {from: found.from, at: new Date("2021-01-02T03:04:05Z")});
    expect(parseLog(JSON.stringify([logged]))).toEqual([logged]);
    expect(logged).toMatchObject({at: "2021-01-02T03:04:05.000Z", from: "tables", tested: 8});
    expect(JSON.stringify(logged)).not.toContain("Nursing");
  });
});
