import {h} from "../../components/h.js";
import type {GapSource} from "../../lib/root-causes/crossing.js";
import {gapMeasures} from "../../lib/root-causes/gap-measures.js";
import type {Naming} from "../../lib/root-causes/mix-statement.js";
import {unknownEthnicity, unknownInWorkforce} from "../../lib/root-causes/unknown-ethnicity.js";
import {unknownSentences, workforceSentences} from "../../lib/root-causes/unknown-words.js";
import type {Block} from "../markdown.js";
import {FindingBlock, type Finding} from "./answer.js";
import {unknownReading} from "./readings.js";
import {UnknownTable, UnknownWarnings} from "./unknown-table.js";

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
