import {describe, expect, it} from "vitest";
import {organisationFolder} from "../../../helpers/folder.js";
import {findingsOf, rowsOf} from "../../../helpers/inspect.js";

type Rows = readonly Record<string, string | number>[];

const staff = {snapshot: "2020-03-31", ethnicity: "A", pay_band: "Band 5", category: "clinical"};
const workforce: Rows = [
  {...staff, count: 80},
  {...staff, ethnicity: "N", count: 20}
];

/** Errors and warnings of a folder, as code, row, count and words found. */
async function found(files: Record<string, Rows>, organisation: Record<string, unknown> = {}): Promise<unknown[][]> {
  const findings = await findingsOf(await organisationFolder({workforce, ...files}, organisation));
  return findings.map(({level, code, row, count, found: words}) => [level, code, row, count, words]);
}

describe("payBandCategory", () => {
  it.each([
    ["Consultant", "clinical", "clinical with Consultant"],
    ["Band 5", "medical", "medical with Band 5"],
    ["VSM", "medical", "medical with VSM"],
    ["Clinical Band 5", "non-clinical", "non-clinical with Band 5"],
    ["Clinical Bands 3 to 4", "non-clinical", "non-clinical with Clinical Bands 3 to 4"]
  ])("refuses %s that is %s", async (pay_band, category, words) => {
    expect(await found({workforce: [...workforce, {...staff, pay_band, category, count: 1}]})).toEqual([
      ["error", "pay-band-category", 4, 1, words]
    ]);
  });

  it("fills in the category that a pay band itself states", async () => {
    const folder = await organisationFolder({
      workforce,
      disciplinary: [
        {year: "2019/20", ethnicity: "A", pay_band: "Clinical Band 5"},
        {year: "2019/20", ethnicity: "A", pay_band: "Non-clinical Bands 8b to VSM"},
        {year: "2019/20", ethnicity: "A", pay_band: "Band 5"}
      ]
    });
    expect(await rowsOf(folder, "disciplinary")).toMatchObject([
      {category: "clinical", pay_band: "Band 5", band_group: null},
      {category: "non-clinical", pay_band: null, band_group: "Non-clinical Bands 8b to VSM"},
      {category: null, pay_band: "Band 5", band_group: null}
    ]);
  });
});

describe("surveyAnswers", () => {
  it("refuses more yes than responses", async () => {
    const answers = {year: 2019, indicator: 5, ethnicity: "White"};
    const survey = [
      {...answers, yes: 5, responses: 5},
      {...answers, ethnicity: "BME", yes: 6, responses: 5}
    ];
    expect(await found({survey})).toEqual([["error", "more-yes-than-responses", 3, 1, undefined]]);
  });
});

describe("answers that no survey has had", () => {
  const of = (indicator: number, yes: number, responses = 100, ethnicity = "White") => [
    {year: 2019, indicator, ethnicity, yes, responses}
  ];

  it("are asked about: percentages in place of answers, or answers turned round", async () => {
    const asked = [["warning", "unlikely-answers", 2, 1, undefined]];
    expect(await found({survey: of(7, 19)})).toEqual(asked);
    expect(await found({survey: of(5, 81)})).toEqual(asked);
    for (const rows of [of(7, 20), of(5, 80), of(7, 9, 49), of(7, 19, 100, "BME")])
      expect(await found({survey: rows})).toEqual([]);
  });
});

describe("benchmarkDirection", () => {
  const benchmark = {comparator: "All", indicator: 2, period: 2019, value: 1.46};
  it.each([
    ["ratio", "BME", "benchmark-direction", "BME"],
    ["ratio", "", "blank", undefined],
    ["percent", "White/BME", "benchmark-direction", "White/BME"]
  ])("refuses a %s of %j", async (unit, group, code, words) => {
    expect(await found({benchmarks: [{...benchmark, unit, group}]})).toEqual([["error", code, 2, 1, words]]);
  });
  it("takes a direction and a group where each belongs", async () => {
    const benchmarks = [
      {...benchmark, unit: "ratio", group: "White/BME"},
      {...benchmark, unit: "%", group: "BME", value: 19}
    ];
    expect(await found({benchmarks})).toEqual([]);
  });
});

describe("a total without its name, among answers and residents", () => {
  const rows = (total: number, name = ""): Rows =>
    Object.entries({White: 70_123, Asian: 15_000, Black: 6000, [name]: total}).map(([ethnicity, population]) => ({
      ...{area: "East", year: 2021, ethnicity, population}
    }));
  const answers = (total: number): Rows =>
    Object.entries({White: 400, BME: 90, Black: 30, "": total}).map(([ethnicity, responses]) => ({
      ...{year: 2019, indicator: 5, ethnicity, yes: 0.25 * (responses - (responses % 4)), responses}
    }));

  it.each([
    ["residents", {population: rows(91_123)}, [["error", "roll-up", 5, 1, undefined]]],
    ["residents whose total is a few off", {population: rows(91_130)}, [["error", "roll-up", 5, 1, undefined]]],
    [
      "residents as people write them",
      {population: rows(91_123, "Not stated")},
      [["error", "roll-up", 5, 1, undefined]]
    ],
    ["residents of no known group", {population: rows(1200)}, []],
    ["answers", {survey: answers(490)}, [["error", "roll-up", 5, 1, undefined]]],
    ["answers of no known group", {survey: answers(40)}, []]
  ])("is found of %s", async (_, files, findings) => {
    expect((await found(files)).filter(([, code]) => code === "roll-up")).toEqual(findings);
  });

  it("is meant where organisation.json says so", async () => {
    const values = {"population.ethnicity": {"Not known": "Not known"}};
    expect(await found({population: rows(91_123, "Not known")}, {values})).toEqual([]);
  });
});

describe("populationFigures", () => {
  const leicester = {area: "Leicester", year: 2021};
  it("needs a population or a share", async () => {
    const population = [
      {...leicester, ethnicity: "White", share: 100, population: ""},
      {...leicester, ethnicity: "BME", share: "", population: ""}
    ];
    expect(await found({population})).toEqual([["error", "no-population", 3, 1, undefined]]);
  });
  it("warns of groups that overlap, or leave people out", async () => {
    const rows = (shares: Record<string, number>) =>
      Object.entries(shares).map(([ethnicity, share]) => ({...leicester, ethnicity, share}));
    expect(await found({population: rows({White: 40.9, Asian: 43.4, Black: 7.8, Mixed: 3.8, Other: 4.1})})).toEqual([]);
    expect(await found({population: rows({White: 40.9, BME: 59.1, Asian: 43.4})})).toEqual([
      ["warning", "population-parts", 2, 3, undefined]
    ]);
    expect(await found({population: rows({White: 40.9, Asian: 43.4, Black: 7.8})})).toEqual([
      ["warning", "population-parts", 2, 3, undefined]
    ]);
  });
  it("adds up residents where there is a total to hold them against", async () => {
    const population = [
      {...leicester, ethnicity: "White", population: 50, total: 100},
      {...leicester, ethnicity: "BME", population: 30, total: 100}
    ];
    expect(await found({population})).toEqual([["warning", "population-parts", 2, 2, undefined]]);
  });
});

describe("an area that is all the others together", () => {
  const residents = (area: string, white: number, bme: number) => [
    {area, year: 2021, ethnicity: "White", population: white},
    {area, year: 2021, ethnicity: "BME", population: bme}
  ];
  const population = [...residents("East", 71_003, 20_112), ...residents("West", 50_214, 9_801)];

  it("is warned of, whatever it is called, unless organisation.json chooses the areas", async () => {
    const both = [...population, ...residents("The whole county", 121_217, 29_913)];
    expect(await found({population: both})).toEqual([["warning", "area-is-sum", 6, 2, "The whole county"]]);
    expect(await found({population: both}, {areas: ["East", "West"]})).toEqual([]);
    expect(await found({population: [...population, ...residents("North", 121_217, 29_914)]})).toEqual([]);
  });
});

describe("numbers on another scale", () => {
  const comparator = {comparator: "NHS trusts", indicator: 7, period: "2020", group: "White", unit: "percent"};

  it("are asked about where a comparator's value is nearly nothing", async () => {
    const benchmarks = [
      {...comparator, value: "0.1"},
      {...comparator, group: "BME", value: "69.9"}
    ];
    expect(await found({benchmarks})).toEqual([["warning", "nearly-nothing", 2, 1, undefined]]);
    const ratio = {...comparator, indicator: 2, group: "White/BME", unit: "ratio"};
    expect(await found({benchmarks: [{...ratio, value: "0.0"}]})).toEqual([
      ["warning", "nearly-nothing", 2, 1, undefined]
    ]);
    expect(await found({benchmarks: [{...ratio, value: "0.9"}]})).toEqual([]);
  });

  it("are refused where percentages stand and nothing counts people", async () => {
    const row = {year: "2019/20", ethnicity: "A"};
    const codes = (
      await found({
        training: [
          {...row, Percent: "12.5"},
          {...row, ethnicity: "N", Percent: "20"}
        ]
      })
    ).map(([level, code]) => [level, code]);
    expect(codes).toContainEqual(["error", "uncounted-numbers"]);
    for (const header of ["count (%)", "Headcount %", "Share of staff"])
      expect((await found({training: [{...row, [header]: 20}]})).map(([, code]) => code)).toContain(
        "uncounted-numbers"
      );
  });

  it("are refused where groups stand side by side, each a column of how many are in it", async () => {
    const row = {year: "2019/20", ethnicity: "A"};
    for (const [one, other] of [
      ["Band 5", "Band 6"],
      ["Age 20-24", "Age 25-29"],
      ["Year 2019", "Year 2020"],
      ["White", "BME"]
    ] as const)
      expect(
        (await found({training: [{...row, [one]: 12, [other]: 30}]})).filter(([, code]) => code === "uncounted-numbers")
      ).toHaveLength(2);
    const ages = await found({training: [{...row, Age: 41, "Pay step": 3}]});
    expect(ages.filter(([, code]) => code === "uncounted-numbers")).toEqual([]);
  });
});

describe("roundedCounts", () => {
  const rows = (counts: readonly number[]): Rows =>
    counts.map((count, i) => ({...staff, staff_group: `Group ${i}`, count}));

  it("warns where every one of ten or more counts is a multiple of five", async () => {
    expect(await found({workforce: rows([5, 10, 15, 20, 25, 30, 35, 40, 45, 50])})).toEqual([
      ["warning", "rounded-counts", 2, 10, undefined]
    ]);
  });

  it("says nothing of one true count among them, of few rows, or of single people", async () => {
    expect(await found({workforce: rows([5, 10, 15, 20, 25, 30, 35, 40, 45, 51])})).toEqual([]);
    expect(await found({workforce: rows([5, 10, 15, 20, 25, 30, 35, 40, 45])})).toEqual([]);
    expect(await found({workforce: rows([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])})).toEqual([]);
  });

  it("looks at the answers of a survey, which may be few of many", async () => {
    const survey = [5, 6, 7, 8].flatMap((indicator) =>
      ["White", "BME", "Black"].map((ethnicity, i) => ({
        year: 2019,
        indicator,
        ethnicity,
        yes: 30 + 10 * i,
        responses: 100
      }))
    );
    expect((await found({survey})).map(([, code]) => code)).toEqual(["rounded-counts"]);
    expect(await found({survey: survey.map((row) => ({...row, yes: row.yes + 1}))})).toEqual([]);
  });
});

describe("rollUps", () => {
  const places = ["East", "West", "North", "South", "Centre"].flatMap((directorate, i) => [
    {...staff, directorate, staff_group: "Nursing", count: 11 + i},
    ...(i === 0 ? [{...staff, directorate, staff_group: "Therapy", count: 9}] : [])
  ]);
  const again = ["East", "West", "North", "South", "Centre"].map((directorate, i) => ({
    ...staff,
    directorate,
    staff_group: "",
    count: i === 0 ? 20 : 11 + i
  }));

  it("refuses the same people again without a column, also where most places have one group alone", async () => {
    expect(await found({workforce: [...places, ...again]})).toContainEqual(["error", "roll-up", 8, 5, undefined]);
    expect(await found({workforce: [...places.slice(2), ...again.slice(1)]})).toContainEqual([
      "error",
      "roll-up",
      6,
      4,
      undefined
    ]);
  });

  it("refuses sums over several years that carry the name of one of them", async () => {
    const row = {employment: "substantive", category: "clinical", pay_band: "Band 5", directorate: "East"};
    const cases = ["2018/19", "2019/20"].flatMap((year, i) =>
      ["A", "H", "N"].flatMap((ethnicity, j) =>
        ["Nursing", "Therapy"].map((staff_group, k) => ({
          ...row,
          year,
          ethnicity,
          staff_group,
          count: 7 + 4 * i + 3 * j + k
        }))
      )
    );
    const sums = ["A", "H", "N"].map((ethnicity) => ({
      ...{employment: "", category: "", pay_band: "", directorate: "", staff_group: ""},
      year: "2018/19",
      ethnicity,
      count: cases.filter((each) => each.ethnicity === ethnicity).reduce((sum, each) => sum + each.count, 0)
    }));
    const codes = async (rows: Rows) => (await found({disciplinary: rows})).map(([, code]) => code);
    expect(await codes([...cases, ...sums])).toContain("roll-up");
    expect(await codes(cases)).not.toContain("roll-up");
  });

  it("takes blanks for what they are where they are as many as another row by chance alone", async () => {
    expect(await found({workforce: [...places, {...staff, directorate: "West", staff_group: "", count: 12}]})).toEqual(
      []
    );
  });
});

describe("actionLeads", () => {
  const action = {id: "A1", indicators: "2", action: "Train panels", due: "2021-03-31"};

  it("names the actions that nobody leads, and none where each has a lead", async () => {
    expect(
      await found({
        actions: [
          {...action, lead: "Head of HR"},
          {...action, id: "A2", lead: ""}
        ]
      })
    ).toEqual([["warning", "no-lead", 3, 1, undefined]]);
    expect(await found({actions: [{...action, lead: "Head of HR"}]})).toEqual([]);
  });
});

describe("duplicates", () => {
  it("warns of two counts of the same people, not of single people who are alike", async () => {
    expect(await found({workforce: [...workforce, {...staff, count: 80}]})).toEqual([
      ["warning", "duplicate", 2, 1, undefined]
    ]);
    expect(await found({workforce: [...workforce, {...staff, count: 1}, {...staff, count: 1}]})).toEqual([]);
  });
  it("tells codes of one category apart", async () => {
    expect(
      await found({
        workforce: [...workforce, {...staff, ethnicity: "CA", count: 3}, {...staff, ethnicity: "CB", count: 3}]
      })
    ).toEqual([]);
  });
  it("warns of a survey question answered twice by a group", async () => {
    const answers = {year: 2019, indicator: 5, ethnicity: "White", yes: 1, responses: 20};
    expect(await found({survey: [answers, {...answers, yes: 2}, {...answers, indicator: 6}]})).toEqual([
      ["warning", "duplicate", 2, 1, undefined]
    ]);
  });
  it("refuses two actions of one id", async () => {
    const action = {
      id: "A1",
      indicators: 2,
      action: "Train panels",
      lead: "Head of Recruitment",
      due: "2030-03-31",
      rag: "red"
    };
    expect(await found({actions: [action, {...action, action: "Other"}]})).toEqual([
      ["error", "duplicate", 2, 1, undefined]
    ]);
  });
});

describe("snapshots", () => {
  it("warns of a day that no year ends on", async () => {
    expect(await found({workforce: [...workforce, {...staff, snapshot: "2019-06-30", count: 9}]})).toEqual([
      ["warning", "snapshot-date", 4, 1, "2019-06-30"],
      ["warning", "staff-jump", 2, 2, "2020-03-31"]
    ]);
  });

  const person = {ethnicity: "A"};
  it("warns of years that no snapshot ends, for each kind of employment", async () => {
    const years = ["2016/17", "2017/18", "2018/19", "2019/20", "2020/21"].map((year) => ({...person, year}));
    const bank = {...person, year: "2019/20", employment: "bank"};
    expect(await found({disciplinary: [...years, bank]})).toEqual([
      ["warning", "no-snapshot-for-year", 2, 1, "2016/17"],
      ["warning", "no-snapshot-for-year", 3, 1, "2017/18"],
      ["warning", "no-snapshot-for-year", 7, 1, "2019/20"],
      ["warning", "no-snapshot-for-year", 6, 1, "2020/21"]
    ]);
    expect(await found({training: years.slice(2, 4)})).toEqual([["warning", "no-snapshot-for-year", 2, 1, "2018/19"]]);
  });
  it("counts a year of cases in its window of years only", async () => {
    const disciplinary = [{...person, year: "2018/19"}];
    expect(await found({disciplinary}, {disciplinaryWindowYears: 2})).toEqual([]);
    expect(await found({disciplinary}, {disciplinaryWindowYears: 1})).toHaveLength(1);
  });
  it("warns of a board on a day without workforce", async () => {
    const member = {ethnicity: "A", voting: "yes", executive: "no"};
    const board = [
      {...member, snapshot: "2020-03-31"},
      {...member, snapshot: "2019-03-31"}
    ];
    expect(await found({board})).toEqual([["warning", "no-snapshot-for-board", 3, 1, "2019-03-31"]]);
  });
  it("notes that one snapshot shows no change", async () => {
    const findings = await findingsOf(await organisationFolder({workforce}), {notes: true});
    expect(findings.filter(({code}) => code === "one-snapshot")).toHaveLength(1);
  });
});

describe("staff from one snapshot to the next", () => {
  const at = (snapshot: string, count: number) => ({...staff, snapshot, count});

  it("are warned of where they are less than half or more than twice as many", async () => {
    const jump = (row: number) => expect.arrayContaining([["warning", "staff-jump", row, 1, "2020-03-31"]]) as unknown;
    expect(await found({workforce: [at("2019-03-31", 201), at("2020-03-31", 100)]})).toEqual(jump(3));
    expect(await found({workforce: [at("2019-03-31", 100), at("2020-03-31", 201)]})).toEqual(jump(3));
    expect(await found({workforce: [at("2019-03-31", 100), at("2020-03-31", 200)]})).toEqual([]);
    expect(await found({workforce: [at("2019-03-31", 12), at("2020-03-31", 60)]})).toEqual(jump(3));
    expect(await found({workforce: [at("2019-03-31", 12), at("2020-03-31", 40)]})).toEqual([]);
  });
});

describe("people", () => {
  it("warns above 5 per cent of unknown ethnicity, not at it", async () => {
    expect(
      await found({
        workforce: [
          {...staff, count: 95},
          {...staff, ethnicity: "Z", count: 5}
        ]
      })
    ).toEqual([]);
    expect(
      await found({
        workforce: [
          {...staff, count: 94},
          {...staff, ethnicity: "Z", count: 6}
        ]
      })
    ).toEqual([["warning", "ethnicity-not-known", undefined, 0, undefined]]);
  });
  it("warns of more trained or investigated people than staff", async () => {
    const training = [
      {year: "2019/20", ethnicity: "N", count: 21},
      {year: "2019/20", ethnicity: "A", count: 80}
    ];
    expect(await found({training})).toEqual([["warning", "more-than-staff", 2, 1, "2019/20"]]);
  });
  it("warns of a year in which everybody or nobody was appointed", async () => {
    const rows = (shortlisted: number, appointed: number): Rows => [
      {year: "2019/20", ethnicity: "A", stage: "shortlisted", count: shortlisted},
      {year: "2019/20", ethnicity: "N", stage: "appointed", count: appointed}
    ];
    expect(await found({recruitment: rows(30, 2)})).toEqual([]);
    expect(await found({recruitment: rows(0, 3)})).toEqual([["warning", "recruitment-stages", 2, 2, "2019/20"]]);
    expect(await found({recruitment: rows(20, 0)})).toEqual([["warning", "recruitment-stages", 2, 2, "2019/20"]]);
    expect(await found({recruitment: rows(19, 0)})).toEqual([]);
  });
});

describe("settings", () => {
  it("warns of names that point at nothing", async () => {
    const population = [{area: "Leicester", year: 2021, ethnicity: "White", share: 100}];
    const benchmarks = [
      {comparator: "All", indicator: 2, period: 2019, group: "White/BME", value: 1.46, unit: "ratio"}
    ];
    const organisation = {
      areas: ["Leicester", "Rutland"],
      comparators: ["All", "Some"],
      breakdowns: [{column: "site", label: "Site"}]
    };
    expect(await found({population, benchmarks}, organisation)).toEqual([
      ["warning", "unknown-area", undefined, 0, undefined],
      ["warning", "unknown-comparator", undefined, 0, undefined],
      ["warning", "unknown-breakdown", undefined, 0, undefined]
    ]);
  });
  it("warns of a threshold that withholds nothing", async () => {
    expect(await found({}, {disclosure: {threshold: 0}})).toEqual([
      ["warning", "threshold-zero", undefined, 0, undefined]
    ]);
  });
  it("notes every file that was not supplied, and what it would show", async () => {
    const findings = await findingsOf(await organisationFolder({workforce}), {notes: true});
    expect(findings.filter(({code}) => code === "not-supplied").map(({file, do: todo}) => `${file}: ${todo}`)).toEqual([
      "recruitment.csv: Without it, the site does not show indicator 2 (appointment from shortlisting).",
      "disciplinary.csv: Without it, the site does not show indicator 3 (formal disciplinary process).",
      "training.csv: Without it, the site does not show indicator 4 (non-mandatory training).",
      "survey.csv: Without it, the site does not show indicators 5 to 8 (staff survey).",
      "board.csv: Without it, the site does not show indicator 9 (board representation).",
      "pay.csv: Without it, the site does not show the ethnicity pay gap.",
      "population.csv: Without it, the site does not show comparison with the population served.",
      "benchmarks.csv: Without it, the site does not show comparison with other organisations.",
      "published.csv: Without it, the site does not show reconciliation with what was printed.",
      "actions.csv: Without it, the site does not show the action plan."
    ]);
  });
});

describe("empty files", () => {
  it("are nobody for disciplinary cases, an error for the workforce, and else not supplied", async () => {
    const folder = await organisationFolder({
      workforce,
      disciplinary: "year,ethnicity\n",
      training: "year,ethnicity\n"
    });
    const findings = await findingsOf(folder, {notes: true});
    expect(findings.filter(({code}) => code === "no-rows").map(({level, file}) => [level, file])).toEqual([
      ["warning", "disciplinary.csv"],
      ["note", "training.csv"]
    ]);
    const empty = await organisationFolder({workforce: "snapshot,ethnicity,pay_band,category\n"});
    expect(await findingsOf(empty)).toMatchObject([{level: "error", code: "no-rows"}]);
  });
});
