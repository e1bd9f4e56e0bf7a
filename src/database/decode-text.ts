/** A text file as it was read; `encoding` is null for UTF-8, which needs no word. */
export type DecodedText = {text: string; encoding: "UTF-16" | "Windows-1252" | null};

/**
 * The text of a file of any of the encodings that spreadsheets write: UTF-8, UTF-16 by its mark or by the noughts of
 * Latin text, and Windows-1252 where it can be none of these.
 */
export function decodeText(bytes: ArrayBuffer): DecodedText {
  const utf16 = utf16Of(new Uint8Array(bytes, 0, Math.min(4096, bytes.byteLength)));
  if (utf16) return {text: new TextDecoder(utf16).decode(bytes), encoding: "UTF-16"};
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), encoding: null};
  } catch {
    // In pieces: all at once, some versions of Node take its dashes and quotation marks for control codes.
    return {text: new TextDecoder("windows-1252").decode(bytes, {stream: true}), encoding: "Windows-1252"};
  }
}

/** Which UTF-16 a file is in; null for another encoding. */
function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const noughts = (from: 0 | 1): number => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [noughts(0), noughts(1)];
  if (odd > 0.4 * head.length && even === 0) return "utf-16le";
  return even > 0.4 * head.length && odd === 0 ? "utf-16be" : null;
}
