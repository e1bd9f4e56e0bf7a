import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import type {CountSource} from "../../src/registry/define.js";
import {payBandLookup} from "../../src/registry/pay-bands.js";
import {wordType} from "../check/word-type.js";
import {literal} from "../machine/literal.js";
import type {Database} from "../machine/database.js";
import {createPayQuarters} from "./pay-quarters.js";
import {brandDerived, type Derived, type Validated} from "../stages.js";

const derivable: readonly CountSource[] = [
  "workforce",
  "recruitment",
  "disciplinary",
  "training",
  "survey",
  "board",
  "pay"
];

/** Runs a step of `loaders/sql` by its file name, without the ending. */
async function runStep(name: string, database: Database): Promise<void> {
  await database.run(await readFile(fileURLToPath(new URL(`sql/${name}.sql`, import.meta.url)), "utf8"));
}

/**
 * Turns checked extracts into one `derived_<source>` table each: the extract's rows with their population, period,
 * the period of the people they are a part of (`base_period`), and the printed level of every breakdown.
 */
export async function derive(validated: Validated, database: Database): Promise<Derived> {
  const {organisation, supplied} = validated;
  await runStep("functions", database);
  await createLookups(validated, database);
  if (supplied.has("disciplinary")) {
    await database.run(`set variable window_years = ${organisation.disciplinaryWindowYears}`);
    await runStep("disciplinary-windows", database);
  }
  for (const source of derivable) if (supplied.has(source)) await runStep(`derive-${source}`, database);
  if (supplied.has("pay")) {
    await createPayQuarters(database);
    await runStep("pay-quarters", database);
  }
  return brandDerived(validated);
}

/** The levels that pay bands print as, and the organisation's band groups, as tables to join. */
async function createLookups({organisation}: Validated, database: Database): Promise<void> {
  const bands = payBandLookup.map((row) => [row.category, row.payBand, row.level, row.careerTier, row.lowerBand]);
  const names = ["category", "pay_band", "level", "career_tier", "lower_band"];
  const types = names.map((name, i) => {
    const words = bands.map((row) => row[i] ?? null);
    return `${name} ${wordType("workforce", words)}`;
  });
  const rows = bands.map((row) => `(${row.map((value) => literal(value)).join(", ")})`);
  await database.run(
    `create or replace table pay_band_lookup (${types.join(", ")}); insert into pay_band_lookup values ${rows.join(", ")}`
  );
  const grouped = organisation.bandGroups.flatMap(({name, category, bands}) =>
    bands.map((band) => `(${literal(category)}, ${literal(band)}, ${literal(name)})`)
  );
  await database.run(
    `create or replace table band_group_lookup as
     select category, pay_band, list(name) as names
     from (values ${grouped.join(", ")}) as t(category, pay_band, name)
     group by category, pay_band`
  );
}
