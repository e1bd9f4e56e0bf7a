import {describe, expect, it} from "vitest";
import type {PayBand} from "../../../../src/registry/pay-bands.js";
import {hoursOfYear, payScaleOn} from "../../../../src/registry/pay-scales.js";
import type {Row} from "../../../../loaders/example/csv.js";
import {countRows, fiveOf, readData, readRows, wresOf} from "./example-files.js";

const workforce = readRows("example/leicestershire-partnership/workforce.csv");
const substantive = workforce.filter(({employment}) => employment === "substantive");
const staff2020 = substantive.filter(({snapshot}) => snapshot === "2020-03-31");
const recruitment = readRows("example/leicestershire-partnership/recruitment.csv");
const disciplinary = readRows("example/leicestershire-partnership/disciplinary.csv");
const training = readRows("example/leicestershire-partnership/training.csv");

const profile = ["ethnicity", "category", "pay_band", "staff_group", "directorate", "sex", "age_band"];

/** How many rows there are of each combination of these columns. */
function tally(rows: readonly Row[], columns: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join("|");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Combinations with more people in `part` than in `whole`. */
function beyond(part: readonly Row[], whole: readonly Row[]): string[] {
  const people = tally(whole, profile);
  return [...tally(part, profile)].filter(([key, count]) => count > (people.get(key) ?? 0)).map(([key]) => key);
}

const headers = (name: string): string[] =>
  (readData(`example/leicestershire-partnership/${name}.csv`).split("\n")[0] ?? "").split(",");

describe("the pay of the example", () => {
  const pay = readRows("example/leicestershire-partnership/pay.csv");
  const post = ["snapshot", "ethnicity", "category", "pay_band", "staff_group"];

  it("is that of everybody who holds a post on the last two snapshots, once each", () => {
    const counts = new Map<string, number>();
    for (const row of pay) {
      const key = post.map((column) => row[column]).join("|");
      counts.set(key, (counts.get(key) ?? 0) + Number(row.count));
    }
    const staff = substantive.filter(({snapshot}) => snapshot !== "2018-03-31");
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(tally(staff, post)));
  });

  it("lies in the published range of the band and year, and bonuses are whole awards of consultants", () => {
    const outside = pay.filter(({snapshot = "", pay_band, hourly_pay}) => {
      const range = payScaleOn(snapshot)?.ranges[pay_band as PayBand];
      const [least, most] = (range ?? [0, 1e6]).map((pounds) => pounds / hoursOfYear);
      return Number(hourly_pay) < (least ?? 0) - 0.005 || Number(hourly_pay) > (most ?? 0) + 0.005;
    });
    expect(outside).toEqual([]);
    const bonuses = pay.filter(({bonus}) => bonus !== "");
    expect(bonuses.length).toBeGreaterThan(10);
    expect(bonuses.filter(({pay_band, bonus}) => pay_band !== "Consultant" || Number(bonus) % 3016 !== 0)).toEqual([]);
  });
});

describe("the columns of the example", () => {
  it("are those of the data contract, in every file, and none that could tell who a person is", () => {
    const person = ["category", "pay_band", "staff_group", "directorate", "sex", "age_band"];
    const names = ["workforce", "recruitment", "disciplinary", "training", "survey", "board", "pay"];
    expect(Object.fromEntries(names.map((name) => [name, headers(name)]))).toEqual({
      workforce: ["snapshot", "employment", "ethnicity", ...person, "working_pattern"],
      recruitment: ["year", "stage", "route", "ethnicity", ...person, "count"],
      disciplinary: ["year", "employment", "ethnicity", ...person],
      training: ["year", "ethnicity", ...person],
      survey: ["year", "indicator", "employment", "ethnicity", "yes", "responses", "note"],
      board: ["snapshot", "ethnicity", "voting", "executive", "count"],
      pay: ["snapshot", "ethnicity", "category", "pay_band", "staff_group", "hourly_pay", "full_pay", "bonus", "count"]
    });
  });
  it("hold the contract's words and nothing blank", () => {
    const words = (rows: readonly Row[], column: string): (string | undefined)[] =>
      [...new Set(rows.map((row) => row[column]))].sort();
    expect(words(workforce, "category")).toEqual(["clinical", "medical", "non-clinical"]);
    expect(words(workforce, "employment")).toEqual(["bank", "substantive"]);
    expect(words(recruitment, "stage")).toEqual(["applied", "appointed", "interviewed", "offered", "shortlisted"]);
    expect(words(recruitment, "route")).toEqual(["external", "internal", "international"]);
    const blank = [...workforce, ...recruitment, ...disciplinary, ...training].filter((row) =>
      Object.values(row).includes("")
    );
    expect(blank).toEqual([]);
  });
  it("hold ethnic codes of the reference table only", () => {
    const groups = new Set([...workforce, ...recruitment].map(fiveOf));
    expect([...groups].sort()).toEqual(["Asian", "Black", "Mixed", "Not known", "Other", "White"]);
  });
  it("put staff groups and categories together as the national guidance does", () => {
    expect([...tally([...workforce, ...recruitment], ["category", "staff_group"]).keys()].sort()).toEqual([
      "clinical|Additional Clinical Services",
      "clinical|Additional Professional Scientific and Technical",
      "clinical|Allied Health Professionals",
      "clinical|Nursing and Midwifery Registered",
      "medical|Medical and Dental",
      "non-clinical|Administrative and Clerical",
      "non-clinical|Estates and Ancillary"
    ]);
  });
  it("stand in an order that says nothing: lines sorted by their characters", () => {
    for (const name of ["workforce", "recruitment", "disciplinary", "training"]) {
      const lines = readData(`example/leicestershire-partnership/${name}.csv`).trimEnd().split("\n").slice(1);
      expect(lines).toEqual([...lines].sort());
    }
  });
});

describe("the events of the example", () => {
  it.each([
    ["2017/18", "2018-03-31"],
    ["2018/19", "2019-03-31"],
    ["2019/20", "2020-03-31"]
  ])("train in %s only people in post on %s", (year, snapshot) => {
    const trained = training.filter((row) => row.year === year);
    const staff = substantive.filter((row) => row.snapshot === snapshot);
    expect(trained.length).toBeGreaterThan(3000);
    expect(beyond(trained, staff)).toEqual([]);
  });
  it.each([
    [["2016/17", "2017/18"], "2018-03-31", "substantive", 47],
    [["2018/19"], "2019-03-31", "substantive", 33],
    [["2019/20"], "2020-03-31", "substantive", 34],
    [["2019/20"], "2020-03-31", "bank", 36]
  ])("investigate in %s only people in post on %s, %s", (years, snapshot, employment, people) => {
    const entered = disciplinary.filter((row) => row.employment === employment && years.includes(row.year ?? ""));
    const staff = workforce.filter((row) => row.employment === employment && row.snapshot === snapshot);
    expect(entered).toHaveLength(people);
    expect(beyond(entered, staff)).toEqual([]);
  });
  it("hold one row for each person who reached a shortlist and count the others", () => {
    const counts = recruitment.filter(({stage}) => stage !== "applied").map(({count}) => count);
    expect(new Set(counts)).toEqual(new Set(["1"]));
    const applied = recruitment.filter(({stage}) => stage === "applied");
    expect(new Set(applied.map((row) => Object.values({...row, count: ""}).join("|"))).size).toBe(applied.length);
  });
});

describe("the structure that the report describes", () => {
  const shareIn = (staffGroup: string, five: string): number => {
    const all = countRows(staff2020, {}, (row) => fiveOf(row) === five);
    return countRows(staff2020, {staff_group: staffGroup}, (row) => fiveOf(row) === five) / all;
  };
  it("has Asian staff in administrative and medical posts and few in registered nursing", () => {
    expect(shareIn("Administrative and Clerical", "Asian")).toBeGreaterThan(
      1.5 * shareIn("Administrative and Clerical", "White")
    );
    const doctors = countRows(staff2020, {category: "medical"}, (row) => wresOf(row) !== "Not known");
    const asianDoctors = countRows(staff2020, {category: "medical"}, (row) => fiveOf(row) === "Asian");
    expect(asianDoctors / doctors).toBeGreaterThan(0.45);
    expect(shareIn("Nursing and Midwifery Registered", "Asian")).toBeLessThan(0.2);
    expect(shareIn("Nursing and Midwifery Registered", "White")).toBeGreaterThan(0.35);
  });
  it("has Black staff in frontline clinical roles, most at the bands where people enter", () => {
    const frontline =
      shareIn("Additional Clinical Services", "Black") + shareIn("Nursing and Midwifery Registered", "Black");
    expect(frontline).toBeGreaterThan(0.7);
    const blackShare = (bands: readonly string[]): number => {
      const here = staff2020.filter((row) => row.category === "clinical" && bands.includes(row.pay_band ?? ""));
      return countRows(here, {}, (row) => fiveOf(row) === "Black") / here.length;
    };
    expect(blackShare(["Band 2"])).toBeGreaterThan(2 * blackShare(["Band 3", "Band 4"]));
    expect(blackShare(["Band 5"])).toBeGreaterThan(1.5 * blackShare(["Band 6", "Band 7", "Band 8a"]));
  });
  it("explains most, not all, of the training gap of 2019/20 by staff group", () => {
    const trained = training.filter(({year}) => year === "2019/20");
    const people = (rows: readonly Row[], group: string, words: Row = {}): number =>
      countRows(rows, words, (row) => wresOf(row) === group);
    let mix = 0;
    let within = 0;
    for (const staff_group of new Set(staff2020.map((row) => row.staff_group ?? ""))) {
      const [white, bme] = ["White", "BME"].map((group) => {
        const here = people(staff2020, group, {staff_group});
        return {share: here / people(staff2020, group), rate: people(trained, group, {staff_group}) / here};
      });
      if (!white || !bme) continue;
      mix += ((white.share - bme.share) * (white.rate + bme.rate)) / 2;
      within += ((white.rate - bme.rate) * (white.share + bme.share)) / 2;
    }
    expect(mix + within).toBeCloseTo(3203 / 3982 - 894 / 1221, 12);
    expect(mix / (mix + within)).toBeGreaterThan(0.5);
    expect(mix / (mix + within)).toBeLessThan(0.8);
  });
  it("has direct international recruitment lower the likelihood of appointment of 2019/20", () => {
    const home = recruitment.filter(
      (row) => row.year === "2019/20" && row.stage !== "applied" && row.route !== "international"
    );
    const rate = (group: string): number => {
      const applications = home.filter((row) => wresOf(row) === group);
      return countRows(applications, {stage: "appointed"}) / applications.length;
    };
    expect(rate("White") / rate("BME")).toBeGreaterThan(1.3);
  });
});
