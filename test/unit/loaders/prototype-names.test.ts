import {rm} from "node:fs/promises";
import {afterAll, beforeAll, expect, it} from "vitest";
import {collect} from "../../../loaders/publish/collect.js";
import {makeSafe} from "../../../loaders/safe/make-safe.js";
import {viewOf, type View} from "../../../src/figures/view.js";
import {ownPages, pageAt} from "../../../src/pages.js";
import {exampleTables} from "../../helpers/example-view.js";
import {organisationFolder, workforceRows} from "../../helpers/folder.js";
import {pageMaker} from "../../helpers/page-maker.js";

/** Names that every object of the language has already: as words of an extract they are words like any other. */
const names = ["constructor", "__proto__", "valueOf", "toString", "hasOwnProperty"];

let folder = "";
let view: View;
beforeAll(async () => {
  const workforce = names.flatMap((site, i) =>
    ["Band 4", "Band 6", "Band 7"].flatMap((pay_band, j) => [
      {snapshot: "2025-03-31", category: "clinical", pay_band, ethnicity: "A", site, count: 30 + i + j},
      {snapshot: "2025-03-31", category: "clinical", pay_band, ethnicity: "N", site, count: 11 + i},
      {snapshot: "2025-03-31", category: "clinical", pay_band, ethnicity: "H", site, count: 13 + j}
    ])
  );
  folder = await organisationFolder({workforce}, {breakdowns: [{column: "site", label: "place"}]});
  view = viewOf(await exampleTables(folder));
});
afterAll(() => rm(folder, {recursive: true}));

it.each(names)("counts the people of a place called %s", (name) => {
  const [white] = view
    .figures()
    .filter(
      ({breakdown, level, group, indicator}) =>
        breakdown === "place" && level === name && group === "White" && indicator === 1
    );
  expect(white?.numerator).toBe(93 + 3 * names.indexOf(name));
});

it("refuses a breakdown of such a name, and says so", async () => {
  const label = "constructor";
  const other = await organisationFolder({workforce: workforceRows(30, 20)}, {breakdowns: [{column: "site", label}]});
  await expect(collect(other)).rejects.toThrow("a name that programs keep for themselves");
  await rm(other, {recursive: true});
});

it("protects places of such names", async () => {
  const {cube} = await makeSafe(await collect(folder), {kept: null});
  const levels = new Set(cube.cells.filter(({breakdown}) => breakdown === "place").map(({level}) => level));
  expect([...levels].sort()).toEqual([...names].sort());
});

it.each(ownPages)("makes the page %s", async (address) => {
  const found = pageAt(address);
  const make = await pageMaker(address);
  const page = await make({
    view: () => Promise.resolve(view),
    site: () => Promise.reject(new Error("Only pages of the whole site ask for it.")),
    today: "2025-09-01",
    part: found?.part
  });
  expect(page.length).toBeGreaterThan(200);
  expect(page).not.toMatch(/native code|\[object |\bNaN\b/);
});
