import {afterAdjustment, type Adjusted} from "../../figures/after-adjustment.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import {indicators} from "../../registry/index.js";
import type {Indicator} from "../../registry/define.js";
import {indicatorStatement, type IndicatorStatement} from "../../words/indicator-statement.js";
import {heldBackFinding, statementText} from "../../words/sentence.js";
import {disadvantageOf, type Disadvantage} from "./disadvantage.js";

/** An indicator's statement, with the figure whose verdict is what is left of it among all nine. */
export type Judged = {indicator: Indicator; said: IndicatorStatement; figure: Figure};

/** The nine indicators judged together: those that have figures, what was tested, and each gap on the one scale. */
export type JudgedTogether = {judged: Judged[]; family: Adjusted; gaps: Disadvantage[]};

/** Judges the nine indicators together, by the headline figures and those by band group. */
export function judgedTogether(view: View, figures: readonly Figure[]): JudgedTogether {
  const statements = indicators.flatMap((indicator) => {
    const said = indicatorStatement(view, figures, indicator);
    return said ? [{indicator, said}] : [];
  });
  const family = afterAdjustment(statements.map(({said: {judged, p}}) => ({...judged, p})));
  const judged = statements.map((each, i) => ({...each, figure: family.figures[i] ?? each.said.judged}));
  const gaps = judged.flatMap(({indicator, figure}) => disadvantageOf(view, figures, indicator, figure) ?? []);
  return {judged, family, gaps};
}

/** What is said of an indicator where all nine are judged together: a finding that is clear only alone says so. */
export function judgedSentence({indicator, said, figure}: Judged, view: View): string {
  const heldBack = figure.verdict?.state !== said.judged.verdict?.state;
  return statementText({
    ...said.statement,
    ...(heldBack && {finding: heldBackFinding(figure, indicator, view.organisation.labels)}),
    range: null,
    size: null
  });
}
