import JSZip from "jszip";
import {describe, expect, it} from "vitest";
import {crc32, zip} from "../../../src/saving/zip.js";

describe("crc32(bytes)", () => {
  it("gives the standard check value", () => {
    expect(crc32(new TextEncoder().encode("123456789")).toString(16)).toBe("cbf43926");
  });
});

describe("zip(entries)", () => {
  const entries = [
    {path: "a.txt", text: "Hello, Wörld"},
    {path: "folder/b.xml", text: "<a/>".repeat(5000)}
  ];

  it("makes an archive that others read, with every text as it was", async () => {
    const archive = await JSZip.loadAsync(await zip(entries), {checkCRC32: true});
    expect(
      await Promise.all(
        Object.keys(archive.files).map(async (path) => ({path, text: await archive.file(path)?.async("string")}))
      )
    ).toEqual(entries);
  });

  it("packs, and gives the same bytes for the same texts", async () => {
    const [one, two] = [await zip(entries), await zip(entries)];
    expect(one.length).toBeLessThan(1000);
    expect([...one]).toEqual([...two]);
  });
});
