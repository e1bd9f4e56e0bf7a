import {mkdir, mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {literal} from "../../../../loaders/machine/literal.js";
import {collect} from "../../../../loaders/publish/collect.js";
import {fetchElsewhere} from "../../../../loaders/warehouse/fetch-elsewhere.js";
import {csvOf, organisationFolder, workforceRows} from "../../../helpers/folder.js";
import {writeFile} from "node:fs/promises";

let parquet: string;

beforeAll(async () => {
  parquet = await mkdtemp(join(tmpdir(), "wres-parquet-"));
  await mkdir(join(parquet, "deeper"));
  const database = await openDatabase();
  for (const [name, rows] of [
    ["staff-a.parquet", workforceRows(61, 33)],
    ["deeper/staff-b.parquet", workforceRows(9, 7)]
  ] as const) {
    const csv = join(parquet, `${name.replace("/", "-")}.csv`);
    await writeFile(csv, csvOf(rows));
    await database.run(
      `copy (from read_csv(${literal(csv)}, all_varchar = true)) to ${literal(join(parquet, name))} (format parquet)`
    );
  }
  database.close();
});

const people = async (path: string): Promise<number> => {
  const folder = await organisationFolder({}, {sources: {workforce: {parquet: path}}});
  const {measures} = await collect(folder, {nesting: false});
  return measures.cells.find(({breakdown, group}) => breakdown === "overall" && group === "all")?.count ?? NaN;
};

describe("extracts in files of Parquet", () => {
  it("are a file, the files of a pattern, or all below a folder", async () => {
    expect(await people(join(parquet, "staff-a.parquet"))).toBe(94);
    expect(await people(join(parquet, "staff-*.parquet"))).toBe(94);
    expect(await people(parquet)).toBe(110);
  });

  it("are an error where there is none", async () => {
    const sources = {workforce: {parquet: join(parquet, "nobody-*.parquet")}};
    const settings = {sources, columns: {}, breakdowns: []};
    const {files, findings} = await fetchElsewhere(parquet, settings, {scratch: parquet, inFolder: []});
    expect(files).toEqual([]);
    expect(findings[0]).toMatchObject({
      level: "error",
      code: "no-parquet",
      what: expect.stringContaining("no Parquet file") as string
    });
  });
});
