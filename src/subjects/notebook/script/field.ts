import {h} from "../../../components/h.js";
import {Button} from "../../../components/inputs/button.js";
import {CheckboxGroup} from "../../../components/inputs/checkbox-group.js";
import {Radios} from "../../../components/inputs/radios.js";
import {Select} from "../../../components/inputs/select.js";
import type {FieldSpec} from "../engine/field-spec.js";

type Choose = (choice: unknown) => void;

/** A field that a cell asks for, with the site's own inputs; `name` tells it from others of the page. */
export function Field(spec: FieldSpec, {name, choose}: {name: string; choose: Choose}): HTMLElement {
  const label = spec.label || "Choose";
  switch (spec.kind) {
    case "range":
      return Range(spec, {label, name, choose});
    case "number":
    case "text":
    case "search":
      return Box(spec, {label, name, choose});
    case "toggle": {
      const input = h("input", {type: "checkbox", id: name, checked: spec.value});
      input.addEventListener("change", () => choose(input.checked));
      return h("div", {class: "field notebook-toggle"}, input, h("label", {for: name}, label));
    }
    case "select":
      return Select(options(spec.options), {
        label,
        name,
        value: String(spec.value),
        onChange: (value) => choose(Number(value))
      });
    case "radio":
      return Radios(options(spec.options), {
        label,
        name,
        value: String(spec.value),
        onChange: (value) => choose(Number(value))
      });
    case "checkbox":
      return CheckboxGroup(options(spec.options), {
        label,
        name,
        values: spec.value.map(String),
        onChange: (values) => choose(values.map(Number))
      });
    case "table":
      return Picking(spec, {label, name, choose});
    case "button": {
      let pressed = spec.value;
      return h("div", {class: "field"}, Button(label, {quiet: true, onClick: () => choose((pressed += 1))}));
    }
  }
}

const options = (labels: readonly string[]): {value: string; label: string}[] =>
  labels.map((label, i) => ({value: String(i), label: label || "(empty)"}));

type Around = {label: string; name: string; choose: Choose};

function Range(
  {from, to, step, value}: Extract<FieldSpec, {kind: "range"}>,
  {label, name, choose}: Around
): HTMLElement {
  const shared = {min: from, max: to, step: step ?? "any", value};
  const slider = h("input", {type: "range", id: name, ...shared});
  const box = h("input", {type: "number", "aria-label": `${label}, as a number`, inputmode: "decimal", ...shared});
  const take = (from: HTMLInputElement, other: HTMLInputElement) => () => {
    if (from.value === "" || !from.checkValidity()) return;
    other.value = from.value;
    choose(Number(from.value));
  };
  slider.addEventListener("input", take(slider, box));
  box.addEventListener("input", take(box, slider));
  return h(
    "div",
    {class: "field notebook-range"},
    h("label", {for: name}, label),
    h("div", {class: "range-row"}, slider, box)
  );
}

function Box(
  spec: Extract<FieldSpec, {kind: "number" | "text" | "search"}>,
  {label, name, choose}: Around
): HTMLElement {
  const input = h("input", {
    type: spec.kind,
    id: name,
    value: spec.value ?? "",
    autocomplete: "off",
    placeholder: spec.kind === "number" ? null : spec.hint || null,
    step: spec.kind === "number" ? "any" : null
  });
  input.addEventListener("input", () => {
    if (spec.kind !== "number") choose(input.value);
    else if (input.checkValidity()) choose(input.value === "" ? null : Number(input.value));
  });
  return h("div", {class: "field"}, h("label", {for: name}, label), input);
}

/** Rows to pick from: what is picked, or all of them while nothing is, is the value. */
function Picking(spec: Extract<FieldSpec, {kind: "table"}>, {label, name, choose}: Around): HTMLElement {
  const picked = new Set(spec.value);
  const said = h("p", {class: "small", role: "status"});
  const say = (): void =>
    said.replaceChildren(
      picked.size === 0
        ? "No row is picked, so all of them count."
        : `${picked.size} of ${spec.rows.length} rows picked.`
    );
  const row = (cells: readonly string[], i: number): HTMLElement => {
    const box = h("input", {
      type: "checkbox",
      checked: picked.has(i),
      "aria-label": `Pick ${cells.slice(0, 2).join(", ")}`
    });
    box.addEventListener("change", () => {
      if (box.checked) picked.add(i);
      else picked.delete(i);
      say();
      choose([...picked].sort((a, b) => a - b));
    });
    return h(
      "tr",
      null,
      h("td", null, box),
      cells.map((cell) => h("td", null, cell))
    );
  };
  say();
  return h(
    "div",
    {class: "field notebook-pick"},
    h(
      "div",
      {class: "table-scroll", role: "region", tabindex: "0", "aria-label": `${label}: rows to pick`},
      h(
        "table",
        {id: name},
        h("caption", null, label),
        h(
          "thead",
          null,
          h(
            "tr",
            null,
            h("th", {scope: "col"}, "Pick"),
            spec.names.map((each) => h("th", {scope: "col"}, each))
          )
        ),
        h("tbody", null, spec.rows.map(row))
      )
    ),
    said
  );
}
