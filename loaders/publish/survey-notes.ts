import type {SurveyNote} from "../../src/figures/site.js";
import type {Database} from "../machine/database.js";

/**
 * What the survey extract notes of its rows about the whole of a population, in the order of indicator, population,
 * year and group: `summary data: other colleagues only, not managers`. Notes on finer rows stay with those rows.
 */
export async function readSurveyNotes(database: Database): Promise<SurveyNote[]> {
  return database.rows<SurveyNote>(`
    select indicator, employment as population, year as period,
      coalesce(eth16, case when eth2 = 'BME' then eth5 end, eth2) as "group", trim(note) as note
    from survey
    where trim(note) <> '' and coalesce(category, pay_band, band_group, staff_group, directorate) is null
    order by all`);
}
