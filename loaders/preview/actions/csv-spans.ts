/** A field of a CSV text: what it says, and where it stands with its quotation marks. */
type FieldSpan = {value: string; from: number; to: number};

/** A record of a CSV text: its fields, and where its line ending stands (nothing long where the text ends without one). */
export type RecordSpan = {fields: FieldSpan[]; end: number; next: number};

/**
 * The records of a CSV text (RFC 4180) with the place of every field, so that one can be written anew and all else stays.
 * Null where a quotation mark is never closed or text follows a closing one: such a text is not changed.
 */
export function csvSpans(text: string): RecordSpan[] | null {
  const records: RecordSpan[] = [];
  let at = 0;
  while (at < text.length) {
    const fields: FieldSpan[] = [];
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at) : plain(text, at);
      if (!field) return null;
      fields.push(field);
      at = field.to;
      if (text[at] !== ",") break;
      at += 1;
    }
    const next = at + (text.startsWith("\r\n", at) ? 2 : at < text.length ? 1 : 0);
    records.push({fields, end: at, next});
    at = next;
  }
  return records;
}

function plain(text: string, from: number): FieldSpan {
  let to = from;
  while (to < text.length && !",\r\n".includes(text[to] ?? "")) to += 1;
  return {value: text.slice(from, to), from, to};
}

function quoted(text: string, from: number): FieldSpan | null {
  let value = "";
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    const to = quote + 1;
    if (text[to] === '"') {
      value += '"';
      at = to + 1;
      continue;
    }
    return to === text.length || ",\r\n".includes(text[to] ?? "") ? {value, from, to} : null;
  }
}
