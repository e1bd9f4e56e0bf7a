import {cp, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import {figures} from "../../../src/figures/figures.js";
import type {Figure} from "../../../src/figures/figure-types.js";
import type {SiteTables, View} from "../../../src/figures/view.js";
import {viewOf} from "../../../src/figures/view.js";
import {ownPages, pageAt} from "../../../src/pages.js";
import {indicators} from "../../../src/registry/index.js";
import {sources} from "../../../src/registry/sources.js";
import {exampleTables, icbFolder} from "../../helpers/example-view.js";
import {pageMaker} from "../../helpers/page-maker.js";

const optional = sources.flatMap(({name, required}): string[] => (required ? [] : [name]));

let whole: SiteTables;
beforeAll(async () => {
  whole = await without([]);
});

/** The board supplies no pay: a few made-up people stand for it, so that a file of every kind can be missing. */
const pay = ["snapshot,ethnicity,hourly_pay,count", "2023-03-31,White,24.5,30", "2023-03-31,BME,21.25,20", ""].join(
  "\n"
);

/** The folder of the integrated care board, with pay, without some of its files. */
async function without(missing: readonly string[]): Promise<SiteTables> {
  const folder = await mkdtemp(join(tmpdir(), "wres-missing-"));
  try {
    await cp(icbFolder, folder, {recursive: true});
    await writeFile(join(folder, "pay.csv"), pay);
    for (const name of missing) await rm(join(folder, `${name}.csv`));
    return await exampleTables(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** What identifies a figure, and what it says. */
const line = ({indicator, population, period, breakdown, level, group, unit, value}: Figure): string =>
  [indicator, population, period, breakdown, level, group, unit, value].join("|");

const figuresOf = ({cells}: Pick<SiteTables, "cells">): Figure[] => figures(cells, {denominator: "all"});

/** The source whose counts a cell holds. */
const sourceOf = (measure: string): string =>
  indicators.find(({numerator, denominator}) => numerator.measure === measure || denominator.measure === measure)
    ?.source ?? "";

describe("an organisation's folder without some of its optional files", () => {
  it.each([[[...optional]], ...optional.map((name) => [[name]])])(
    "reads without %j, and its pages say so",
    async (missing) => {
      const tables = await without(missing);
      const {site, cells, benchmarks, population, published, actions, payGaps: pay} = tables;
      const supplied = site.organisations[0]?.supplied ?? [];
      expect(supplied.filter((name) => missing.includes(name))).toEqual([]);
      expect(cells.length > 0).toBe(true);
      expect(supplied.length).toBe(sources.length - missing.length);
      const open = {benchmarks, population, published, actions, pay};
      for (const [name, rows] of Object.entries(open))
        expect([name, rows.length === 0]).toEqual([name, missing.includes(name)]);
      // What other files give is as it was.
      const left = new Set(figuresOf(whole).map(line));
      for (const figure of figuresOf({cells})) expect(left.has(line(figure)) || figure.value === null).toBe(true);
      // Its pages are made, and say what is missing.
      const view: View = viewOf(tables);
      for (const address of ownPages) {
        const make = await pageMaker(address);
        const request = {
          view: () => Promise.resolve(view),
          site: () => Promise.resolve(tables),
          today: "2024-01-31",
          indicator: pageAt(address)?.indicator
        };
        const {document} = parseHTML(`<html><body>${await make(request)}</body></html>`);
        const text = document.body.textContent;
        expect([address, /\bundefined\b|\bNaN\b|\[object|Infinity|\bnull\b/.exec(text)?.[0]]).toEqual([
          address,
          undefined
        ]);
        expect([address, text.replaceAll(/\s/g, "").length > 80]).toEqual([address, true]);
        const own = indicators.find(({slug}) => address === `indicators/${slug}`);
        if (address === "pay" && missing.includes("pay")) expect(text).toContain("No pay extract was supplied");
        if (own && missing.includes(own.source)) expect(text).toContain(`No ${own.source} extract was supplied`);
      }
    }
  );

  it("has for every combination the figures of the files that are there, and of no others", () => {
    const all = figuresOf(whole);
    const events = ["recruitment", "disciplinary", "training", "survey", "board"];
    for (let chosen = 0; chosen < 2 ** events.length; chosen++) {
      const missing = events.filter((_, k) => (chosen >> k) & 1);
      const cells = whole.cells.filter(({measure}) => measure === "headcount" || !missing.includes(sourceOf(measure)));
      const made = figuresOf({cells});
      const gone = new Set<number>(indicators.filter(({source}) => missing.includes(source)).map(({number}) => number));
      expect([missing, made.filter(({indicator, value}) => gone.has(indicator) && value !== null)]).toEqual([
        missing,
        []
      ]);
      const wanted = all.filter(({indicator}) => !gone.has(indicator)).map(line);
      expect([missing, made.filter(({indicator}) => !gone.has(indicator)).map(line)]).toEqual([missing, wanted]);
    }
  });
});
