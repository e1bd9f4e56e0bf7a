import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {collect, type OrganisationData} from "../../../../loaders/publish/collect.js";
import {publish} from "../../../../loaders/publish/publish.js";
import {protect} from "../../../../loaders/protect/protect.js";
import {rowTables} from "../../../../loaders/machine/tables.js";
import {readRows} from "../../../../src/database/parquet.js";
import {payGapColumns} from "../../../../src/registry/pay-gaps.js";
import {sources} from "../../../../src/registry/sources.js";
import {organisationFolder} from "../../../helpers/folder.js";

const person = {snapshot: "2020-03-31", category: "clinical", pay_band: "Band 5"};

/** Rates that are in no other number of the files, so that one of them anywhere is a leak. */
const rates = Array.from({length: 60}, (_, i) => 20.0137 + i * 0.1731);
let out: string;
let data: OrganisationData;
beforeAll(async () => {
  const workforce = rates.map((_, i) => ({...person, ethnicity: i % 3 === 0 ? "N" : "A"}));
  const pay = workforce.map((each, i) => ({...each, hourly_pay: (rates[i] ?? 0).toFixed(4)}));
  data = await collect(await organisationFolder({workforce, pay}));
  out = await mkdtemp(join(tmpdir(), "wres-pay-"));
  const cube = await protect({measures: data.measures, open: {published: []}});
  await publish([{data, cube}], {out, metadata: {source: "0".repeat(64), version: "0"}});
});
afterAll(() => rm(out, {recursive: true}));

describe("what is published of pay", () => {
  it("is no row, no rate, no sum and no mean: gaps in per cent to one decimal alone", async () => {
    const files = await readdir(out);
    expect(files).not.toContain("pay.parquet");
    const secret = new Set([
      ...rates.map((rate) => rate.toFixed(4)),
      ...data.measures.magnitudes.flatMap(({sum, people, median}) =>
        [sum, sum / people, median ?? 0].map((pounds) => pounds.toFixed(4))
      )
    ]);
    for (const name of files) {
      const bytes = await readFile(join(out, name));
      if (!name.endsWith(".parquet")) {
        for (const each of secret) expect(bytes.toString("utf8")).not.toContain(each);
        continue;
      }
      for (const row of await readRows(new Uint8Array(bytes).buffer))
        for (const value of Object.values(row))
          if (typeof value === "number") expect(secret.has(value.toFixed(4))).toBe(false);
    }
    const gaps = await readRows(new Uint8Array(await readFile(join(out, "pay_gaps.parquet"))).buffer);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) {
      expect(Object.keys(gap)).toEqual([...payGapColumns]);
      for (const value of [gap.value, gap.lower, gap.upper])
        if (typeof value === "number") expect(Math.abs(value * 10 - Math.round(value * 10))).toBeLessThan(1e-9);
      if (gap.status !== "published") expect([gap.value, gap.lower, gap.upper]).toEqual([null, null, null]);
    }
  });

  it("never becomes a table of rows, not even on an analyst's site", () => {
    expect(sources.some(({name}) => name === "pay")).toBe(true);
    expect(rowTables).not.toContain("pay");
  });
});
