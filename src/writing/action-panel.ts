import {h} from "../components/h.js";
import {Select} from "../components/inputs/select.js";
import {keptStart} from "../components/start-action.js";
import {ActionStarter} from "../components/text/action-starter.js";
import {actionFormSearch, startedCsv, type ActionStart} from "../saving/action-starter.js";
import {slug} from "../figures/slug.js";
import {addressWithin} from "../saving/place-on-page.js";
import {shownText} from "../saving/read-table.js";
import {CopyButton} from "../components/inputs/copy-button.js";

/** A row of a table, or a finding: a name of its own on the page, and what an action from it begins with. */
type Choice = {name: string; label: string; start: Partial<ActionStart>};

let made = 0;

/** Opens below a finding or a table a row of `actions.csv` that is filled from it, or closes it again. */
export function toggleActionPanel(control: Element): void {
  const open = control.getAttribute("aria-expanded") === "true";
  control.setAttribute("aria-expanded", String(!open));
  const group = control.closest(".finding, .save");
  if (!open) group?.after(ActionPanel(control));
  else if (group?.nextElementSibling?.matches(".action-panel")) group.nextElementSibling.remove();
}

function ActionPanel(control: Element): HTMLElement {
  const place = control.closest(".finding") ?? control.closest(".table-block")?.querySelector("table") ?? control;
  const evidence = addressWithin(place);
  const choices = choicesOf(place);
  const filled = h("div");
  const show = (chosen: number): void => filled.replaceChildren(...FilledRow(choices[chosen], evidence));
  show(0);
  return h(
    "div",
    {class: "action-panel screen-only", role: "group", "aria-label": "Start an action"},
    choices.length > 1 &&
      Select(
        choices.map(({label}, index) => ({value: String(index), label})),
        {label: "From which row", name: `action-row-${++made}`, value: "0", onChange: (value) => show(Number(value))}
      ),
    filled
  );
}

function choicesOf(place: Element): Choice[] {
  if (place.matches(".finding")) return [{name: place.id, label: "", start: keptStart(place)}];
  const caption = shownText(place.querySelector("caption"));
  return [...place.querySelectorAll("tbody > tr[data-measure]")]
    .filter((row) => !row.hasAttribute("hidden"))
    .map((row) => {
      const label = shownText(row.firstElementChild);
      return {name: slug(`${caption} ${label}`), label, start: keptStart(row)};
    });
}

/** The form on the page of actions of the organisation that the evidence stands with. */
function formAddress(start: Partial<ActionStart>, evidence: string): string {
  const root = document.querySelector(".site-name a")?.getAttribute("href") ?? "/";
  const [home = ""] = /^organisations\/[^/]+\//.exec(evidence) ?? [];
  const {href} = new URL(`${home}actions.html${actionFormSearch(start, evidence)}`, new URL(root, location.href));
  return href.slice(location.origin.length);
}

function FilledRow(choice: Choice | undefined, evidence: string): Element[] {
  if (!choice) return [];
  const {name, start} = choice;
  const csv = startedCsv([start], evidence);
  const [, row = ""] = csv.split("\r\n");
  const starter = ActionStarter(csv, {
    name,
    measured: Boolean(start.measure),
    form: document.querySelector(".analyst-banner") ? formAddress(start, evidence) : undefined
  });
  return [
    ...[...starter.children].slice(1),
    h(
      "p",
      null,
      CopyButton("Copy this row", () => row, {done: "Copied."})
    )
  ];
}
