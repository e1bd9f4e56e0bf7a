import {describe, expect, it} from "vitest";
import {attack, type Reading} from "./attacker/attack.js";
import type {Address, ReadCount} from "./attacker/counts.js";

/** A count of staff in post in March 2020 unless said otherwise; `null` where it is hidden. */
function count(
  breakdown: string,
  level: string,
  group: string,
  people: number | null,
  more: Partial<Address> = {}
): ReadCount {
  const base = {
    organisation: "o",
    measure: "headcount",
    population: "substantive",
    period: "2020-03-31",
    breakdown2: "",
    level2: ""
  };
  return {...base, breakdown, level, group, ...more, count: people};
}

const found = async (
  readings: readonly Reading[],
  options: Partial<Parameters<typeof attack>[1]> = {}
): Promise<[string, number, number][]> =>
  (await attack(readings, {threshold: 5, ...options})).recovered.map(({count: words, low, high}) => [words, low, high]);

describe("the attacker finds what made version 0.1.0 unsafe", () => {
  it("staff groups in categories: 128 - 102 - 14 - 8 is 4 medical staff of other groups", async () => {
    const category = (group: string, people: number | null): ReadCount => count("category", "Medical", group, people);
    const staffGroup = (group: string, people: number | null): ReadCount =>
      count("staff group", "Medical and Dental", group, people);
    // That these four are all the groups of BME is seen where all are shown.
    const clinical = [
      ["BME", 300],
      ["Asian", 150],
      ["Black", 90],
      ["Mixed", 40],
      ["Other", 20]
    ] as const;
    const counts = [
      ...clinical.map(([group, people]) => count("category", "Clinical", group, people)),
      category("BME", 128),
      category("Asian", null),
      category("Black", 14),
      category("Mixed", 8),
      category("Other", null),
      staffGroup("BME", null),
      staffGroup("Asian", 102),
      staffGroup("Black", null),
      staffGroup("Mixed", null),
      staffGroup("Other", null)
    ];
    expect(await found([{source: "now", counts}])).toContainEqual([
      "o: Other headcount (substantive, 2020-03-31), category Medical",
      4,
      4
    ]);
  });

  it("a late joiner: what two releases differ by spells a person out", async () => {
    const release = (more: number): ReadCount[] => [
      count("overall", "all", "White", 200),
      count("overall", "all", "BME", 60 + more),
      count("sex", "Female", "BME", 45 + more),
      count("sex", "Male", "BME", 15)
    ];
    const words = await found([
      {source: "release 1", counts: release(0)},
      {source: "release 2", counts: release(1)}
    ]);
    expect(words).toContainEqual(["o: BME change of headcount (substantive, 2020-03-31), sex Female", 1, 1]);
  });

  it("a window that was two years and is one: 17 - 13 is 4", async () => {
    const cases = (period: string, people: number): ReadCount =>
      count("overall", "all", "BME", people, {measure: "investigated", period});
    const words = await found(
      [
        {source: "release 1", counts: [cases("2018/19 to 2019/20", 17)]},
        {source: "release 2", counts: [cases("2019/20", 13)]}
      ],
      {
        truth: new Map([
          ["release 1", new Map([["o|investigated|substantive|2018/19|overall|all|||BME", 4]])],
          ["release 2", new Map()]
        ])
      }
    );
    expect(words).toContainEqual(["o: BME investigated (substantive, 2018/19), everywhere", 4, 4]);
  });

  it("levels that were merged since: 22 - 20 is 2", async () => {
    const before = [count("staff group", "Therapists", "BME", 20), count("staff group", "Scientists", "BME", null)];
    const after = [count("staff group", "Therapists and scientists", "BME", 22)];
    const words = await found(
      [
        {source: "release 1", counts: before},
        {source: "release 2", counts: after}
      ],
      {
        nestings: [
          {
            coarse: {source: "release 2", breakdown: "staff group", level: "Therapists and scientists"},
            fine: {source: "release 1", breakdown: "staff group", levels: ["Therapists", "Scientists"]},
            whole: true,
            why: "merged"
          }
        ]
      }
    );
    expect(words).toContainEqual(["o: BME headcount (substantive, 2020-03-31), staff group Scientists", 2, 2]);
  });

  it("a body beside its member: the rest is a count of its own", async () => {
    const member = {organisation: "member"};
    const counts = [
      count("overall", "all", "BME", 90),
      count("overall", "all", "White", 300),
      count("sex", "Male", "BME", 30),
      count("overall", "all", "BME", 70, member),
      count("overall", "all", "White", 250, member),
      count("sex", "Male", "BME", 27, member)
    ];
    const words = await found([{source: "now", counts}], {within: [["member", "o"]]});
    expect(words).toContainEqual(["o without member: BME headcount (substantive, 2020-03-31), sex Male", 3, 3]);
  });

  it("those who were not: 99 of 100 tells of the one", async () => {
    const counts = [
      count("overall", "all", "BME", 100),
      count("overall", "all", "BME", 99, {measure: "trained", period: "2019/20"})
    ];
    expect(await found([{source: "now", counts}])).toContainEqual([
      "o: BME headcount without trained (substantive, 2019/20), everywhere",
      1,
      1
    ]);
  });
});
