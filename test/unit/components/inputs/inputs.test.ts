import "../../../helpers/dom.js";
import {describe, expect, it, vi} from "vitest";
import {CheckboxGroup} from "../../../../src/components/inputs/checkbox-group.js";
import {FieldGroup} from "../../../../src/components/inputs/field-group.js";
import {Radios} from "../../../../src/components/inputs/radios.js";
import {Search} from "../../../../src/components/inputs/search.js";
import {Select} from "../../../../src/components/inputs/select.js";
import {fire, textOf, textsOf} from "../../../helpers/dom.js";

const choices = [
  {value: "all", label: "All", count: 5329},
  {value: "band", label: "Pay band"},
  {value: "ward", label: "Ward", unavailable: "Too small. Choose directorate."}
];

/** Every control of a field with the words of its label. */
const labels = (field: Element): string[] =>
  [...field.querySelectorAll("input, select")].map(({id}) => textOf(field.querySelector(`label[for="${id}"]`)));

describe("Select(choices, options)", () => {
  const onChange = vi.fn<(value: string) => void>();
  const field = Select(choices, {label: "Break down by", name: "by", value: "band", hint: "Choose one", onChange});

  it("is labelled and described, and selects the value", () => {
    expect(labels(field)).toEqual(["Break down by"]);
    expect(field.querySelector("select")?.getAttribute("aria-describedby")).toBe("field-by-hint field-by-reasons");
    expect(textsOf(field, "option[selected]")).toEqual(["Pay band"]);
  });

  it("greys what cannot be chosen, with its reason", () => {
    expect(textsOf(field, "option[disabled]")).toEqual(["Ward"]);
    expect(textsOf(field, "#field-by-reasons li")).toEqual(["Ward: Too small. Choose directorate."]);
  });

  it("tells of a change", () => {
    fire(field.querySelector("select"), "change");
    expect(onChange).toHaveBeenCalledWith("band");
  });
});

describe("Radios(choices, options)", () => {
  it("groups native radio buttons under a legend, and tells which is chosen", () => {
    const onChange = vi.fn<(value: string) => void>();
    const field = Radios(choices, {label: "Show", name: "show", value: "all", onChange});
    expect(textOf(field.querySelector("legend"))).toBe("Show");
    expect(labels(field)).toEqual(["All (5,329)", "Pay band", "Ward"]);
    expect([...field.querySelectorAll("input")].map((each) => each.hasAttribute("checked"))).toEqual([
      true,
      false,
      false
    ]);
    expect(field.querySelector("input[disabled]")?.getAttribute("aria-describedby")).toBe("field-show-2-reason");
    fire(field.querySelectorAll("input")[1], "change");
    expect(onChange).toHaveBeenCalledWith("band");
  });
});

describe("CheckboxGroup(choices, options)", () => {
  it("tells all that are chosen, in the order of the choices", () => {
    const onChange = vi.fn<(values: string[]) => void>();
    const field = CheckboxGroup(choices, {label: "Filter", name: "filter", values: ["band", "all"], onChange});
    expect(labels(field)).toEqual(["All (5,329)", "Pay band", "Ward"]);
    const [all, band] = field.querySelectorAll("input");
    for (const input of [band, all]) if (input) input.checked = true;
    fire(all, "change");
    expect(onChange).toHaveBeenCalledWith(["all", "band"]);
  });
});

describe("Search(options)", () => {
  it("is labelled, and tells its text without spaces at its ends", () => {
    const onInput = vi.fn<(text: string) => void>();
    const field = Search({label: "Find", name: "find", value: " nurs ", onInput});
    expect(labels(field)).toEqual(["Find"]);
    fire(field.querySelector("input"), "input");
    expect(onInput).toHaveBeenCalledWith("nurs");
  });
});

describe("FieldGroup(fields, {label})", () => {
  it("is a named form that goes nowhere when Enter is pressed", () => {
    const form = FieldGroup([], {label: "Choose"});
    expect([form.getAttribute("aria-label"), fire(form, "submit")]).toEqual(["Choose", false]);
  });
});
