import {h} from "../h.js";
import {Button} from "../inputs/button.js";

/** What a reader presses for the rows of a long table that have not been made yet, and how they are asked for otherwise. */
export type Rest = {node: HTMLElement; show: () => void};

/**
 * Puts the first `count` rows into a table's body, and the others there, once, when the button is pressed or `show` is
 * called: a sort needs every row. `whenAll` is called as soon as all stand there, in the order given. A browser lays out a hundred rows in the time of a blink, hundreds of them not.
 */
export function firstRows<Row>(
  body: Element,
  rows: readonly Row[],
  {count, make, whenAll}: {count: number; make: (row: Row) => HTMLElement; whenAll: () => void}
): Rest {
  body.append(...rows.slice(0, count).map(make));
  const show = (): void => {
    const rest = rows.slice(body.childElementCount).map(make);
    const pressed = node.contains(document.activeElement);
    node.remove();
    body.append(...rest);
    whenAll();
    // Whoever pressed the button reads on at the first row that it brought.
    rest[0]?.setAttribute("tabindex", "-1");
    if (pressed) rest[0]?.focus();
  };
  const node = h(
    "p",
    {class: "table-rest"},
    `The first ${count} of ${rows.length} rows. `,
    Button(`Show all ${rows.length} rows`, {quiet: true, onClick: show})
  );
  return {node, show};
}

/** Brings every row of the tables in a part of the page: before it is printed. */
export function showEveryRow(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>(".table-rest button")) button.click();
}
