import {formatPeriod, lowerFirst} from "../../words/format.js";
import type {FactorRow} from "../reckoning/each-factor.js";
import {factorWords} from "./factor-words.js";
import type {Naming} from "../reckoning/mix-statement.js";

/** Rows in which adjustment changes the verdict or turns the comparison round. */
export function changedRows(rows: readonly FactorRow[]): FactorRow[] {
  return rows.filter(({study: {verdicts, ratios}}) => {
    const {crude, adjusted} = verdicts;
    return crude && adjusted && (ratios.reversed || crude.state !== adjusted.state);
  });
}

/** A row whose verdict changes, in words. */
export function changedSentence({measure, factor, study}: FactorRow, {organisation}: Naming): string {
  const lower = (text = ""): string => `“${lowerFirst(text)}”`;
  const {crude, adjusted} = study.verdicts;
  const round = study.ratios.reversed ? ", and the comparison turns round" : "";
  return `${measure.label}, ${formatPeriod(study.crossing.period)}: among people alike in ${factorWords(factor, organisation).one}, the verdict is ${lower(adjusted?.label)} and not ${lower(crude?.label)}${round}.`;
}
