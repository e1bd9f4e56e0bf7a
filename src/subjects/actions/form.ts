import {Button} from "../../components/inputs/button.js";
import {fieldId} from "../../components/inputs/choice.js";
import {Select} from "../../components/inputs/select.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {actionStatus, highImpactActions} from "../../registry/action-status.js";
import {ratings} from "../../registry/vocabularies.js";
import {actionFormStart} from "../../saving/action-starter.js";
import {actionAnchor} from "./register.js";
import {readPlan, writePlan, type FieldName, type Fields, type WrittenPlan} from "./written-plan.js";

/** What a form asks for, in the order of the form. `lines` is the height of a text that may be long. */
const asked: readonly {name: FieldName; label: string; hint?: string; lines?: number}[] = [
  {name: "action", label: "What will be done", lines: 2},
  {name: "indicators", label: "Indicators that it is to change", hint: "Numbers with commas between, such as 2, 7."},
  {name: "lead", label: "Lead", hint: "A role, never a person’s name: Head of Recruitment."},
  {name: "due", label: "Due", hint: "Year, month, day: 2027-03-31. Leave it empty where there is no end."},
  {name: "rag", label: "Where it stands"},
  {name: "milestones", label: "Milestones", hint: "Steps on the way, with their dates.", lines: 2},
  {name: "progress", label: "Progress", hint: "What has been done so far.", lines: 2},
  {name: "outcome", label: "Outcome", hint: "What it is to change, or has changed.", lines: 2},
  {name: "theme", label: "Theme"},
  {name: "high_impact_action", label: "High impact action"},
  {name: "evidence", label: "The finding that it answers", hint: "Its address on this site."},
  {name: "measure", label: "Measure", hint: "The name of the figure that will show whether it worked."},
  {name: "baseline", label: "Baseline", hint: "That figure before the action, with its period: 1.97 (2018/19)."},
  {name: "target", label: "Target", hint: "That figure to reach."},
  {name: "id", label: "Short name", hint: "No other action has it. It stays, since findings and reports cite it."}
];

/**
 * Lets an analyst make, edit and end actions: buttons on the page open a form, which is written to the organisation's
 * `actions.csv` by the preview. An address that carries a finding (`?make=…`) opens the form filled from it.
 */
export function mountActionForm(organisation: string): void {
  const open = async (id: string | null, given: Fields): Promise<void> => {
    // A preview draws the page anew when its data change: the place is asked for each time.
    const place = document.getElementById("action-form");
    if (!place) return;
    place.replaceChildren(h("p", {role: "status"}, "Reading actions.csv…"));
    const plan = await readPlan(organisation);
    if ("error" in plan) return place.replaceChildren(Refused(plan.error));
    const found = plan.actions.find((action) => action.id === id);
    if (id !== null && !found)
      return place.replaceChildren(Refused(`There is no action ${id} in actions.csv any more.`));
    place.replaceChildren(
      Form(organisation, plan, id, {...(found ?? {id: nextId(plan), rag: "blue"}), ...given}, place)
    );
    place.querySelector<HTMLElement>("h2")?.focus();
    place.scrollIntoView({block: "start"});
  };
  document.addEventListener("click", ({target}) => {
    const control = target instanceof Element ? target.closest<HTMLElement>("[data-action-form]") : null;
    if (!control) return;
    const id = control.dataset.actionForm ?? "";
    void open(id === "" ? null : id, control.hasAttribute("data-end") ? {rag: endedLike(control)} : {});
  });
  document.documentElement.classList.add("action-form-ready");
  const start = actionFormStart(location.search);
  if (start) void open(null, start);
}

/** How a plan says that an action is done: in the key that the action has. */
function endedLike({dataset}: HTMLElement): string {
  return ["achieving", "developing", "under-developed"].includes(dataset.end ?? "") ? "achieving" : "green";
}

/** The next short name of the plan's own kind: after A11, A12. */
function nextId({actions}: WrittenPlan): string {
  const last = actions.flatMap(({id = ""}) => {
    const [, letters = "", digits = ""] = /^([^\d]*)(\d+)$/.exec(id) ?? [];
    return digits === "" ? [] : [{letters, digits}];
  });
  const most = last.reduce<(typeof last)[number] | null>(
    (best, each) => (best === null || Number(each.digits) > Number(best.digits) ? each : best),
    null
  );
  return most ? most.letters + String(Number(most.digits) + 1).padStart(most.digits.length, "0") : "A01";
}

function Form(
  organisation: string,
  plan: WrittenPlan,
  id: string | null,
  filled: Fields,
  place: HTMLElement
): HTMLElement {
  const said = h("div", {class: "field-long"});
  const before: Fields = plan.actions.find((action) => action.id === id) ?? {};
  const form: HTMLFormElement = h(
    "form",
    {class: "action-fields", "aria-labelledby": "action-form-title"},
    h("h2", {id: "action-form-title", tabindex: "-1"}, id === null ? "A new action" : `Action ${id}`),
    asked.map(({name, ...field}) => Field(name, field, filled[name] ?? "", {fixed: name === "id" && id !== null})),
    said,
    h(
      "div",
      {class: "buttons"},
      h("button", {type: "submit", class: "button"}, "Write to actions.csv"),
      " ",
      Close(place)
    )
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void save();
  });
  const save = async (): Promise<void> => {
    const values = new FormData(form);
    const typed = asked.map(({name}) => [name, String(values.get(name) ?? before[name] ?? "").trim()] as const);
    const fields = Object.fromEntries(typed.filter(([name, value]) => value !== (before[name] ?? "")));
    if (Object.keys(fields).length === 0) return said.replaceChildren(Refused("Nothing was changed."));
    const answer = await writePlan(organisation, {version: plan.version, id, fields});
    if ("error" in answer) return said.replaceChildren(Refused(answer.error));
    const name = id ?? fields.id ?? "";
    // The page is made anew with the action in it; its address no longer asks for a form.
    history.replaceState(null, "", `${location.pathname}#${actionAnchor({id: name})}`);
    const words = `${name} was written to actions.csv. The board shows it as soon as the page is made anew.`;
    const now = document.getElementById("action-form") ?? place;
    now.replaceChildren(h("p", {role: "status", class: "action-written", tabindex: "-1"}, words));
    now.querySelector<HTMLElement>("p")?.focus();
  };
  return form;
}

function Field(
  name: FieldName,
  {label, hint, lines}: {label: string; hint?: string; lines?: number},
  value: string,
  {fixed}: {fixed: boolean}
): HTMLElement {
  const options = {label, name: `action-${name}`, value};
  if (name === "rag" || name === "high_impact_action") {
    const choices = name === "rag" ? statuses(value) : impacts();
    const select = Select([{value: "", label: "Not said"}, ...choices], options);
    select.querySelector("select")?.setAttribute("name", name);
    return select;
  }
  const id = fieldId(options.name);
  const shared = {id, name, "aria-describedby": hint === undefined ? null : `${id}-hint`, readonly: fixed};
  const input =
    lines === undefined ? h("input", {type: "text", ...shared, value}) : h("textarea", {rows: lines, ...shared}, value);
  return h(
    "div",
    {class: lines === undefined ? "field" : "field field-long"},
    h("label", {for: id}, label),
    hint !== undefined && h("span", {class: "field-hint", id: `${id}-hint`}, hint),
    input
  );
}

/** The states of both keys; one that the file words in its own way is kept as it is until another is chosen. */
function statuses(value: string): {value: string; label: string}[] {
  const known = ratings.map((each) => ({
    value: each.value,
    label: `${actionStatus(each.value).label} (${each.value})`
  }));
  return value === "" || known.some((each) => each.value === value) ? known : [{value, label: value}, ...known];
}

const impacts = (): {value: string; label: string}[] =>
  Object.entries(highImpactActions).map(([value, words]) => ({value, label: `${value}. ${words}`}));

const Close = (place: HTMLElement): HTMLElement =>
  Button("Close without writing", {quiet: true, onClick: () => place.replaceChildren()});

const Refused = (words: string): HTMLElement => Callout(words, {kind: "error", title: "Not written"});
