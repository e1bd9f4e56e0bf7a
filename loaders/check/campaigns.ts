import {isErrorValue, isNothing} from "../../src/registry/nothing-words.js";
import {isRollUp} from "../../src/registry/roll-up-words.js";
import {literal} from "../machine/literal.js";
import type {CheckContext, DataCheck} from "./data-check.js";
import type {Finding} from "./finding.js";
import {findRows, refuseRows} from "./refuse-rows.js";

/** Fewest applications a campaign has on average, where ids are of campaigns and not of the applications. */
const fewestApplications = 1.2;

/** The campaigns that applications belong to: sums of others are refused, and what names no campaign is said. */
export const campaigns: DataCheck = async (context) => {
  const file = context.files.find(({name}) => name === "recruitment");
  if (!file || !Object.values(file.columns).includes("campaign")) return [];
  const words = await context.database.rows<{word: string}>(
    "select distinct _campaign as word from recruitment where _campaign is not null and not regexp_matches(_campaign, '\\d{3}')"
  );
  const rowsOf = (test: (word: string) => boolean): string | null => {
    const found = words.filter(({word}) => test(word)).map(({word}) => literal(word));
    return found.length === 0 ? null : `not _refused and _campaign in (${found.join(", ")})`;
  };
  const [sums, errors, nothing] = [isRollUp, isErrorValue, isNothing].map(rowsOf);
  const column = "campaign";
  const findings: Finding[] = [];
  if (sums)
    findings.push(
      ...(await refuseRows(context, "recruitment", sums, {
        level: "error",
        code: "total-row",
        column,
        what: "The row is called a total in the column of campaigns: with it, applications are counted more than once.",
        do: "Take rows of totals and sub-totals out of the extract."
      }))
    );
  if (errors)
    findings.push(
      ...(await refuseRows(context, "recruitment", errors, {
        level: "error",
        code: "error-value",
        column,
        what: "The cell holds an error value of a spreadsheet where a campaign should be.",
        do: "Mend the formula that it comes from, and save the file again."
      }))
    );
  if (nothing) await context.database.run(`update recruitment set _campaign = null where ${nothing}`);
  return [...findings, ...(await unnamed(context)), ...(await single(context))];
};

function unnamed(context: CheckContext): Promise<Finding[]> {
  return findRows(
    context,
    "recruitment",
    "not _refused and _campaign is null and exists (from recruitment where _campaign is not null)",
    {
      level: "warning",
      code: "blank",
      column: "campaign",
      what: "Nothing says which campaign the applications belong to. They are counted; how much campaigns widen a range is judged by the others, and not at all where they are more than a twentieth of a year.",
      do: "Fill in the campaign, or take the column out."
    }
  );
}

/** An id for each application in the place of one for each campaign: nothing would be clustered. */
async function single(context: CheckContext): Promise<Finding[]> {
  const [found] = await context.database.rows<{campaigns: number; applications: number}>(`
    select count(distinct (year, _campaign)) as campaigns, coalesce(sum(count), 0)::bigint as applications
    from recruitment where not _refused and _campaign is not null`);
  if (!found || found.campaigns < 20 || found.applications >= fewestApplications * found.campaigns) return [];
  return findRows(context, "recruitment", "not _refused and _campaign is not null", {
    level: "warning",
    code: "campaign-ids",
    column: "campaign",
    what: "Nearly every application has a campaign of its own: these are ids of applications, or the extract has lost those who were not appointed.",
    do: "Give the id of the vacancy, the same for everybody who applied for it."
  });
}
