import {ActionStarter} from "../../components/text/action-starter.js";
import {startActionCsv} from "../../lib/actions/starter.js";
import type {Answer} from "../../lib/explorer/answer.js";
import type {Catalogue} from "../../lib/explorer/catalogue.js";
import type {Figure} from "../../lib/figure-types.js";
import {findingId} from "../../lib/finding-id.js";

/**
 * A way from an answer to an action: a row of `actions.csv` for each of its figures at the last period that every build
 * works out again, the comparison where it is one of those, else the percentage. Null where there is none, as for
 * people chosen by a filter. `search` is the question as the address has it.
 */
export function StartAction(
  {view}: Catalogue,
  {question, rows}: Answer,
  {search}: {search: string}
): HTMLElement | null {
  const {indicator, periods} = question;
  const made = new Map(
    view.figures({indicators: [indicator.number]}).map((figure) => [`${findingId(figure)}|${figure.period}`, figure])
  );
  const again = (figure: Figure | null): Figure[] => {
    const found = figure && made.get(`${findingId(figure)}|${figure.period}`);
    return found && found.value !== null && found.value === figure.value ? [found] : [];
  };
  const figures = rows
    .filter(({figure}) => figure.period === periods.at(-1))
    .flatMap(({figure, gap}) => [...again(gap), ...again(figure)].slice(0, 1));
  if (figures.length === 0) return null;
  return ActionStarter(startActionCsv(figures, `explore${search}`), {
    name: `from-indicator-${indicator.number}`,
    rows: figures.length
  });
}
