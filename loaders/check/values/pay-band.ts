import {parsePayBand} from "../../../src/registry/pay-bands.js";
import {foldSpelling} from "../../../src/registry/vocabularies.js";
import {blankRefused, refused, understood, type ReadingContext, type ValueReader} from "./reading.js";

/**
 * Reads a pay band into its canonical name, or a declared band group into `band_group`; `_stated_category` is the
 * category that the text itself states (`Clinical Band 5`, or the group's), else null.
 */
export function payBandReader({column, organisation: {bandGroups}}: ReadingContext): ValueReader {
  return {
    columns: [
      {name: "pay_band", type: "VARCHAR"},
      {name: "band_group", type: "VARCHAR"},
      {name: "_stated_category", type: "VARCHAR"}
    ],
    read: (text) => {
      if (text === null) return column.required ? blankRefused(3, column) : understood(null, null, null);
      const band = parsePayBand(text);
      if (band) return understood(band.payBand, null, band.category);
      const group = bandGroups.find(({name}) => foldSpelling(name) === foldSpelling(text));
      if (group) return understood(null, group.name, group.category);
      return refused(
        3,
        "pay-band",
        "The pay band is neither in the list nor a band group of organisation.json.",
        "Write it as the data dictionary does, or declare the group under bandGroups."
      );
    }
  };
}
