import {leastPayPeriods, mostHourlyPay, payGuidance} from "../../src/registry/pay-rules.js";
import {fileName} from "../read/file-name.js";
import {literal} from "../machine/literal.js";
import {tidy} from "../read/tidy.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {findRows, refuseRows} from "./refuse-rows.js";

/**
 * Rates of pay that cannot be pounds for an hour, people who stand twice, and days that pay is not counted on. What
 * anybody is paid is never repeated in a finding.
 */
export const payRates: DataCheck = async (context) => {
  if (!context.supplied.has("pay")) return [];
  return [
    ...(await thousandsOrDecimals(context)),
    ...(await mostAreNoHours(context)),
    ...(await ratesOutOfRange(context)),
    ...(await bonuses(context)),
    ...(await severalPosts(context)),
    ...(await belowAdultRate(context)),
    ...(await snapshotDays(context)),
    ...(await morePeopleThanStaff(context))
  ];
};

const error = {level: "error", column: "hourly_pay"} as const;
const used = "not _refused and count > 0";

/** `24.214` is a year's pay where a point stands between thousands, and a rate where it stands before pence. */
async function thousandsOrDecimals(context: CheckContext): Promise<Finding[]> {
  const findings: Finding[] = [];
  const present = Object.values(context.files.find(({name}) => name === "pay")?.columns ?? {});
  for (const column of ["hourly_pay", "bonus"].filter((each) => present.includes(each))) {
    const text = tidy(`r.${column}`);
    const isThousand = `regexp_full_match(${text}, '£?\\s*\\d{1,3}([.]\\d{3})+')`;
    const [row] = await context.database.rows<{all: number; three: number}>(
      `select count(*) filter (${text} is not null) as "all", count(*) filter (${isThousand}) as three from raw_pay as r`
    );
    if (!row || row.three < 3 || row.three < row.all) continue;
    findings.push(
      ...(await refuseRows(context, "pay", `not _refused and ${column} is not null`, {
        ...error,
        column,
        code: "pay-thousands",
        what: "Every number has a point and three digits, which can be read as thousands or as decimals.",
        do: "Write pounds with two decimals: 24.21, or 24214.00 for thousands (which is no rate for an hour)."
      }))
    );
  }
  return findings;
}

/** A day's or a week's pay lies below the highest rate that one person may have, but not for half of all people. */
function mostAreNoHours(context: CheckContext): Promise<Finding[]> {
  const high = `(select snapshot from pay where ${used} and hourly_pay between 0.01 and ${mostHourlyPay}
    group by snapshot having median(hourly_pay) > 75)`;
  return refuseRows(context, "pay", `not _refused and snapshot in ${high}`, {
    ...error,
    code: "pay-period",
    what: "More than half of the rates of the snapshot are over 75 pounds: they seem to be pay of a day or a week.",
    do: "Divide the pay of the period by the hours paid in it, and give pounds for one hour."
  });
}

async function ratesOutOfRange(context: CheckContext): Promise<Finding[]> {
  return [
    ...(await refuseRows(context, "pay", "not _refused and hourly_pay < 0", {
      ...error,
      code: "pay-negative",
      what: "The rate is below nothing, as corrections of earlier pay are.",
      do: "Give what the person was paid for the hours of this pay period, without corrections of other periods."
    })),
    ...(await refuseRows(context, "pay", "not _refused and hourly_pay = 0", {
      ...error,
      code: "pay-nothing",
      what: "The rate is 0: the person was paid nothing, or no hours are recorded.",
      do: "Give the rate of the pay period. Write no under full_pay for people on leave with less pay, and take people without pay out."
    })),
    ...(await refuseRows(context, "pay", "not _refused and hourly_pay >= 5000", {
      ...error,
      code: "pay-period",
      what: "The rate is over 5,000 pounds: it seems to be a year's pay.",
      do: "Divide it by the hours paid in the year, and give pounds for one hour."
    })),
    ...(await refuseRows(context, "pay", `not _refused and hourly_pay > ${mostHourlyPay}`, {
      ...error,
      code: "pay-period",
      what: `The rate is over ${mostHourlyPay} pounds: it seems to be pay of a month, or in pence.`,
      do: "Give pounds for one hour: 15.43, not 1543 pence and not a month's pay."
    })),
    ...(await refuseRows(context, "pay", `not _refused and ${isBelow("lowest")}`, {
      ...error,
      code: "pay-below-legal",
      what: "The rate is below the lowest that the law allows anybody on that day.",
      do: "Look whether hours were counted that were not paid, or whether pay is in thousands of pounds or for part of an hour."
    }))
  ];
}

/** SQL for a rate below the lowest that the law allows anybody, or an adult who is no apprentice, on its day. */
function isBelow(limit: "lowest" | "adult"): string {
  const periods = leastPayPeriods.map(
    ({from, until, ...least}) =>
      `(snapshot::varchar >= ${literal(from)} and snapshot::varchar < ${literal(until)} and hourly_pay < ${least[limit]})`
  );
  return `(${periods.join(" or ")})`;
}

async function bonuses(context: CheckContext): Promise<Finding[]> {
  return [
    ...(await refuseRows(context, "pay", "not _refused and bonus < 0", {
      ...error,
      column: "bonus",
      code: "pay-negative",
      what: "The bonus is below nothing, as corrections are.",
      do: "Give what was paid in the 12 months, after corrections; leave it blank where nothing was."
    })),
    ...(await findRows(context, "pay", "not _refused and (bonus > 250000 or (bonus > 0 and bonus < 10))", {
      level: "warning",
      column: "bonus",
      code: "bonus-size",
      what: "The bonus is under 10 pounds or over 250,000 pounds.",
      do: "Look whether it is in pounds, for 12 months."
    }))
  ];
}

/** People with several posts are one person each, and their hours say how their rates are put together. */
async function severalPosts(context: CheckContext): Promise<Finding[]> {
  const post = {...error, column: "post", code: "pay-posts"} as const;
  const disagree = `(select snapshot, employment, post from pay where not _refused and post is not null
    group by all having count(distinct coalesce(eth16, eth5, eth2)::varchar) > 1)`;
  return [
    ...(await refuseRows(context, "pay", "not _refused and hours <= 0", {
      ...error,
      column: "hours",
      code: "pay-no-hours",
      what: "No hours are recorded as paid, and so nothing can have been paid for one.",
      do: "Give the hours paid in the pay period, or take the row out where nothing was paid."
    })),
    ...(await refuseRows(context, "pay", "not _refused and post is not null and hours is null", {
      ...post,
      what: "The row is one of several posts of a person, and has no hours to put their rates together by.",
      do: "Fill in hours on each row that has a post, or give one row for each person."
    })),
    ...(await refuseRows(context, "pay", "not _refused and post is not null and count <> 1", {
      ...post,
      what: "The row is one of several posts of a person, and stands for more or fewer than one person.",
      do: "Write 1 under count on rows that have a post."
    })),
    ...(await refuseRows(context, "pay", `not _refused and (snapshot, employment, post) in ${disagree}`, {
      ...post,
      what: "Rows with the same post are of one person, and have different ethnic groups.",
      do: "Give each person with several posts a number of their own, and the same ethnic group on each of their rows."
    }))
  ];
}

/** Rates of young people and apprentices are lawful below the adult rate, and few in this workforce. */
function belowAdultRate(context: CheckContext): Promise<Finding[]> {
  return findRows(context, "pay", `not _refused and ${isBelow("adult")}`, {
    level: "warning",
    column: "hourly_pay",
    code: "pay-below-adult",
    what: "The rate is below the National Living Wage of that day, which only apprentices and young people may be paid.",
    do: "Look whether the hours are those that were paid, and whether pay was reduced by leave: then full_pay is no."
  });
}

async function snapshotDays(context: CheckContext): Promise<Finding[]> {
  const saying = {level: "warning", column: "snapshot", found: "snapshot::varchar"} as const;
  const workforce = "(select snapshot::varchar from workforce where not _refused)";
  return [
    ...(await findRows(context, "pay", `not _refused and snapshot::varchar not like '%-${payGuidance.snapshotDay}'`, {
      ...saying,
      code: "snapshot-date",
      what: "The snapshot is not of 31 March, the day on which public bodies count pay.",
      do: "Export pay as it was on 31 March, or correct the date."
    })),
    ...(context.supplied.has("workforce")
      ? await findRows(context, "pay", `not _refused and snapshot::varchar not in ${workforce}`, {
          ...saying,
          code: "no-snapshot-for-pay",
          what: "The workforce has no snapshot of this day, so nobody can see whether all its staff are in the pay file.",
          do: "Add that snapshot to the workforce, or correct the date."
        })
      : [])
  ];
}

/** More people are paid than there are: somebody with two posts stands twice. */
async function morePeopleThanStaff({database, files}: CheckContext): Promise<Finding[]> {
  const file = files.find(({name}) => name === "pay");
  if (!file || !files.some(({name}) => name === "workforce")) return [];
  const rows = await database.rows<{snapshot: string; row: number; rows: number}>(`
    with paid as (
      select snapshot::varchar as snapshot, employment::varchar as employment, eth2::varchar as eth2, min(_row) as row, count(*) as rows,
        sum(count) filter (post is null) as alone, count(distinct post) as several
      from pay where not _refused group by all
    ), staff as (
      select snapshot::varchar as snapshot, employment::varchar as employment, eth2::varchar as eth2, sum(count) as people
      from workforce where not _refused group by all
    )
    select snapshot, min(row) as row, sum(rows) as rows from paid join staff using (snapshot, employment, eth2)
    where coalesce(alone, 0) + several > people group by snapshot order by snapshot`);
  return rows.map((each): Finding => ({
    level: "warning",
    code: "pay-more-than-staff",
    file: fileName(file.path),
    row: each.row,
    count: each.rows,
    column: "snapshot",
    found: each.snapshot,
    what: "More people are paid than there were staff of their group: people with two posts seem to stand twice.",
    do: "Give one row for each person, or fill in post and hours on the rows of people with several posts: they then count once, at one rate."
  }));
}
