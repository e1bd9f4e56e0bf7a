import {FieldGroup} from "../../components/inputs/field-group.js";
import {Select} from "../../components/inputs/select.js";
import {Callout} from "../../components/text/callout.js";
import {fetchView} from "../../database/cube-view.js";
import {capitalise} from "../../words/format.js";
import {formatState, oneOf, parseState} from "../../address/state.js";
import type {View} from "../../figures/view.js";
import {BreakdownResult, choicesOf, type Choice} from "./breakdown.js";
import {offerActions} from "../../writing/offer-actions.js";
import type {Indicator} from "../../registry/define.js";
import {indicator as indicatorOf} from "../../registry/index.js";

/**
 * Puts a picker of populations and breakdowns above the view that stands in an indicator's page, and redraws that view
 * from the cube when another is chosen. The choice lives in the address. Reads the cube on the first choice only.
 */
export async function mountBreakdowns(number: number, organisation: string): Promise<void> {
  const controls = document.getElementById("breakdown-controls");
  const result = document.getElementById("breakdown-result");
  if (!controls || !result) return;
  const indicator = indicatorOf(number);
  try {
    const view = await fetchView(organisation);
    const choices = choicesOf(view, indicator, view.cells);
    if (choices.length > 1) offer(view, indicator, {choices, controls, result});
  } catch {
    const words =
      "The other breakdowns could not be loaded. The view below is the one that the page was made with; reload the page to try again.";
    controls.replaceChildren(Callout(words, {kind: "error"}));
  }
}

type Parts = {choices: readonly Choice[]; controls: HTMLElement; result: HTMLElement};

function offer(view: View, indicator: Indicator, {choices, controls, result}: Parts): void {
  const populations = [...new Set(choices.map(({population}) => population))];
  const breakdowns = [...new Set(choices.map(({breakdown}) => breakdown))];
  const initial = breakdowns.includes("staff group") ? "staff group" : (breakdowns[0] ?? "");
  const fields = {of: oneOf(populations, populations[0] ?? ""), by: oneOf(breakdowns, initial)};
  const labelOf = (id: string): string => view.organisation.breakdowns.find((each) => each.id === id)?.label ?? id;

  const show = (state: {of: string; by: string}, redraw: boolean): void => {
    const change = (next: {of?: string; by?: string}): void => {
      const chosen = {...state, ...next};
      history.pushState(null, "", `${location.pathname}${formatState(chosen, fields)}#look-closer`);
      show(chosen, true);
    };
    const offered = choices.filter(({population}) => population === state.of).map(({breakdown}) => breakdown);
    const by = offered.includes(state.by) ? state.by : (offered[0] ?? state.by);
    controls.replaceChildren(
      FieldGroup(
        [
          populations.length > 1 &&
            Select(
              populations.map((value) => ({value, label: `${capitalise(value)} staff`})),
              {
                label: "Who",
                name: "of",
                value: state.of,
                onChange: (of) => change({of})
              }
            ),
          Select(
            offered.map((value) => ({value, label: labelOf(value)})),
            {
              label: "Divided by",
              name: "by",
              value: by,
              onChange: (next) => change({by: next})
            }
          )
        ],
        {label: "Choose another breakdown"}
      )
    );
    if (!redraw) return;
    const figures = view.figures({indicators: [indicator.number], breakdowns: [by], populations: [state.of]});
    const shown = BreakdownResult(view, figures, indicator, {population: state.of, breakdown: by});
    offerActions([shown], figures);
    result.replaceChildren(shown);
  };

  const read = (redraw: boolean): void => {
    const {state, notices} = parseState(location.search, fields);
    show(state, redraw || state.by !== initial || state.of !== populations[0]);
    if (notices.length > 0) controls.prepend(Callout(notices.join(" ")));
  };
  read(false);
  addEventListener("popstate", () => read(true));
}
