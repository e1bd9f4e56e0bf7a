import {readNotebook} from "./notebook.js";
import type {Notebook} from "./notebook.js";
import {fromBase64Url, toBase64Url} from "../../../saving/base64url.js";

/** Addresses longer than this are cut by some mail programs and chat tools. */
export const longestLink = 8_000;

/** A notebook as a fragment of an address, `#notebook=…`: packed, so that whole notebooks fit; nothing of it reaches a server. */
export async function notebookToFragment(notebook: Notebook): Promise<string> {
  const packed = await through(
    new TextEncoder().encode(JSON.stringify(notebook)),
    new CompressionStream("deflate-raw")
  );
  return `#notebook=${toBase64Url(packed)}`;
}

/** The notebook of a fragment; null where the fragment holds none. Rejects with a sentence where it is damaged. */
export async function notebookFromFragment(fragment: string): Promise<Notebook | null> {
  const packed = /^#notebook=([\w-]+)$/.exec(fragment)?.[1];
  if (packed === undefined) return fragment.startsWith("#notebook=") ? Promise.reject(new Error(damaged)) : null;
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream("deflate-raw"));
    return readNotebook(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new Error(damaged);
  }
}

const damaged = "The link to a notebook is not whole. Ask for it again, or ask for the notebook as a file.";

/** More than any notebook: a packed text can be made to unpack to any size. */
const mostBytes = 12_000_000;

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (
    new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Uint8Array<ArrayBuffer>>
  ).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    const {done, value} = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new Error(damaged);
    }
    parts.push(value);
  }
}
