import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {scanText} from "../../../../loaders/read/text-scan.js";

async function scan(content: string | Buffer) {
  const path = join(await mkdtemp(join(tmpdir(), "wres-")), "file.csv");
  await writeFile(path, content);
  return scanText(path);
}

const plain = {encoding: "utf-8", binary: null, blankLines: false, mixedEndings: false};

describe("scanText(path)", () => {
  it.each([
    ["a,b\n1,é\n"],
    ["\ufeffa,b\r\n1,2\r\n"],
    ["a,b\n1,2\n\n\n"],
    ["a,b\r\n1,2\r\n\r\n\r\n\r\n"],
    ["x".repeat(5_000_000)],
    [""]
  ])("has nothing to say of a plain file", async (text) => {
    expect(await scan(text)).toEqual({...plain, bytes: Buffer.byteLength(text)});
  });

  it("keeps a character that lies across two pieces of the file", async () => {
    for (let before = 4 * 2 ** 20 - 3; before <= 4 * 2 ** 20; before++)
      expect(await scan(`${"x".repeat(before)}€é`)).toMatchObject(plain);
  });

  it.each([
    ["Windows-1252", Buffer.from("a,b\n1,caf\xe9\n", "latin1"), {encoding: "windows-1252"}],
    ["UTF-16, little end first", Buffer.from("\ufeffa,b", "utf16le"), {encoding: "utf-16le"}],
    ["UTF-16, big end first", Buffer.from("\ufeffa,b", "utf16le").swap16(), {encoding: "utf-16be"}],
    ["UTF-16 without a mark", Buffer.from("snapshot,count\r\n", "utf16le"), {encoding: "utf-16le", binary: null}],
    ["the same, big end first", Buffer.from("snapshot,count\r\n", "utf16le").swap16(), {encoding: "utf-16be"}],
    ["bytes that are now and then zero", Buffer.alloc(64).fill("abc\0", "latin1"), {binary: "binary"}],
    ["a blank line", "a\n\nb\n", {blankLines: true}],
    ["a blank line of Windows", "a\r\n\r\nb\r\n", {blankLines: true}],
    ["two kinds of line ending", "a\r\nb\nc\r\n", {mixedEndings: true}],
    ["old line endings", "a\rb\r", {mixedEndings: true}],
    ["a workbook", Buffer.from("504b030414", "hex"), {binary: "Excel workbook"}],
    ["an old workbook", Buffer.from("d0cf11e0a1", "hex"), {binary: "old Excel workbook"}],
    ["bytes of no text", Buffer.from([65, 0, 66]), {binary: "binary"}]
  ])("knows %s", async (_, content, expected) => {
    expect(await scan(content)).toMatchObject(expected);
  });

  it("sees a blank line that lies across two pieces of the file", async () => {
    for (let before = 4 * 2 ** 20 - 3; before <= 4 * 2 ** 20 + 1; before++)
      expect(await scan(`${"x".repeat(before)}\r\n\r\ny`)).toMatchObject({blankLines: true, mixedEndings: false});
  });
});
