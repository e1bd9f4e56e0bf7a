import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";

/**
 * The captions of an indicator's tables in the report. Its main table has a number of its own, by which a narrative can
 * refer to it whatever else is supplied: Tables 1 and 2 are indicator 1's (pay bands, grouped pay bands), Table 3 is
 * indicator 2's, Table 10 indicator 9's.
 */
export function captionsOf({organisation}: View, {number, title}: Indicator) {
  const about = `${title}, ${organisation.shortName}`;
  const main = number + 1;
  return {
    /** `Table 3. Appointment from shortlisting, LPT`. */
    main: `Table ${main}. ${about}`,
    payBands: `Table ${number}. ${about}: each pay band`,
    grouped: `Table ${main}. ${about}: grouped pay bands`,
    /** A further table: `Supplement to Table 3. Bank staff, LPT`. */
    supplement: (what: string): string => `Supplement to Table ${main}. ${what}, ${organisation.shortName}`
  };
}
