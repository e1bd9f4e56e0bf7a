import {createInflateRaw, inflateRawSync} from "node:zlib";

/** A file inside a zip archive. */
export type ZipEntry = {name: string; method: number; compressed: Buffer};

/** Raised by an archive that is damaged or does not end, or by one that unpacks to more than it may. */
export class ZipError extends Error {}

/** The entries of a zip archive by name. Throws `ZipError` where its directory is missing or points outside the file. */
export function readZip(archive: Buffer): Map<string, ZipEntry> {
  const end = archive.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < 0 || end + 22 > archive.length) throw new ZipError("the archive breaks off before its end");
  const entries = new Map<string, ZipEntry>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50)
      throw new ZipError("the archive is damaged");
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    if (local + 30 > archive.length) throw new ZipError("the archive is damaged");
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    if (start + size > archive.length) throw new ZipError("the archive breaks off before its end");
    entries.set(name, {name, method, compressed: archive.subarray(start, start + size)});
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** All of an entry, unpacked. Throws `ZipError` past `limit` bytes, however small it says it is. */
export function unpack({method, compressed}: ZipEntry, limit: number): Buffer {
  if (method === 0 && compressed.length <= limit) return compressed;
  if (method !== 8) throw new ZipError("the archive is packed in a way that is not read");
  try {
    return inflateRawSync(compressed, {maxOutputLength: limit});
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError(`a part of it unpacks to more than ${limit / 2 ** 20} MB`);
    throw new ZipError("the archive is damaged");
  }
}

/** An entry's text, unpacked a piece at a time. Throws `ZipError` past `limit` bytes. */
export async function* unpackText({method, compressed}: ZipEntry, limit: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  if (method === 0) {
    yield decoder.decode(unpack({name: "", method, compressed}, limit));
    return;
  }
  const inflate = createInflateRaw();
  inflate.end(compressed);
  let length = 0;
  try {
    for await (const chunk of inflate) {
      length += (chunk as Buffer).length;
      if (length > limit) throw new ZipError(`a part of it unpacks to more than ${limit / 2 ** 20} MB`);
      yield decoder.decode(chunk as Buffer, {stream: true});
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError("the archive is damaged");
  }
}
