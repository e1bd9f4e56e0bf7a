/** The Government Statistical Service's shorthand for a cell without a plain number, and for what a reader must know of one. */
export type ShorthandCode = "c" | "low" | "u" | "x" | "z" | "b" | "p" | "r";

/** How each shorthand is printed, its short words, and the reason in full. */
export const shorthand: Readonly<Record<ShorthandCode, {symbol: string; words: string; reason: string}>> = {
  c: {
    symbol: "[c]",
    words: "hidden to protect people",
    reason:
      "Hidden to protect people: this figure, or one that could be worked out from it, is about so few people that it could reveal something about a person."
  },
  low: {symbol: "[low]", words: "rounds to 0", reason: "More than 0, but so little that it rounds to 0."},
  u: {
    symbol: "[u]",
    words: "low reliability",
    reason: "Low reliability: based on few people, so it may change a lot from one period to the next."
  },
  x: {symbol: "[x]", words: "not available", reason: "Not available: this was not collected or not supplied."},
  z: {
    symbol: "[z]",
    words: "not applicable",
    reason: "Not applicable: there was nothing to count or to compare."
  },
  b: {
    symbol: "[b]",
    words: "break in series",
    reason: "Break in series: the definition changed, so do not compare this with earlier periods."
  },
  p: {symbol: "[p]", words: "provisional", reason: "Provisional: this figure may be revised."},
  r: {symbol: "[r]", words: "revised", reason: "Revised: this figure has changed since it was first published."}
};

/** The shorthand codes in the order in which a key lists them. */
export const shorthandOrder: readonly ShorthandCode[] = ["c", "low", "u", "x", "z", "b", "p", "r"];
