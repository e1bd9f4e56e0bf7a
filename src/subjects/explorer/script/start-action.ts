import {ActionStarter} from "../../../components/text/action-starter.js";
import {h} from "../../../components/h.js";
import {actionFormSearch, actionStart, startActionCsv} from "../../../saving/action-starter.js";
import type {Answer} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import type {Figure} from "../../../figures/figure-types.js";
import {findingId, ofPay} from "../../../figures/finding-id.js";

/**
 * A way from an answer to an action: a row of `actions.csv` for each of its figures, worked out when it is opened, so
 * that no answer waits for it. `search` is the question as the address has it; `home` is where the organisation's pages
 * begin on an analyst's site, whose form can write the action.
 */
export function StartAction(
  measurableOf: () => readonly Figure[],
  place: {search: string; home: string | null}
): HTMLElement {
  let filled = false;
  const details: HTMLDetailsElement = h(
    "details",
    {
      class: "action-starter",
      ontoggle: () => {
        if (filled) return;
        filled = true;
        const figures = measurableOf();
        details.append(...(figures.length > 0 ? starterParts(figures, place) : [nothing()]));
      }
    },
    h("summary", null, "Start an action from this")
  );
  return details;
}

/** What stands below the summary of an action starter. */
function starterParts(figures: readonly Figure[], {search, home}: {search: string; home: string | null}): Element[] {
  const indicator = figures[0]?.indicator ?? ofPay;
  const name = indicator === ofPay ? "from-pay-gap" : `from-indicator-${indicator}`;
  const evidence = `explore${search}`;
  // A form makes one action: of several figures, their rows are there to choose from.
  const [only, ...others] = figures;
  const starter = ActionStarter(startActionCsv(figures, evidence), {
    name,
    rows: figures.length,
    form:
      home !== null && only && others.length === 0
        ? `.${home}actions.html${actionFormSearch(actionStart(only), evidence)}`
        : undefined
  });
  return [...starter.children].slice(1);
}

function nothing(): HTMLElement {
  const words =
    "No build works these figures out again, so an action cannot be measured by them. Ask without a filter.";
  return h("p", null, words);
}

/** The figures of an answer's last period that every build works out again: the comparison where it is one, else the percentage. */
export function measurable({view}: Catalogue, {question, rows}: Answer): Figure[] {
  const {indicator, periods} = question;
  const made = new Map(
    view.figures({indicators: [indicator.number]}).map((figure) => [`${findingId(figure)}|${figure.period}`, figure])
  );
  const again = (figure: Figure | null): Figure[] => {
    const found = figure && made.get(`${findingId(figure)}|${figure.period}`);
    return found && found.value !== null && found.value === figure.value ? [found] : [];
  };
  return rows
    .filter(({figure}) => figure.period === periods.at(-1))
    .flatMap(({figure, gap}) => [...again(gap), ...again(figure)].slice(0, 1));
}
