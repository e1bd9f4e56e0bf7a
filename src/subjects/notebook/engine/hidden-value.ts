/**
 * A hidden count as scripts meet it: an object, not a number, so that libraries do not take it for a missing value. Every
 * sum, product and comparison with it is NaN or false; as text it is `[c]`.
 */
export const hiddenValue: object = Object.freeze({
  valueOf: () => Number.NaN,
  toString: () => "[c]",
  toJSON: () => "[c]",
  [Symbol.toPrimitive]: (hint: string) => (hint === "string" ? "[c]" : Number.NaN)
});

/** Whether a value is a hidden count. */
export function isHiddenValue(value: unknown): boolean {
  return value === hiddenValue;
}
