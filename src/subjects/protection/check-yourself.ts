import {Button} from "../../components/inputs/button.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {checkCube, type CubeCheck} from "../../audit/check-cube.js";
import {loadSite, tables} from "../../database/cube.js";
import {formatCount} from "../../words/format.js";
import {readRows} from "../../database/parquet.js";
import type {Cell} from "../../registry/cell.js";

/** Puts a button in the protection page that searches the shipped cube for hidden counts that can be worked back. */
export function mountCheck(): void {
  const place = document.getElementById("check-yourself");
  if (!place) return;
  const result = h("div", {role: "status"});
  const check = async (): Promise<void> => {
    result.replaceChildren(h("p", null, "Fetching the data and following every sum …"));
    // Lets the words be drawn before the work begins.
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      const [site, rows] = await Promise.all([loadSite(), tables.cube().then((bytes) => readRows(bytes))]);
      const cells = rows as unknown as Cell[]; // `publish` wrote the cube in the shape of Cell.
      result.replaceChildren(
        ...site.organisations.map(({id, shortName, protection}) =>
          Outcome(
            shortName,
            checkCube(
              cells.filter(({organisation}) => organisation === id),
              {bandGroups: protection?.bandGroups ?? []}
            )
          )
        )
      );
    } catch {
      result.replaceChildren(
        Callout("The data could not be fetched or read. Reload the page to try again.", {kind: "error"})
      );
    }
  };
  place.replaceChildren(Button("Check the published counts", {onClick: () => void check()}), result);
}

function Outcome(name: string, {published, hidden, sums, exact, contradictions}: CubeCheck): HTMLElement {
  const followed = `${name}: ${formatCount(sums)} sums followed over ${formatCount(published)} counts shown and ${formatCount(hidden)} hidden.`;
  if (exact.length === 0 && contradictions === 0)
    return Callout(`${followed} No hidden count follows from those shown.`, {title: "Nothing found"});
  return h(
    "div",
    null,
    Callout(
      `${followed} ${formatCount(exact.length)} hidden counts follow from those shown; ${formatCount(contradictions)} sums contradict each other.`,
      {
        kind: "caution",
        title: "Something found"
      }
    ),
    h(
      "ul",
      null,
      exact.map(({address, route}) => h("li", null, `${address}, by ${route}`))
    )
  );
}
