import {describe, expect, it} from "vitest";
import {describeOrganisation} from "../../../loaders/publish/describe-site.js";
import {collect} from "../../../loaders/publish/collect.js";
import {figures} from "../../../src/figures/figures.js";
import {designEffects} from "../../../src/figures/designs.js";
import {viewOf, type View} from "../../../src/figures/view.js";
import {indicator, indicators} from "../../../src/registry/index.js";
import {clusteredRatio} from "../../../src/stats/clustered-ratio.js";
import {indicatorPage} from "../../../src/subjects/indicator/page.js";
import {exampleTables} from "../../helpers/example-view.js";
import {organisationFolder, workforceRows} from "../../helpers/folder.js";
import {findingsOf} from "../../helpers/inspect.js";

type Row = Record<string, string | number>;

const workforce = workforceRows(2000, 700);

/** Twelve campaigns: appointed and shortlisted, White, then BME. Easy and hard ones take turns. */
const twelve = [
  [6, 8, 0, 3],
  [0, 7, 3, 6],
  [5, 6, 0, 2],
  [0, 9, 1, 5],
  [7, 8, 0, 4],
  [0, 5, 2, 6],
  [1, 4, 0, 3],
  [0, 6, 4, 7],
  [6, 9, 0, 2],
  [0, 3, 1, 5],
  [4, 6, 0, 3],
  [0, 5, 2, 4]
] as const;

const applications = (ethnicity: string, appointed: number, shortlisted: number, of: Row): Row[] => [
  {year: "2019/20", ethnicity, stage: "appointed", ...of, count: appointed},
  {year: "2019/20", ethnicity, stage: "shortlisted", ...of, count: shortlisted - appointed}
];

const recruitment = twelve.flatMap(([a, b, c, d], i) =>
  [...applications("White", a, b, {campaign: `V-${i}`}), ...applications("BME", c, d, {campaign: `V-${i}`})].filter(
    ({count}) => Number(count) > 0
  )
);

/** One row a person, as record-level extracts have them. */
const singly = (rows: readonly Row[]): Row[] =>
  rows.flatMap(({count, ...row}) => Array.from({length: Number(count)}, () => row));

const answers = {year: 2019, indicator: 5};
const survey: Row[] = [
  {...answers, ethnicity: "White", yes: 20, responses: 100, weight: 1, invited: 300},
  {...answers, ethnicity: "White", yes: 40, responses: 100, weight: 3, invited: 200},
  {...answers, ethnicity: "BME", yes: 30, responses: 60, weight: 1.5, invited: 120}
];

/** The same answers, each by itself, and the people who did not answer as rows without answers. */
const surveyRows = survey.flatMap(({yes, responses, invited, ...row}) => [
  ...Array.from({length: Number(responses)}, (_, i) => ({
    ...row,
    yes: i < Number(yes) ? 1 : 0,
    responses: 1,
    invited: 1
  })),
  {...row, yes: 0, responses: 0, weight: "", invited: Number(invited) - Number(responses)}
]);

const view = async (files: Record<string, Row[]>): Promise<View> =>
  viewOf(await exampleTables(await organisationFolder({workforce, ...files})));

const without = (rows: readonly Row[], ...columns: string[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column))));

const errors = async (files: Record<string, Row[]>): Promise<unknown[][]> =>
  (await findingsOf(await organisationFolder({workforce, ...files}))).map(({level, code, column, count}) => [
    level,
    code,
    column,
    count
  ]);

const textOf = (page: string): string =>
  page
    .replace(/<svg[\s\S]*?<\/svg>/g, "")
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");

describe("recruitment.campaign", () => {
  const ratio = async (rows: Row[]) => {
    const made = await view({recruitment: rows});
    const found = made.figures({indicators: [2]}).find(({group}) => group === "White/BME");
    return {campaigns: made.organisation.campaigns, figure: found};
  };

  it.each([
    ["counted", recruitment],
    ["row", singly(recruitment)]
  ])("widens the ratio of a %s extract by the design effect of R, to the next tenth", async (_, rows) => {
    const {campaigns, figure} = await ratio(rows);
    // R: var(u) * 12 / (p * (1 - p) * (1/76 + 1/50)) = 3.901446, with u the campaigns' parts of the score at a ratio of 1.
    expect(campaigns).toEqual([{period: "2019/20", campaigns: 12, effect: 4}]);
    expect(figure?.value).toBeCloseTo((29 * 50) / (76 * 13), 12);
    // R: uniroot on Koopman's score with 4 times its variance; prop.test(correct = FALSE)$statistic / 4 in pchisq.
    expect([figure?.lower, figure?.upper]).toEqual([expect.closeTo(0.5409029111, 7), expect.closeTo(4.4413321067, 6)]);
    expect(figure?.p).toBeCloseTo(0.478836, 6);
  });

  it("is R's design effect before it is rounded", () => {
    const clusters = twelve.map(([a, b, c, d]) => ({
      of: {numerator: a, denominator: b},
      to: {numerator: c, denominator: d}
    }));
    expect(clusteredRatio(clusters).designEffect).toBeCloseTo(3.901446, 6);
  });

  it("holds a clear gap back that separate applications would show, in words too", async () => {
    // The twelve campaigns three times over: 87 of 228 against 39 of 150.
    const rows = [0, 1, 2].flatMap((again) =>
      twelve.flatMap(([a, b, c, d], i) => {
        const of = {campaign: `V-${again}-${i}`};
        return [...applications("White", a, b, of), ...applications("BME", c, d, of)];
      })
    );
    const kept = rows.filter(({count}) => Number(count) > 0);
    const alone = await ratio(without(kept, "campaign"));
    const {figure} = await ratio(kept);
    expect(alone.figure?.verdict?.state).toBe("clear-gap");
    expect(figure?.verdict?.state).toBe("possible-gap");
    expect(figure?.value).toBe(alone.figure?.value);
    const page = textOf(indicatorPage(await view({recruitment: kept}), indicator(2)));
    expect(page).toContain("Over the 36 campaigns of 2019/20");
  });

  it("says nothing where fewer than ten campaigns, or too many without a name, cannot say", async () => {
    const few = recruitment.filter(({campaign}) => Number(String(campaign).slice(2)) < 9);
    expect((await ratio(few)).campaigns).toEqual([{period: "2019/20", campaigns: 9, effect: null}]);
    const unnamed = recruitment.map((row, i) => (i % 4 === 0 ? {...row, campaign: ""} : row));
    const {campaigns, figure} = await ratio(unnamed);
    expect(campaigns?.[0]?.effect).toBeNull();
    expect(figure?.method).toBe("Koopman score interval, score test");
    const page = textOf(indicatorPage(await view({recruitment: unnamed}), indicator(2)));
    expect(page).toContain("missing from too many applications");
  });

  it.each([
    ["Grand Total", "error", "total-row", 1],
    ["#REF!", "error", "error-value", 1],
    ["", "warning", "blank", 1],
    ["n/a", "warning", "blank", 1]
  ])("says so of %j", async (campaign, level, code, count) => {
    const rows = [...recruitment, ...applications("White", 1, 1, {campaign}).slice(0, 1)];
    expect(await errors({recruitment: rows})).toEqual([[level, code, "campaign", count]]);
  });

  it("says so of ids that are of applications", async () => {
    const rows = singly(recruitment).map((row, i) => ({...row, campaign: `A-${i}`}));
    expect(await errors({recruitment: rows})).toEqual([["warning", "campaign-ids", "campaign", rows.length]]);
  });
});

describe("survey.weight and survey.invited", () => {
  it.each([
    ["counted", survey],
    ["row", surveyRows],
    [
      "counted extract of bases already weighted",
      without(survey, "weight").map((row, i) => ({...row, "Weighted base": [100, 300, 90][i] ?? 0}))
    ]
  ])("weigh a %s extract as R does, beside figures that count each answer as one", async (_, rows) => {
    const made = await view({survey: rows});
    const shares = made.organisation.surveyDesign?.shares ?? [];
    expect(shares.map(({group, yes, answers, invited}) => [group, yes, answers, invited])).toEqual([
      ["BME", 30, 60, 120],
      ["White", 60, 200, 500]
    ]);
    // By hand: (1 x 20 + 3 x 40) / 400; Kish 200 x (100 + 900) / 400^2 = 1.25, so 160 answers' worth.
    expect(shares[1]?.value).toBeCloseTo(0.35, 12);
    expect(shares[1]?.designEffect).toBeCloseTo(1.25, 12);
    // R: prop.test(56, 160, correct = FALSE)$conf.int
    expect([shares[1]?.lower, shares[1]?.upper]).toEqual([expect.closeTo(0.280398, 6), expect.closeTo(0.4266359, 6)]);
    // 200 of 500 answered: 0.35 x 0.4, and that with everybody of the other 0.6.
    expect([shares[1]?.least, shares[1]?.most]).toEqual([expect.closeTo(0.14, 12), expect.closeTo(0.74, 12)]);
    const plain = made.figures({indicators: [5]}).find(({group}) => group === "White");
    expect([plain?.numerator, plain?.denominator, plain?.value]).toEqual([60, 200, 30]);
  });

  it("says both gaps, and how far those who did not answer could move a share", async () => {
    const page = textOf(indicatorPage(await view({survey}), indicator(5)));
    expect(page).toContain("The difference is +15.0 percentage points. Without weights it is +20.0.");
    expect(page).toContain("40.0% of the White staff who were asked in 2019 answered.");
    expect(page).toContain("the share is 14.0%. If all did, it is 74.0%.");
  });

  it.each<[string, Row[], unknown[]]>([
    ["a blank weight", [{...survey[0], weight: ""}, ...survey.slice(1)], ["error", "blank", "weight", 1]],
    ["a weight of 0", [{...survey[0], weight: 0}, ...survey.slice(1)], ["error", "weight", "weight", 1]],
    ["a weight below 0", [{...survey[0], weight: -1}, ...survey.slice(1)], ["error", "number", "weight", 1]],
    ["a word", [{...survey[0], weight: "high"}, ...survey.slice(1)], ["error", "number", "weight", 1]],
    [
      "bases",
      survey.map((row, i) => ({...row, weight: [110, 95, 60][i] ?? 0})),
      ["error", "weighted-base", "weight", 3]
    ],
    ["a lost point", [{...survey[0], weight: 31}, ...survey.slice(1)], ["warning", "weight-range", "weight", 1]],
    [
      "more answers than asked",
      [{...survey[0], invited: 99}, ...survey.slice(1)],
      ["error", "more-answers-than-asked", "invited", 1]
    ],
    ["part of a person asked", [{...survey[0], invited: 300.5}, ...survey.slice(1)], ["error", "number", "invited", 1]],
    ["nobody says who was asked", [{...survey[0], invited: ""}, ...survey.slice(1)], ["warning", "blank", "invited", 1]]
  ])("finds %s", async (_, rows, finding) => {
    expect(await errors({survey: rows})).toContainEqual(finding);
  });

  it("gives no rate of response to a group of whom part is not known to have been asked", async () => {
    const made = await view({survey: [{...(survey[0] ?? {}), invited: ""}, ...survey.slice(1)]});
    expect(made.organisation.surveyDesign?.shares.map(({group, invited, most}) => [group, invited, most])).toEqual([
      ["BME", 120, 0.75],
      ["White", null, null]
    ]);
  });
});

describe("what is published of them", () => {
  it("is a design effect where its counts are shown, and no share by weight", async () => {
    const folder = await organisationFolder({workforce, recruitment, survey});
    const {measures, surveyNotes, check} = await collect(folder);
    const described = (hidden: string) =>
      describeOrganisation(
        measures,
        measures.cells.map((cell) =>
          cell.measure === hidden && cell.group === "BME" ? {...cell, count: null, status: "suppressed" as const} : cell
        ),
        {profile: "published", folder, surveyNotes, record: null, check}
      );
    const {campaigns, surveyDesign} = await described("nothing");
    expect(campaigns).toEqual([{period: "2019/20", campaigns: null, effect: 4}]);
    expect(surveyDesign).toEqual({weighted: true, asked: true, shares: []});
    expect((await described("appointed")).campaigns).toEqual([{period: "2019/20", campaigns: null, effect: null}]);
    const tables = await exampleTables(folder);
    const [organisation] = tables.site.organisations;
    const published = viewOf({
      ...tables,
      site: {
        ...tables.site,
        organisations: organisation ? [{...organisation, campaigns, surveyDesign} as typeof organisation] : []
      }
    });
    const page = textOf(indicatorPage(published, indicator(5)));
    expect(page).toContain("Shares by weight and rates of response are not published");
    expect(page).not.toContain("35.0%");
    expect(page).not.toContain("40.0% of the White staff");
  });

  it("leaves every figure and every row of an extract without them as it is", async () => {
    const bare = {recruitment: without(recruitment, "campaign"), survey: without(survey, "weight", "invited").slice(1)};
    const folder = await organisationFolder({workforce, ...bare});
    const {measures} = await collect(folder);
    expect(measures.designs).toEqual({});
    const tables = await exampleTables(folder);
    expect(tables.site.organisations[0]).not.toHaveProperty("campaigns");
    expect(tables.site.organisations[0]).not.toHaveProperty("surveyDesign");
    const made = figures(measures.cells, {denominator: "known", effects: designEffects(undefined)}, indicators);
    expect(made).toEqual(figures(measures.cells, {denominator: "known"}, indicators));
  });
});
