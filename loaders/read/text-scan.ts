import {isUtf8} from "node:buffer";
import {open} from "node:fs/promises";

/** How a text file is written, as `TextDecoder` names it. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What the bytes of a file say of it before anyone reads its rows. */
export type TextScan = {
  bytes: number;
  encoding: Encoding;
  /** What the file is where it is not text at all. */
  binary: "Excel workbook" | "old Excel workbook" | "binary" | null;
  /** A blank line stands before the last line, so rows and lines do not count alike. */
  blankLines: boolean;
  /** Lines do not all end alike, within quotation marks or outside them. */
  mixedEndings: boolean;
};

const chunkSize = 4 * 2 ** 20;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** Reads a file once, without keeping it, to find how it is written. */
export async function scanText(path: string): Promise<TextScan> {
  const file = await open(path, "r");
  try {
    const scan: TextScan = {bytes: 0, encoding: "utf-8", binary: null, blankLines: false, mixedEndings: false};
    const buffer = Buffer.alloc(chunkSize + 8);
    let kept = 0;
    let blank = false;
    const endings = new Set<string>();
    for (;;) {
      const {bytesRead} = await file.read(buffer, kept, chunkSize, null);
      const chunk = buffer.subarray(0, kept + bytesRead);
      if (scan.bytes === 0) readSignature(chunk, scan);
      scan.bytes += bytesRead;
      if (scan.binary || scan.encoding.startsWith("utf-16")) return scan;
      const last = bytesRead === 0;
      const whole = last ? chunk.length : chunk.length - unfinished(chunk);
      const text = chunk.subarray(0, whole);
      if (text.includes(0)) return {...scan, binary: "binary"};
      if (!isUtf8(text)) scan.encoding = "windows-1252";
      if (blank && hasContent(text)) scan.blankLines = true;
      const blankAt = firstBlankLine(text);
      if (blankAt >= 0) {
        blank = true;
        if (hasContent(text.subarray(blankAt))) scan.blankLines = true;
      }
      for (const ending of lineEndings(text)) endings.add(ending);
      scan.mixedEndings = endings.size > 1 || endings.has("\r");
      if (last) return scan;
      buffer.copyWithin(0, whole, chunk.length);
      kept = chunk.length - whole;
    }
  } finally {
    await file.close();
  }
}

function readSignature(chunk: Buffer, scan: TextScan): void {
  const head = chunk.subarray(0, 4).toString("hex");
  if (head.startsWith("fffe")) scan.encoding = "utf-16le";
  else if (head.startsWith("feff")) scan.encoding = "utf-16be";
  else if (head === "504b0304") scan.binary = "Excel workbook";
  else if (head === "d0cf11e0") scan.binary = "old Excel workbook";
  else scan.encoding = unmarked(chunk.subarray(0, 4096)) ?? scan.encoding;
}

/**
 * UTF-16 without a mark at its head: every second byte of Latin text is zero there, and hardly any of the others. Null
 * for other bytes.
 */
function unmarked(head: Buffer): Encoding | null {
  if (head.length < 16 || !head.includes(0)) return null;
  const zeros = (from: 0 | 1): number => {
    let count = 0;
    for (let at = from; at < head.length; at += 2) count += Number(head[at] === 0);
    return count / Math.ceil(head.length / 2);
  };
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > 0.8 && even < 0.05) return "utf-16le";
  return even > 0.8 && odd < 0.05 ? "utf-16be" : null;
}

/** Bytes at the end to look at again with what follows: a broken character, or a line ending whose partner may follow. */
function unfinished(chunk: Buffer): number {
  let back = 0;
  while (back < 3 && ((chunk.at(-1 - back) ?? 0) & 0xc0) === 0x80) back += 1;
  const lead = chunk.at(-1 - back) ?? 0;
  const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  if (needed > back + 1) return back + 1;
  let endings = 0;
  while (endings < 3 && isEnding(chunk.at(-1 - endings))) endings += 1;
  const splitsPair = chunk.at(-endings) === newline && chunk.at(-1 - endings) === carriageReturn;
  return splitsPair ? endings + 1 : endings;
}

function isEnding(byte: number | undefined): boolean {
  return byte === newline || byte === carriageReturn;
}

function firstBlankLine(text: Buffer): number {
  const [unix, windows] = [text.indexOf("\n\n"), text.indexOf("\n\r\n")];
  return unix < 0 || windows < 0 ? Math.max(unix, windows) : Math.min(unix, windows);
}

function hasContent(text: Buffer): boolean {
  return text.some((byte) => !isEnding(byte));
}

/** The kinds of line ending in a text. */
function lineEndings(text: Buffer): Set<string> {
  if (!text.includes(carriageReturn)) return new Set(text.includes(newline) ? ["\n"] : []);
  const endings = new Set<string>();
  for (let at = text.indexOf(carriageReturn); at >= 0; at = text.indexOf(carriageReturn, at + 1))
    endings.add(text[at + 1] === newline ? "\r\n" : "\r");
  for (let at = text.indexOf(newline); at >= 0 && !endings.has("\n"); at = text.indexOf(newline, at + 1))
    if (text[at - 1] !== carriageReturn) endings.add("\n");
  return endings;
}
