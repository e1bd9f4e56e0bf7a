import {describe, expect, it} from "vitest";
import {inspect} from "../../../../loaders/check/check.js";
import {overFolders} from "../../../../loaders/machine/over-folders.js";
import {read} from "../../../../loaders/read/read.js";
import {organisationFolder, workforceRows} from "../../../helpers/folder.js";

const threadsFor = (folders: number, cores: number): Promise<number[]> =>
  overFolders(
    Array.from({length: folders}, (_, i) => String(i)),
    async (_folder, engine) => {
      const database = await engine.open();
      const [row] = await database.rows<{threads: number}>("select current_setting('threads')::integer as threads");
      database.close();
      return row?.threads ?? 0;
    },
    {cores}
  );

describe("overFolders(folders, work, {cores})", () => {
  it("gives one folder every core, and shares the cores out among several", async () => {
    expect(await threadsFor(1, 4)).toEqual([4]);
    expect(await threadsFor(2, 4)).toEqual([2, 2]);
    expect(await threadsFor(5, 4)).toEqual([1, 1, 1, 1, 1]);
    expect(await threadsFor(5, 8)).toEqual([2, 2, 2, 2, 2]);
  });

  it("gives the results in the order of the folders", async () => {
    const folders = ["a", "b", "c"];
    expect(await overFolders(folders, (folder, _engine, i) => Promise.resolve(folder + String(i)))).toEqual([
      "a0",
      "b1",
      "c2"
    ]);
  });

  it("tells folders with broken rows apart that are read at the same time", async () => {
    const row = "2020-03-31,A,Band 5,clinical";
    const broken = [1, 5, 0, 3].map((count) =>
      ["snapshot,ethnicity,pay_band,category", row, ...Array<string>(count).fill("2020-03-31"), row, ""].join("\n")
    );
    const folders = await Promise.all(broken.map((workforce) => organisationFolder({workforce})));
    const counts = await overFolders(
      folders,
      async (folder, engine) => {
        const database = await engine.open();
        const {findings, files} = await inspect(await read(folder, database), database);
        database.close();
        return [files[0]?.used, findings.find(({code}) => code === "ragged-row")?.count ?? 0];
      },
      {cores: 2}
    );
    expect(counts).toEqual([
      [2, 1],
      [2, 5],
      [2, 0],
      [2, 3]
    ]);
  });

  it("rejects with a folder's fault", async () => {
    const folder = await organisationFolder({workforce: workforceRows(1, 1)});
    const fault = overFolders([folder, folder], () => Promise.reject(new Error("fault")));
    await expect(fault).rejects.toThrow("fault");
  });
});
