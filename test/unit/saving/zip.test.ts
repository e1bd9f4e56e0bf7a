import JSZip from "jszip";
import {describe, expect, it} from "vitest";
import {zip} from "../../../src/saving/zip.js";

describe("zip(entries)", () => {
  const entries = [
    {path: "a.txt", text: "Hello, Wörld"},
    {path: "folder/b.xml", text: "<a/>".repeat(5000)}
  ];

  it("makes an archive that others read, with every text as it was", async () => {
    const archive = await JSZip.loadAsync(zip(entries), {checkCRC32: true});
    expect(
      await Promise.all(
        Object.keys(archive.files).map(async (path) => ({path, text: await archive.file(path)?.async("string")}))
      )
    ).toEqual(entries);
  });

  it("packs, and gives the same bytes for the same texts", () => {
    const [one, two] = [zip(entries), zip(entries)];
    expect(one.length).toBeLessThan(1000);
    expect([...one]).toEqual([...two]);
  });
});
