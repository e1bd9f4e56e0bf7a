import {strToU8, zipSync} from "fflate";

/** A file of an archive: its path inside, and its text. */
export type ZipEntry = {path: string; text: string};

/** Every file carries this day, in local time as ZIP has it, so that the same texts give the same bytes. */
const day = new Date(2000, 0, 1);

/** A ZIP archive of text files, deflated, in the order given. The same texts give the same bytes. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  return zipSync(Object.fromEntries(entries.map(({path, text}) => [path, strToU8(text)])), {mtime: day});
}
