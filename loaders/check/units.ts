import {id} from "../../src/database/sql.js";
import type {SourceName} from "../../src/registry/sources.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {findRows, refuseRows} from "./refuse-rows.js";

/** Values that cannot be in the unit that they are given in: fractions as per cent, a per cent sign on a ratio. */
export const units: DataCheck = async (context) => [
  ...(await wrongSigns(context, "benchmarks")),
  ...(await wrongSigns(context, "published")),
  ...(await outOfRange(context, "benchmarks")),
  ...(await outOfRange(context, "published")),
  ...(await fractions(context)),
  ...(await againstCounts(context)),
  ...(await againstOwn(context)),
  ...(await shares(context)),
  ...(await nearlyNothing(context))
];

type Table = Extract<SourceName, "benchmarks" | "published">;

const rowIn = (predicate: string): string => `_row in (select _row from (${predicate}))`;

const asFraction = {
  level: "error",
  code: "fraction",
  column: "value",
  what: "The value is a fraction, and its unit says per cent.",
  do: "Multiply it by 100: write 26.4, not 0.264."
} as const;

async function wrongSigns(context: CheckContext, name: Table): Promise<Finding[]> {
  if (!context.supplied.has(name)) return [];
  return refuseRows(
    context,
    name,
    `unit = 'ratio' and ${rowIn(`select _row from ${id(`raw_${name}`).text} where trim(value) like '%\\%%' escape '\\'`)}`,
    {
      level: "error",
      code: "ratio-percent",
      column: "value",
      what: "The value has a per cent sign, and its unit says ratio.",
      do: "Write the ratio alone (1.54), or correct the unit to percent."
    }
  );
}

async function outOfRange(context: CheckContext, name: Table): Promise<Finding[]> {
  if (!context.supplied.has(name)) return [];
  return [
    ...(await refuseRows(context, name, "unit = 'percent' and not _refused and (value > 100 or value < 0)", {
      level: "error",
      code: "percent-range",
      column: "value",
      what: "The value is no percentage: it is below 0 or above 100.",
      do: "Correct the value, or its unit."
    })),
    ...(await refuseRows(context, name, "unit = 'ratio' and not _refused and (value > 50 or value < 0)", {
      level: "error",
      code: "ratio-range",
      column: "value",
      what: "The value is no ratio of two likelihoods: it is below 0 or above 50.",
      do: "Correct the value (1.54, not 154), or its unit."
    }))
  ];
}

/** A comparator or a report of which every percentage is below 1 has them as fractions. */
async function fractions(context: CheckContext): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, whose] of [
    ["benchmarks", "comparator"],
    ["published", "'all'"]
  ] as const) {
    if (!context.supplied.has(name)) continue;
    const of = `(select ${whose} from ${name} where unit = 'percent' and not _refused
      group by 1 having max(value) < 1 and max(value) > 0)`;
    findings.push(
      ...(await refuseRows(context, name, `unit = 'percent' and not _refused and ${whose} in ${of}`, asFraction))
    );
  }
  return findings;
}

/** A printed percentage that its own two counts give a hundred times over. */
async function againstCounts(context: CheckContext): Promise<Finding[]> {
  if (!context.supplied.has("published")) return [];
  return refuseRows(
    context,
    "published",
    `unit = 'percent' and not _refused and denominator > 0 and value > 0 and value < 1
      and abs(numerator / denominator - value) <= 0.5 / power(10, decimals) and 100 * numerator / denominator >= 1`,
    asFraction
  );
}

/** A benchmark a hundred times smaller than one's own figure of the same indicator is on another scale. */
async function againstOwn(context: CheckContext): Promise<Finding[]> {
  const {supplied} = context;
  if (!supplied.has("benchmarks")) return [];
  const own = [
    ...(supplied.has("survey")
      ? [
          `select indicator, 100.0 * sum(yes) / sum(responses) as own from survey
           where not _refused group by indicator having sum(responses) > 0`
        ]
      : []),
    ...(supplied.has("workforce")
      ? [
          `select 1 as indicator, 100.0 * sum(count) filter (eth2 = 'BME') / sum(count) as own from workforce
           where not _refused and employment = 'substantive' having sum(count) > 0`
        ]
      : [])
  ].join(" union all ");
  if (own === "") return [];
  return refuseRows(
    context,
    "benchmarks",
    `unit = 'percent' and not _refused and value > 0 and value < 1 and "group" in ('White', 'BME') and exists (
      select 1 from (${own}) o where o.indicator = benchmarks.indicator
        and not ("group" = 'White' and benchmarks.indicator = 1) and o.own >= 3 and 100 * value between o.own / 4 and o.own * 4)`,
    {
      ...asFraction,
      what: "The value is about a hundred times smaller than the organisation's own: it is a fraction, and its unit says per cent."
    }
  );
}

/** A comparator's figure that is nearly nothing: seldom true of many organisations, and often what another scale leaves. */
function nearlyNothing(context: CheckContext): Promise<Finding[]> {
  return findRows(
    context,
    "benchmarks",
    "((unit = 'percent' and value < 1) or (unit = 'ratio' and value < 0.05)) and not _refused",
    {
      level: "warning",
      code: "nearly-nothing",
      column: "value",
      what: "The comparator's value is nearly nothing: below 1 per cent, or a ratio below 0.05.",
      do: "Look whether it was rounded away or is on another scale (thousands, fractions)."
    }
  );
}

/** Shares of an area that make 1 and not 100. */
async function shares(context: CheckContext): Promise<Finding[]> {
  if (!context.supplied.has("population")) return [];
  const areas = `(select area, year from population where not _refused group by all having sum(share) between 0.9 and 1.1 and max(share) <= 1)`;
  return refuseRows(context, "population", `not _refused and (area, year) in ${areas}`, {
    ...asFraction,
    column: "share",
    what: "The shares of the area make 1 together: they are fractions, and share is in per cent."
  });
}
