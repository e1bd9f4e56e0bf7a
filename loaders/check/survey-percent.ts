import {fileName} from "../read/file-name.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {refuseRows} from "./refuse-rows.js";

const half = "0.5 / power(10, coalesce(_percent_decimals, 0))";
const least = `ceil((_percent - ${half}) * responses / 100 - 1e-9)`;
const most = `floor((_percent + ${half}) * responses / 100 + 1e-9)`;

/**
 * Survey answers as they are published: a percentage and its base. Where one whole number fits the printed precision, it
 * is the number of answers; where several fit, or none (weighted answers), the nearest stands with a note that says how
 * far it can be from the truth.
 */
export const surveyPercent: DataCheck = async (context) => {
  const file = context.files.find(({name}) => name === "survey");
  if (!file) return [];
  const hasPercent = Object.values(file.columns).includes("percent");
  const findings: Finding[] = [
    ...(await refuseRows(
      context,
      "survey",
      `not _refused and yes is null${hasPercent ? " and _percent is null" : ""}`,
      {
        level: "error",
        code: "blank",
        column: "yes",
        what: "The row has neither a number of people who answered yes nor a percentage.",
        do: "Fill in yes, or percent where only that is published."
      }
    ))
  ];
  if (!hasPercent) return findings;
  findings.push(...(await fractions(context)), ...(await contradictions(context)));
  const [found] = await context.database.rows<{exact: number; wide: number; row: number | null}>(`
    select count(*) filter (${least} = ${most}) as exact, count(*) filter (${least} <> ${most}) as wide,
      min(_row) filter (${least} <> ${most}) as row
    from survey where not _refused and yes is null`);
  if (found && found.exact > 0)
    findings.push({
      level: "note",
      code: "answers-from-percentage",
      file: fileName(file.path),
      count: found.exact,
      column: "percent",
      what: "The number of people who answered yes was worked out from the percentage and the base; one whole number fits.",
      do: "Nothing needs to be done."
    });
  if (found && found.wide > 0)
    findings.push({
      level: "warning",
      code: "answers-not-exact",
      file: fileName(file.path),
      ...(found.row !== null && {row: found.row}),
      count: found.wide,
      column: "percent",
      what: "The percentage and the base do not give one whole number: they are rounded or weighted. The nearest number stands, and a note says how near.",
      do: "Give yes, or the percentage with more decimals, where it can be had."
    });
  await context.database.run(`
    update survey set
      note = case when ${least} = ${most} then note else concat_ws('; ', nullif(trim(note), ''),
        'worked out from a percentage: true within ' || case when ${least} > ${most}
          then '1 person, as weighted answers are' else format('{}', ${half}) || ' percentage points' end) end,
      yes = least(responses, greatest(0, round(_percent * responses / 100)))::integer
    where not _refused and yes is null`);
  return findings;
};

/** A survey of which every percentage is below 1 has them as fractions. */
function fractions(context: CheckContext): Promise<Finding[]> {
  return refuseRows(
    context,
    "survey",
    "not _refused and (select max(_percent) from survey where not _refused) between 1e-9 and 1 and _percent is not null",
    {
      level: "error",
      code: "fraction",
      column: "percent",
      what: "Every percentage is below 1: they are fractions.",
      do: "Multiply them by 100: write 26.4, not 0.264."
    }
  );
}

/** A percentage that the numbers beside it do not give. */
function contradictions(context: CheckContext): Promise<Finding[]> {
  return refuseRows(
    context,
    "survey",
    `not _refused and yes is not null and _percent is not null and responses > 0
      and abs(100.0 * yes / responses - _percent) > ${half} + 1e-9`,
    {
      level: "error",
      code: "percent-against-yes",
      column: "percent",
      what: "The percentage is not that of yes among responses.",
      do: "Correct one of the three, or take the percentage out."
    }
  );
}
