/** A file of an archive: its path inside, and its text. */
export type ZipEntry = {path: string; text: string};

const table = Uint32Array.from({length: 256}, (_each, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 of bytes, as ZIP has it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * A ZIP archive of text files, deflated by the platform's own CompressionStream (every current browser, and Node 18).
 * Every file carries the same date, so the same texts give the same bytes.
 */
export async function zip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const {path, text} of entries) {
    const name = new TextEncoder().encode(path);
    const bytes = new TextEncoder().encode(text);
    const packed = await deflate(bytes);
    const shared = [0x0800, 8, 0, 0x0021, crc32(bytes), packed.length, bytes.length, name.length, 0] as const;
    const local = record([0x04034b50, 20, ...shared], [4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2]);
    directory.push(
      record([0x02014b50, 20, 20, ...shared, 0, 0, 0, 0, offset], [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4]),
      name
    );
    parts.push(local, name, packed);
    offset += local.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0);
  const end = record([0x06054b50, 0, 0, entries.length, entries.length, size, offset, 0], [4, 2, 2, 2, 2, 4, 4, 2]);
  return join([...parts, ...directory, end]);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Numbers as little-endian bytes of the given widths. */
function record(values: readonly number[], sizes: readonly number[]): Uint8Array {
  const bytes = values.flatMap((value, index) =>
    Array.from({length: sizes[index] ?? 0}, (_each, byte) => (value >>> (8 * byte)) & 0xff)
  );
  return Uint8Array.from(bytes);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
