/** The rows of a CSV text by header: quoted fields, doubled quotes, CRLF or LF, with or without byte order mark. */
export function readCsv(text: string): Record<string, string>[] {
  const records: string[][] = [[""]];
  let quoted = false;
  const source = text.replace(/^\ufeff/, "");
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at);
    const record = records.at(-1) ?? [];
    const put = (more: string): void => {
      record[record.length - 1] = (record.at(-1) ?? "") + more;
    };
    if (quoted) {
      if (letter !== '"') put(letter);
      else if (source.charAt(at + 1) === '"') put(source.charAt(at++));
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") record.push("");
    else if (letter === "\n") records.push([""]);
    else if (letter !== "\r") put(letter);
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 1 || record[0] !== "");
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name.trim(), row[k] ?? ""])));
}
