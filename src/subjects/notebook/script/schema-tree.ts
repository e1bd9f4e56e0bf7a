import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import type {SchemaTable} from "../../../database/schema.js";
import type {Mode} from "../engine/protocol.js";

type Insert = (text: string) => void;

/** A name as it is written in a statement. */
const written = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && name !== "group" ? name : `"${name.replaceAll('"', '""')}"`;

/** The tables that a person has added, with their columns. */
export function SchemaTree(): {node: HTMLElement; add: (table: SchemaTable, insert: Insert) => void} {
  const node = h("div", {class: "schema-own"});
  return {
    node,
    add({name, note, columns}, insert) {
      const heading = h("summary", null, h("code", null, name), ` your file`);
      const items = columns.map((column) => h("li", null, NameButton(column.name, insert), ` ${column.note}`));
      node.append(
        h("details", {class: "panel"}, heading, h("p", null, note, " ", NameButton(name, insert)), h("ul", null, items))
      );
    }
  };
}

/** Makes each name in the page's list of tables a button that writes it into the cell last used. */
export function enhanceSchema(insert: Insert): void {
  for (const code of document.querySelectorAll<HTMLElement>("[data-schema] code"))
    code.replaceWith(NameButton(code.textContent ?? "", insert));
}

/** Puts a button under each example of the page that adds its cells to the notebook. */
export function enhanceExamples(use: (cells: readonly {mode: Mode; text: string}[]) => void): void {
  for (const example of document.querySelectorAll<HTMLElement>("[data-example]")) {
    const cells = [...example.querySelectorAll<HTMLElement>("pre[data-mode]")].map(({dataset, textContent}) => ({
      mode: dataset.mode as Mode,
      text: textContent ?? "",
      ...(dataset.name !== undefined && {name: dataset.name})
    }));
    example.append(Button("Add to the notebook", {quiet: true, onClick: () => use(cells)}));
  }
}

function NameButton(name: string, insert: Insert): HTMLElement {
  const button = h("button", {type: "button", class: "name-button", title: "Write it into the cell last used"}, name);
  button.addEventListener("click", () => insert(written(name)));
  return button;
}
