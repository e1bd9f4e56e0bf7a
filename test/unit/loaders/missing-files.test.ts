import {cp, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {figures} from "../../../src/figures/figures.js";
import type {Figure} from "../../../src/figures/figure-types.js";
import type {SiteTables} from "../../../src/figures/view.js";
import {indicators} from "../../../src/registry/index.js";
import {sources, type SourceName} from "../../../src/registry/sources.js";
import {exampleTables, icbFolder} from "../../helpers/example-view.js";
import {madePages} from "../../helpers/page-maker.js";
import {everyThree} from "../../helpers/every-three.js";
import {optionalFiles, smallTables, withoutFiles} from "../../helpers/small-organisation.js";

const optional: readonly string[] = optionalFiles;

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

/** Where a page says that it lacks a file, and how. */
const said: readonly [pages: string, file: SourceName, words: string][] = [
  ...indicators.flatMap(({slug, source}) =>
    [`indicators/${slug}`, "index", "report"].map((page): [string, SourceName, string] => [
      page,
      source,
      source === "workforce"
        ? ""
        : page === "report"
          ? `o ${source} extract was supplied`
          : `No ${source} extract was supplied`
    ])
  ),
  ["pay", "pay", "No pay extract was supplied"],
  ["deep-dives/population", "population", "No residents were supplied"],
  ["deep-dives/recruitment-funnel", "recruitment", "No applications were supplied"],
  ["actions", "actions", "No actions were supplied"],
  ...["deep-dives/bank-staff", "deep-dives/career-ladder", "report"].map((page): [string, SourceName, string] => [
    page,
    "actions",
    "No action plan was supplied"
  ]),
  ["report", "population", "Residents of the areas served."],
  ["report", "benchmarks", "Other organisations’ figures."],
  ["reconciliation", "published", "No printed figures were supplied"],
  ...optionalFiles.map((name): [string, SourceName, string] => ["data-quality", name, `${name}: not supplied.`])
];

/** What stands on a page that was made of something that is not there. */
const broken = /\bundefined\b|\bNaN\b|\[object|Infinity|\bnull\b/;

/** Every page is made, holds words and nothing broken, and says what it lacks, and of nothing that is there. */
async function expectSaid(tables: SiteTables, missing: readonly SourceName[]): Promise<void> {
  const pages = await madePages(tables);
  for (const [address, text] of pages) {
    expect([missing, address, broken.exec(text)?.[0]]).toEqual([missing, address, undefined]);
    expect([missing, address, text.replaceAll(/\s/g, "").length > 80]).toEqual([missing, address, true]);
  }
  const wrong = said.filter(
    ([page, file, words]) => words !== "" && pages.get(page)?.includes(words) !== missing.includes(file)
  );
  expect([missing, wrong]).toEqual([missing, []]);
}

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
      await expectSaid(tables, missing as SourceName[]);
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

  it("says on every page what it lacks, whichever of its files are missing", async () => {
    const small = await smallTables();
    const combinations = process.env.WRES_COMBINATIONS === "all" ? everyCombination() : everyThree(optionalFiles);
    for (const missing of combinations) await expectSaid(withoutFiles(small, missing), missing);
  }, 3_600_000);

  it("is tried without any three of them, each there or not", () => {
    const combinations = everyThree(optionalFiles);
    for (const one of optionalFiles)
      for (const two of optionalFiles)
        for (const three of optionalFiles) {
          const seen = new Set(combinations.map((each) => [one, two, three].map((name) => each.includes(name)).join()));
          expect(seen.size).toBe(2 ** new Set([one, two, three]).size);
        }
  });
});

function everyCombination(): SourceName[][] {
  return Array.from({length: 2 ** optionalFiles.length}, (_, chosen) =>
    optionalFiles.filter((_, k) => (chosen >> k) & 1)
  );
}
