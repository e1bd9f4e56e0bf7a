import {group} from "d3-array";
import {payQuarters as quarters} from "../../src/registry/pay-rules.js";
import {payQuarters, type PaidAlike} from "../../src/stats/pay-quarters.js";
import {literal} from "../machine/literal.js";
import type {Database} from "../machine/database.js";

type Paid = PaidAlike & {population: string; period: string};

/**
 * Works out, for each population and snapshot of `derived_pay`, which rates stand in which quarter of hourly pay and who
 * of those at a shared rate stands where: the tables `pay_quarter_rates` and `pay_quarter_people`.
 */
export async function createPayQuarters(database: Database): Promise<void> {
  const paid = await database.rows<Paid>(`
    select population::varchar as population, period::varchar as period, hourly_pay as rate, ethnic_leaf as path, sum(count)::integer as people
    from derived_pay where full_pay and count > 0 group by all`);
  const rates: string[] = [];
  const people: string[] = [];
  for (const own of group(paid, ({population, period}) => `${population}|${period}`).values()) {
    const [first] = own;
    if (!first) continue;
    const place = [first.population, first.period].map(literal).join(", ");
    const found = payQuarters(own);
    found.whole.forEach((range, q) => {
      if (range)
        rates.push(`(${place}, ${literal(quarters[q] ?? null)}, ${double(range.lowest)}, ${double(range.highest)})`);
    });
    for (const {rate, path, people: parts} of found.spread) {
      let upto = 0;
      parts.forEach((part, q) => {
        upto += part;
        if (part > 0)
          people.push(
            `(${place}, ${literal(quarters[q] ?? null)}, ${double(rate)}, ${literal(path)}, ${part}, ${upto})`
          );
      });
    }
  }
  const where = "population varchar, period varchar, quarter varchar";
  await database.run(`
    create or replace temp table pay_quarter_rates (${where}, lowest double, highest double);
    create or replace temp table pay_quarter_people (${where}, rate double, ethnic_leaf varchar, people integer, upto integer)`);
  if (rates.length > 0) await database.run(`insert into pay_quarter_rates values ${rates.join(", ")}`);
  if (people.length > 0) await database.run(`insert into pay_quarter_people values ${people.join(", ")}`);
}

/** A number as SQL takes it without rounding: by its shortest digits, as a double. */
const double = (value: number): string => `'${value}'::double`;
