import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {CardGrid} from "../../../../src/components/card.js";
import {figure, hidden, ratios, verdicts} from "../../../../src/components/fixtures.js";
import {Callout} from "../../../../src/components/text/callout.js";
import {FigureSentence} from "../../../../src/components/text/figure-sentence.js";
import {Notes} from "../../../../src/components/text/notes.js";
import {PrintNote} from "../../../../src/components/text/print-note.js";
import {Range} from "../../../../src/components/text/range.js";
import {Term} from "../../../../src/components/text/term.js";
import {VerdictBadge} from "../../../../src/components/text/verdict-badge.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

describe("VerdictBadge(verdict, {group})", () => {
  it("says symbol, word and whom it is against or for", () => {
    expect(verdicts.map((verdict) => textOf(VerdictBadge(verdict, {group: "BME staff"})))).toEqual([
      "▲Clear gap, against BME staff",
      "▲Clear gap, in favour of BME staff",
      "△Clear but small gap, against BME staff",
      "△Clear but small gap, in favour of BME staff",
      "?Possible gap, not enough data, against BME staff",
      "○No clear gap, larger gap not ruled out",
      "●Similar"
    ]);
  });

  it("hides its symbol from screen readers and says where there is no verdict", () => {
    expect(VerdictBadge(verdicts[0] ?? null).querySelector("[aria-hidden]")?.textContent).toBe("▲");
    expect(textOf(VerdictBadge(null))).toBe("No verdict");
  });
});

describe("Notes(codes)", () => {
  it("lists each code once, in a fixed order", () => {
    expect(textsOf(Notes(["z", "c", "z"]) ?? document.createElement("p"), "dt")).toEqual(["[c]", "[z]"]);
  });

  it("is nothing where no code is used", () => {
    expect(Notes([])).toBeNull();
  });
});

describe("Range(figure)", () => {
  it("is words, and nothing for a hidden figure", () => {
    expect(textOf(ratios[0] ? Range(ratios[0]) : null)).toBe("range 0.96 to 1.35");
    expect(Range(hidden({}))).toBeNull();
  });
});

describe("Term(word, meaning)", () => {
  it("opens by the browser's own popover and may stand in a paragraph", () => {
    const term = Term("BME", "Black and minority ethnic");
    expect(term.querySelector("button")?.getAttribute("popovertarget")).toBe("term-bme");
    expect(term.querySelector("#term-bme[popover]")?.textContent).toBe("BME: Black and minority ethnic");
    expect(term.querySelector("details, div, p")).toBeNull();
  });
});

describe("FigureSentence(sentence, {id, detail})", () => {
  it("has a stable address of its own", () => {
    const finding = FigureSentence("A finding.", {id: "finding-2"});
    expect(finding.id).toBe("finding-2");
    expect(finding.querySelector("a")?.getAttribute("href")).toBe("#finding-2");
  });
});

describe("Callout(content, {kind})", () => {
  it("announces an error and nothing else", () => {
    expect([Callout("x", {kind: "error"}), Callout("x")].map((each) => each.getAttribute("role"))).toEqual([
      "alert",
      null
    ]);
    expect(textsOf(Callout("x", {kind: "next"}), "p")).toEqual(["What next", "x"]);
  });
});

describe("PrintNote({filters, date, address, notes})", () => {
  it("says what was chosen, when and where", () => {
    expect(
      textsOf(
        PrintNote({filters: ["bank staff", "2019/20"], date: "31 March 2020", address: "https://example.org/explore"}),
        "p"
      )
    ).toEqual(["Shown: bank staff; 2019/20.", "Data as at 31 March 2020. https://example.org/explore"]);
  });
});

describe("CardGrid(cards, options)", () => {
  const card = {
    name: "Indicator 2",
    question: "Equal?",
    href: "./2",
    measure: "White compared with BME, 2019/20",
    sentence: "A sentence.",
    change: null
  };
  const grid = CardGrid([
    {...card, figure: ratios[0] ?? null},
    {...card, figure: hidden({})},
    {...card, figure: null},
    {...card, figure: figure({value: 0})}
  ]);

  it("says number, question, value, range and verdict", () => {
    expect(textOf(grid.querySelector(".card"))).toBe(
      "Indicator 2Equal?1.14White compared with BME, 2019/20, range 0.96 to 1.35○No clear gap, larger gap not ruled outA sentence."
    );
  });

  it("says hidden and not available in words, and 0 as 0", () => {
    expect(textsOf(grid, ".card-missing, .card-value").slice(1)).toEqual([
      "[c] hidden to protect people",
      "[x] not available",
      "0.0%"
    ]);
  });
});
