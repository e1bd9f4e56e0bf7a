/** By how much campaigns widen the ranges of a year's likelihood of appointment. */
export type CampaignEffect = {
  /** The financial year. */
  period: string;
  /** Campaigns with anybody shortlisted; null in a published site. */
  campaigns: number | null;
  /** The variance over that of applications one by one, to the next tenth, 1 or more; null where campaigns cannot say, or it is hidden. */
  effect: number | null;
};

/** A group's answers to a question, each with its weight: the share, 0 to 1, with its range. */
export type WeightedShare = {
  indicator: number;
  population: string;
  period: string;
  group: string;
  /** People who answered yes, who answered, and who were asked (null where not everybody's row says so): true numbers. */
  yes: number;
  answers: number;
  invited: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** How many times as many answers it takes, for weights that differ, to know as much (Kish); null without answers. */
  designEffect: number | null;
  /** The share if nobody, and if everybody, of those who did not answer had said yes; null where the number asked is not known. */
  least: number | null;
  most: number | null;
};

/** What a survey extract says of how its answers were gathered. A published site has no shares: they would give counts away. */
export type SurveyDesign = {weighted: boolean; asked: boolean; shares: readonly WeightedShare[]};

/** How answers and applications were gathered, where the extracts say so; a key is absent where they do not. */
export type Designs = {campaigns?: readonly CampaignEffect[]; surveyDesign?: SurveyDesign};

/** The design effects of a site's years, as figures are made with them. */
export function designEffects(campaigns: readonly CampaignEffect[] | undefined): ReadonlyMap<string, number> {
  return new Map((campaigns ?? []).flatMap(({period, effect}) => (effect === null ? [] : [[period, effect] as const])));
}
