/** A piece of XML: a tag that opens or closes (without its namespace prefix), or text between tags. */
export type XmlToken =
  | {kind: "open"; name: string; attributes: string; selfClosing: boolean}
  | {kind: "close"; name: string}
  | {kind: "text"; text: string};

const pattern =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<[!?][^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

/** Longest stretch without the end of a tag: any longer is no spreadsheet. */
const longestStretch = 16 * 2 ** 20;

/** Raised by text that goes on without a tag. */
export class XmlError extends Error {}

/**
 * The tokens of XML text. Made for the plain XML that spreadsheets are stored in: it expands no entity but the five of
 * XML and character numbers, so no document can make it grow.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const [, cdata, slash, name, attributes = "", selfClosing, text] of xml.matchAll(pattern)) {
    if (cdata !== undefined) yield {kind: "text", text: cdata};
    else if (text !== undefined) yield {kind: "text", text: decodeXml(text)};
    else if (name !== undefined && slash === "/") yield {kind: "close", name};
    else if (name !== undefined) yield {kind: "open", name, attributes, selfClosing: selfClosing === "/"};
  }
}

/** The same for XML that comes in pieces: each call gives the tokens that are whole by then. */
export function xmlPieces(): (piece: string) => Generator<XmlToken> {
  let rest = "";
  return (piece) => {
    rest += piece;
    const whole = rest.lastIndexOf(">") + 1;
    const ready = rest.slice(0, whole);
    rest = rest.slice(whole);
    if (rest.length > longestStretch) throw new XmlError("its text does not end");
    return xmlTokens(ready);
  };
}

/** The value of an attribute, or null where the tag has none of that name (a prefix does not count). */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decodeXml(found[1] ?? found[2] ?? "") : null;
}

const entities: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

function decodeXml(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text;
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
