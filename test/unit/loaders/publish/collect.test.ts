import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {openDatabase, openEngine} from "../../../../loaders/machine/database.js";
import {organisationFolder} from "../../../helpers/folder.js";

const wards = ["c", "É", "B", "a ward", "a"];
const staff = wards.flatMap((directorate, i) =>
  ["Band 5", "band 2", "VSM"].map((band, j) => ({
    snapshot: j === 1 ? "2019-03-31" : "2020-03-31",
    ethnicity: ["N", "A", "", "BME", "A White - British"][i] ?? "",
    pay_band: band,
    category: "clinical",
    directorate,
    sex: i === 2 ? "" : "Female"
  }))
);

async function rowsOfPart(rows: readonly Readonly<Record<string, string>>[]) {
  const folder = await organisationFolder({workforce: rows});
  const engine = await openEngine({threads: 2});
  const {rowParts} = await collect(folder, {rowFolder: await mkdtemp(join(tmpdir(), "wres-rows-")), engine});
  engine.close();
  const database = await openDatabase({threads: 1});
  const file = `read_parquet('${rowParts.workforce ?? ""}')`;
  const types = await database.rows<{column: string; type: string}>(
    `select column_name as "column", column_type as type from (describe from ${file})`
  );
  const found = await database.rows<Record<string, unknown>>(`from ${file}`);
  database.close();
  return {types, rows: found};
}

describe("collect(folder, {rowFolder})", () => {
  it("writes rows with their words as text", async () => {
    const {types} = await rowsOfPart(staff);
    const other = types.filter(({type}) => type !== "VARCHAR").map(({column, type}) => `${column} ${type}`);
    expect(other).toEqual(["not_known BOOLEAN", "count INTEGER", "path_from INTEGER", "depth INTEGER"]);
  });

  it("sorts rows by what they say, as text sorts, whatever the order of the extract", async () => {
    const {rows} = await rowsOfPart(staff);
    expect(await rowsOfPart([...staff].reverse()).then((other) => other.rows)).toEqual(rows);
    const said = rows
      .filter(({snapshot}) => snapshot === "2020-03-31")
      .map((row) => [row.eth16, row.pay_band, row.directorate]);
    expect(said).toEqual([
      ["A", "Band 5", "a"],
      ["A", "Band 5", "É"],
      ["A", "VSM", "a"],
      ["A", "VSM", "É"],
      ["N", "Band 5", "c"],
      ["N", "VSM", "c"],
      [null, "Band 5", "a ward"],
      [null, "VSM", "a ward"],
      [null, "Band 5", "B"],
      [null, "VSM", "B"]
    ]);
  });

  it("gives the same where a column has more words than an enumeration holds", async () => {
    const many = Array.from({length: 300}, (_, i) => ({...staff[0], directorate: `ward ${i}`}));
    const {types, rows} = await rowsOfPart(many);
    expect(types.find(({column}) => column === "directorate")?.type).toBe("VARCHAR");
    expect(rows.map(({directorate}) => directorate)).toEqual(many.map(({directorate}) => directorate).sort());
  });
});
