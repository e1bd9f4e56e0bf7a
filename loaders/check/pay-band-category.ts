import {id} from "../../src/database/sql.js";
import {payBandLookup} from "../../src/registry/pay-bands.js";
import {filesOfPeople} from "../../src/registry/sources.js";
import {literal} from "../machine/literal.js";
import {refuseRows} from "./refuse-rows.js";
import type {DataCheck} from "./data-check.js";

/**
 * A pay band belongs to a side of the workforce: where its text says which (`Clinical Band 5`, a band group), that
 * fills a blank category and may not contradict a given one; and medical grades are medical, bands are not.
 */
export const payBandCategory: DataCheck = async (context) => {
  const known = payBandLookup.map(({category, payBand}) => `(${literal(category)}, ${literal(payBand)})`).join(", ");
  const findings = [];
  for (const name of filesOfPeople.filter((each) => context.supplied.has(each))) {
    const table = id(name).text;
    await context.database.run(
      `update ${table} set category = _stated_category where category is null and _stated_category is not null`
    );
    findings.push(
      ...(await refuseRows(
        context,
        name,
        `category <> _stated_category or (category is not null and pay_band is not null and (category, pay_band) not in (${known}))`,
        {
          level: "error",
          code: "pay-band-category",
          column: "category",
          found: "concat_ws(' with ', category, coalesce(pay_band, band_group))",
          what: "The category does not have this pay band.",
          do: "Correct one of the two: medical grades are medical, Agenda for Change bands and VSM are clinical or non-clinical."
        }
      ))
    );
  }
  return findings;
};
