import {describe, expect, it} from "vitest";
import type {OrganisationData} from "../../../../loaders/publish/collect.js";
import {brandMeasures} from "../../../../loaders/stages.js";
import {reproducedWords} from "../../../../loaders/publish/reproduced.js";
import type {Cell} from "../../../../src/registry/cell.js";
import type {PrintedFigure} from "../../../../src/figures/view.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";
import {printedFigure} from "../../../helpers/printed-figure.js";
import {madeUpTrust} from "../../../helpers/made-up-organisation.js";

const printed = (parts: Partial<PrintedFigure>): PrintedFigure => printedFigure({value: 25, ...parts});

/** Three White staff in four of known ethnicity: BME people are 25.0%. */
const cells = cellsAt({all: 42, known: 40, White: 30, BME: 10, "Not known": 2});

const words = (figures: readonly PrintedFigure[], supplied: readonly Cell[] = cells): string | null =>
  reproducedWords({
    measures: brandMeasures({
      organisation: madeUpTrust,
      findings: [],
      files: [],
      supplied: new Set(),
      cells: supplied,
      nestings: null,
      magnitudes: []
    }),
    open: {published: figures}
  } as unknown as OrganisationData);

describe("reproducedWords(data)", () => {
  it("says nothing where nothing was printed", () => {
    expect(words([])).toBeNull();
  });

  it("counts what comes out equal among what the extracts can give", () => {
    const rows = [printed({}), printed({value: 30}), printed({level: "Band 9", breakdown: "pay band"})];
    expect(words(rows)).toBe("MUT: 1 of 2 printed figures reproduced at the printed precision");
  });

  it("reproduces at the printed precision and no finer", () => {
    expect(words([printed({value: 25, decimals: 0})])).toContain("1 of 1");
    expect(words([printed({value: 25.04, decimals: 2})])).toContain("0 of 1");
  });

  it("takes a figure that contradicts itself out of the number, and says so of one and of several", () => {
    const against = printed({numerator: 10, denominator: 40, value: 52});
    expect(words([printed({}), against])).toBe(
      "MUT: 1 of 1 printed figures reproduced at the printed precision; 1 contradicts itself"
    );
    expect(words([against, against])).toBe(
      "MUT: 0 of 0 printed figures reproduced at the printed precision; 2 contradict themselves"
    );
  });

  it("gives nothing where the extracts hold nothing of it", () => {
    expect(words([printed({})], [])).toBe("MUT: 0 of 0 printed figures reproduced at the printed precision");
  });
});
