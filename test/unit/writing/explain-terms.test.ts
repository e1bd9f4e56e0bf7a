import "../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {h} from "../../../src/components/h.js";
import {explainTerms} from "../../../src/writing/explain-terms.js";
import {glossary} from "../../../src/registry/glossary.js";
import {textsOf} from "../../helpers/dom.js";

const terms = (node: Element) => textsOf(node, "button.term");

describe("explainTerms(nodes)", () => {
  it("makes a button of the first use of a word and puts its meaning at the end of the paragraph", () => {
    const [first, second] = [h("p", null, "The share of BME staff."), h("p", null, "BME staff again.")];
    explainTerms([first, second]);
    expect(first.textContent).toMatch(/^The share of BME staff\.BME: Black and minority ethnic/);
    const button = first.querySelector("button");
    expect(first.querySelector(`#${button?.getAttribute("popovertarget")}`)).toBe(first.lastElementChild);
    expect(first.querySelector("a")?.getAttribute("href")).toBe("/glossary#bme");
    expect(terms(second)).toEqual([]);
  });

  it("finds several words in one text, in any case, and the longest form of each", () => {
    const node = h("p", null, "The nine indicators compare Substantive staff and bank staff.");
    explainTerms([node]);
    expect(terms(node)).toEqual(["nine indicators", "Substantive staff", "bank staff"]);
  });

  it("takes whole words only, and abbreviations only as they are written", () => {
    const node = h("p", null, "Non-BMEs arrange parityless bmes, and wres is no word.");
    explainTerms([node]);
    expect(terms(node)).toEqual([]);
  });

  it.each(["a", "h2", "button", "table", "blockquote"] as const)("leaves a word in <%s> as it is", (name) => {
    const node = h("div", null, h("p", null, h(name, null, "BME and parity")));
    explainTerms([node]);
    expect(node.querySelectorAll(".term").length).toBe(0);
  });

  it("leaves alone what an island draws anew", () => {
    const node = h("div", {id: "explorer"}, h("p", null, "BME staff"));
    explainTerms([node]);
    expect(terms(node)).toEqual([]);
  });
});

describe("the glossary", () => {
  it("has meanings without a digit, which could be taken for a figure", () => {
    expect(glossary.filter(({meaning}) => /\d/.test(meaning))).toEqual([]);
  });

  it("stands in alphabetical order, each word and each form once", () => {
    const words = glossary.map(({word}) => word);
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, "en-GB")));
    const forms = glossary.flatMap((each) => each.forms.map((form) => form.toLowerCase()));
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });
});
