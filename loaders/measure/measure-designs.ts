import {group} from "d3-array";
import {counts} from "../../src/registry/counts.js";
import type {CampaignEffect, Designs, SurveyDesign, WeightedShare} from "../../src/figures/designs.js";
import {clusteredRatio} from "../../src/stats/clustered-ratio.js";
import type {Counts} from "../../src/stats/types.js";
import {surveyRate} from "../../src/stats/survey-rate.js";
import type {Database} from "../machine/database.js";
import type {Derived} from "../stages.js";

/** Most of a year's applications that may belong to no campaign where campaigns are to say how much they widen a range. */
const mostUnnamed = 0.05;

/**
 * What weights, people asked and campaigns say of the figures. Takes them away from the derived tables afterwards: they
 * are no part of what is counted, and travel nowhere else.
 */
export async function measureDesigns({supplied}: Derived, database: Database): Promise<Designs> {
  const columns = async (name: "survey" | "recruitment"): Promise<string[]> =>
    supplied.has(name)
      ? (
          await database.rows<{column: string}>(
            `select column_name as "column" from (describe derived_${name}) where starts_with(column_name, '_')`
          )
        ).map(({column}) => column)
      : [];
  const [survey, recruitment] = [await columns("survey"), await columns("recruitment")];
  const designs: Designs = {
    ...(recruitment.includes("_campaign") && {campaigns: await campaignEffects(database)}),
    ...(survey.length > 0 && {surveyDesign: await surveyDesignOf(survey, database)})
  };
  for (const column of survey) await database.run(`alter table derived_survey drop column ${column}`);
  for (const column of recruitment) await database.run(`alter table derived_recruitment drop column ${column}`);
  return designs;
}

type CampaignRow = {
  period: string;
  campaign: string | null;
  group: string;
  people: number;
  events: number;
  applications: number;
};

/** By how much campaigns widen the likelihood of appointment from shortlisting, White against BME, in each year. */
async function campaignEffects(database: Database): Promise<CampaignEffect[]> {
  const whereOf = (measure: string): string => counts.find((count) => count.measure === measure)?.where ?? "false";
  const rows = await database.rows<CampaignRow>(`
    select period, _campaign as campaign, eth2::varchar as "group",
      coalesce(sum(count) filter (${whereOf("shortlisted")}), 0)::integer as people,
      coalesce(sum(count) filter (${whereOf("appointed")}), 0)::integer as events,
      sum(count)::integer as applications
    from derived_recruitment group by all order by all`);
  return [...group(rows, ({period}) => period)].map(([period, own]) => {
    const sum = (some: readonly CampaignRow[]): number => some.reduce((all, each) => all + each.applications, 0);
    const named = own.filter(({campaign}) => campaign !== null);
    const of = (some: readonly CampaignRow[], who: string): Counts => {
      const found = some.find((each) => each.group === who);
      return {numerator: found?.events ?? 0, denominator: found?.people ?? 0};
    };
    const clusters = [...group(named, ({campaign}) => campaign).values()]
      .map((some) => ({of: of(some, "White"), to: of(some, "BME")}))
      .filter((each) => each.of.denominator + each.to.denominator > 0);
    const isWhole = sum(own) - sum(named) <= mostUnnamed * sum(own);
    const {designEffect} = clusteredRatio(clusters);
    return {
      period,
      campaigns: clusters.length,
      effect: isWhole && designEffect !== null ? roundedUp(designEffect) : null
    };
  });
}

/** To the next tenth, and never under 1: no range is made narrower, and the number says nothing of single campaigns. */
function roundedUp(effect: number): number {
  return Math.max(10, Math.ceil(Number((effect * 10).toPrecision(10)))) / 10;
}

type AnswerRow = Pick<WeightedShare, "indicator" | "population" | "period" | "group"> & {
  weight: number | null;
  yes: number;
  answers: number;
  invited: number | null;
  without: number;
};

/** Shares by weight, and of the people asked, for the whole of each population: a group that rows name, and everybody's groups. */
async function surveyDesignOf(columns: readonly string[], database: Database): Promise<SurveyDesign> {
  const has = (column: string): boolean => columns.includes(column);
  const rows = await database.rows<AnswerRow>(`
    with rows as (
      from derived_survey qualify depth = min(depth) over (partition by population, period, indicator)
    )
    select indicator, population::varchar as population, period::varchar as period, "group",
      ${has("_weight") ? "_weight" : "1"} as weight, sum(yes)::integer as yes, sum(responses)::integer as answers,
      ${has("_invited") ? "sum(_invited)" : "null"}::integer as invited,
      ${has("_invited") ? "count(*) filter (_invited is null)" : "count(*)"}::integer as without
    from (select *, unnest(ethnic_path(eth2, eth5, eth16)[path_from:]) as "group" from rows)
    where "group" not in ('all', 'known', 'Not known') and "group" not like '% unspecified'
    group by all order by all`);
  const shares = [
    ...group(rows, (row) => [row.indicator, row.population, row.period, row.group].join("|")).values()
  ].flatMap((own): WeightedShare[] => {
    const [first] = own;
    if (!first) return [];
    const {indicator, population, period} = first;
    const all = (worth: (row: AnswerRow) => number): number => own.reduce((sum, row) => sum + worth(row), 0);
    const invited = all(({without}) => without) > 0 ? null : all((row) => row.invited ?? 0);
    const answered = own.filter(({answers}) => answers > 0).map((row) => ({...row, weight: row.weight ?? 1}));
    const {value, lower, upper, designEffect, least, most} = surveyRate(
      answered,
      invited === null ? {} : {asked: invited}
    );
    const counted = {yes: all(({yes}) => yes), answers: all(({answers}) => answers), invited};
    return [
      {indicator, population, period, group: first.group, ...counted, value, lower, upper, designEffect, least, most}
    ];
  });
  return {weighted: has("_weight"), asked: has("_invited"), shares};
}
