import {describe, expect, it} from "vitest";
import {decodeText} from "../../../src/database/decode-text.js";

const text = "ward,count\r\nCafé – North,12\r\n";
const bytesOf = (buffer: Buffer): ArrayBuffer => Uint8Array.from(buffer).buffer;

describe("decodeText(bytes)", () => {
  it("reads UTF-8 without a word, with its mark or without", () => {
    expect(decodeText(bytesOf(Buffer.from(text, "utf8")))).toEqual({text, encoding: null});
    expect(decodeText(bytesOf(Buffer.from(`\ufeff${text}`, "utf8")))).toEqual({text, encoding: null});
    expect(decodeText(new ArrayBuffer(0))).toEqual({text: "", encoding: null});
  });

  it("sees Windows-1252 and says so", () => {
    const bytes = Buffer.from(text.replace("–", "\u0096"), "latin1");
    expect(decodeText(bytesOf(bytes))).toEqual({text, encoding: "Windows-1252"});
  });

  it("sees UTF-16 in both orders, with its mark or without", () => {
    const little = Buffer.from(text, "utf16le");
    const big = Buffer.from(little).swap16();
    const marked = [
      [0xff, 0xfe, ...little],
      [0xfe, 0xff, ...big]
    ].map((each) => Buffer.from(each));
    for (const bytes of [little, big, ...marked])
      expect(decodeText(bytesOf(bytes))).toEqual({text, encoding: "UTF-16"});
  });
});
