/** A header or column name as headers are compared: without case, spaces, `_`, `-` and byte order mark. */
export function foldHeader(header: string): string {
  return header.toLowerCase().replace(/[\s_\-‐-―\ufeff]+/g, "");
}
