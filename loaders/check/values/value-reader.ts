import type {ColumnType} from "../../../src/registry/sources.js";
import {choiceReader} from "./choice.js";
import {dateReader, snapshotReader} from "./dates.js";
import {ethnicityReader} from "./ethnicity.js";
import {indicatorsReader} from "./indicators.js";
import {labelReader} from "./labels.js";
import {payBandReader} from "./pay-band.js";
import type {ReadingContext, ValueReader} from "./reading.js";
import {financialYearReader, yearReader} from "./years.js";
import {yesNoReader} from "./yes-no.js";

/** Column types whose words are looked up one by one; numbers and long texts are read by the engine. */
export type WordType = Exclude<ColumnType, "whole number" | "number" | "text">;

const readers: Record<WordType, (context: ReadingContext) => ValueReader> = {
  snapshot: snapshotReader,
  date: dateReader,
  "financial year": financialYearReader,
  year: yearReader,
  "yes or no": yesNoReader,
  ethnicity: ethnicityReader,
  "pay band": payBandReader,
  choice: choiceReader,
  label: labelReader,
  indicators: indicatorsReader
};

/** Whether a column's words are looked up one by one. */
export function isWordType(type: ColumnType): type is WordType {
  return type in readers;
}

/** How the words of a column are read. */
export function valueReader(type: WordType, context: ReadingContext): ValueReader {
  return readers[type](context);
}
