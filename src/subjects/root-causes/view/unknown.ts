import {h} from "../../../components/h.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import {gapMeasures} from "../../../studies/reckoning/gap-measures.js";
import type {Naming} from "../../../studies/reckoning/mix-statement.js";
import {unknownEthnicity, unknownInWorkforce} from "../../../studies/reckoning/unknown-ethnicity.js";
import {unknownSentences, workforceSentences} from "../../../studies/words/unknown-words.js";
import type {Block} from "../../../writing/markdown.js";
import {FindingBlock, type Finding} from "../../../studies/view/answer.js";
import {unknownReading} from "../../../studies/view/readings.js";
import {UnknownTable, UnknownWarnings} from "../../../studies/view/unknown-table.js";

/** What the page says of unknown ethnicity: its finding and its blocks. */
export type UnknownSection = {finding: Finding | null; blocks: Block[]};

/** Each headline as if everyone of unknown ethnicity were White, or BME; a warning where the verdict hangs on it. */
export function UnknownEthnicitySection(source: GapSource, naming: Naming): UnknownSection {
  const all = gapMeasures.flatMap((measure) => unknownEthnicity(source, measure) ?? []);
  const rows = all.filter((each) => "bounds" in each);
  const without = all.filter((each) => "why" in each);
  const {sentence, warnings, limits} = unknownSentences(rows, without);
  const workforce = unknownInWorkforce(source);
  const finding = sentence === null ? null : {id: "verdicts-and-unknown-ethnicity", sentence, limits};
  return {
    finding,
    blocks: [
      h("p", null, unknownReading("BME", naming)),
      finding && FindingBlock(finding),
      UnknownWarnings(warnings),
      workforce && h("p", null, workforceSentences(workforce, naming).join(" ")),
      rows.length > 0 &&
        UnknownTable(
          rows,
          naming,
          `Each headline with unknown ethnicity left out, all ${naming.label("White")}, and all ${naming.label("BME")}`
        )
    ]
  };
}
