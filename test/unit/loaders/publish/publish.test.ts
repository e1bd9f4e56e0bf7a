import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {literal} from "../../../../loaders/machine/literal.js";
import {publishForAnalyst} from "../../../../loaders/publish/publish.js";
import {organisationFolder} from "../../../helpers/folder.js";

const staff = [
  "snapshot,ethnicity,category,pay_band,directorate,count",
  "2020-03-31,A,clinical,Band 5,Surgery,1",
  "2020-03-31,A,clinical,Band 5,Surgery,1",
  "2020-03-31,A,clinical,Band 5,Surgery,3",
  "2020-03-31,A,clinical,Band 5,,1",
  "2020-03-31,J,clinical,Band 6,Medicine,2"
];

describe("publishForAnalyst(organisations, options)", () => {
  it("writes people who are alike in everything recorded as one row, and loses nobody", async () => {
    const folder = await organisationFolder({workforce: staff.join("\n")});
    const out = await mkdtemp(join(tmpdir(), "wres-publish-"));
    const data = await collect(folder, {rowFolder: join(out, "rows")});
    await publishForAnalyst([data], {out, metadata: {source: "0".repeat(64), version: "0.0.0"}});
    const database = await openDatabase();
    const rows = await database.rows(
      `select eth16, directorate, count from ${literal(join(out, "rows", "workforce.parquet"))} order by all`
    );
    const beside = await database.rows(
      `select count(*)::integer as people from ${literal(join(out, "workforce.parquet"))}`
    );
    database.close();
    // What Framework is given, and may cache, holds the columns and nobody.
    expect(beside).toEqual([{people: 0}]);
    expect(rows).toEqual([
      {eth16: "A", directorate: "Surgery", count: 5},
      {eth16: "A", directorate: null, count: 1},
      {eth16: "J", directorate: "Medicine", count: 2}
    ]);
  });
});
