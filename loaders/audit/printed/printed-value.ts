/** What a cell of a printed table says: a number, a percentage, a number that is hidden, or nothing of the kind. */
export type PrintedValue =
  | {kind: "count"; value: number}
  | {kind: "percent"; value: number; half: number}
  /** Hidden: what the mark itself says of the number, `<5` that it is 0 to 4. */
  | {kind: "hidden"; low: number; high: number}
  | {kind: "none"};

const open = {kind: "hidden", low: 0, high: Infinity} as const;
const nothing = {kind: "none"} as const;

/** Marks that stand for a number that is not shown, and say nothing else. */
const marks = new Set(
  "- – — ‐ ‒ * ** *** † ‡ # ~ ^ : .. ... … c [c] x [x] [low] low s [s] supp suppressed redacted withheld hidden disclosive".split(
    " "
  )
);

/** Marks of a number that does not exist, or that was not collected: not hidden. */
const notThere = new Set(["[z]", "z", "n/a", "na", "not applicable", "nil return"]);

const least = /^(?:<|fewer than|less than|under|below)\s*(\d+)$/;
const atMost = /^(?:≤|<=|<\s*or\s*=|up to)\s*(\d+)$|^(\d+) or (?:fewer|less|below|under)$/;
const between = /^(?:between )?(\d+)\s*(?:to|and|-|–|—)\s*(\d+)$/;

/** Reads a cell as a reader does: quotation marks, footnote signs and thousands separators apart. */
export function printedValue(text: string): PrintedValue {
  const plain = text
    .trim()
    .replace(/^[‘'"“]+|[’'"”]+$/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .toLowerCase();
  if (plain === "" || notThere.has(plain)) return nothing;
  if (marks.has(plain)) return open;
  const [, under] = least.exec(plain) ?? [];
  if (under !== undefined) return {kind: "hidden", low: 0, high: Number(under) - 1};
  const most = atMost.exec(plain);
  if (most) return {kind: "hidden", low: 0, high: Number(most[1] ?? most[2])};
  const [, from, to] = between.exec(plain) ?? [];
  if (from !== undefined && Number(from) < Number(to)) return {kind: "hidden", low: Number(from), high: Number(to)};
  return printedNumber(plain);
}

function printedNumber(plain: string): PrintedValue {
  const [, digits, percent] =
    /^\+?(\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?)\s*(%|per cent|percent)?[*†‡]?$/.exec(plain) ?? [];
  if (digits === undefined) return nothing;
  const value = Number(digits.replaceAll(/[, ]/g, ""));
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (percent !== undefined) return {kind: "percent", value, half: 0.5 * 10 ** -decimals + 1e-9};
  return decimals > 0 ? nothing : {kind: "count", value};
}
