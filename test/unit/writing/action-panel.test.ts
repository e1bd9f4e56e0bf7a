import "../../helpers/dom.js";
import {csvParse} from "d3-dsv";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {h} from "../../../src/components/h.js";
import {keepStart, StartActionButton} from "../../../src/components/start-action.js";
import {toggleActionPanel} from "../../../src/writing/action-panel.js";
import {fire, textOf, textsOf} from "../../helpers/dom.js";

const start = (measure: string, baseline: string) => ({indicators: "2", measure, baseline, target: "1.00"});

function finding(): {main: HTMLElement; button: Element} {
  const words = h("p", {class: "finding", id: "own-finding"}, "A finding.");
  const button = StartActionButton("Start");
  words.append(button);
  return {main: h("main", null, words), button};
}

function table(): {main: HTMLElement; button: Element} {
  const row = (label: string) => h("tr", null, h("th", null, label));
  const [white, none, bme] = [row("White"), row("Not again"), row("BME")];
  keepStart(white, start("i2-candidates-white", "1.97 (2018/19)"));
  keepStart(bme, start("i2-candidates-bme", "1.14 (2019/20)"));
  const button = StartActionButton("Start");
  const block = h(
    "div",
    {class: "table-block"},
    h("table", null, h("tbody", null, white, none, bme)),
    h("p", {class: "save"}, button)
  );
  return {main: h("main", null, h("figure", {id: "rates"}, block)), button};
}

const rowOf = (main: Element) => csvParse(main.querySelector(".action-panel pre")?.textContent ?? "")[0];

describe("toggleActionPanel(control)", () => {
  beforeEach(() => {
    document.body.replaceChildren(h("p", {class: "site-name"}, h("a", {href: "../index.html"}, "Site")));
    vi.stubGlobal("location", {href: "https://example.org/wres/deep-dives/bank-staff.html?by=band"});
  });
  afterEach(() => void vi.unstubAllGlobals());

  it("opens a row with the address of the finding, and says that nothing can be measured", () => {
    const {main, button} = finding();
    document.body.append(main);
    toggleActionPanel(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(rowOf(main)).toMatchObject({
      evidence: "deep-dives/bank-staff?by=band#own-finding",
      measure: "",
      rag: "blue"
    });
    expect(textOf(main.querySelector(".action-panel"))).toContain("No build can work this finding out again");
    toggleActionPanel(button);
    expect(main.querySelector(".action-panel")).toBeNull();
    expect(button.getAttribute("aria-expanded")).toBe("false");
  });

  it("lets the reader choose among the rows of a table that can be measured", () => {
    const {main, button} = table();
    document.body.append(main);
    toggleActionPanel(button);
    expect(textsOf(main, "option")).toEqual(["White", "BME"]);
    expect(rowOf(main)).toMatchObject({
      indicators: "2",
      measure: "i2-candidates-white",
      baseline: "1.97 (2018/19)",
      target: "1.00",
      evidence: "deep-dives/bank-staff?by=band#rates"
    });
    const select = main.querySelector("select");
    Object.defineProperty(select, "value", {value: "1"});
    fire(select, "change");
    expect(rowOf(main)).toMatchObject({measure: "i2-candidates-bme", baseline: "1.14 (2019/20)"});
    expect(textsOf(main, ".action-panel button")).toEqual(["Copy this row"]);
  });
});
