/** A printed number with the precision it was printed at. */
export type PrintedNumber = {value: number; decimals: number};

/** True where a computed value rounds, half up or half to even, to the number as it was printed. */
export function roundsTo(computed: number, {value, decimals}: PrintedNumber): boolean {
  return Math.abs(computed - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** True where the printed number is within one unit of its last digit: cut off, or rounded twice, but not another figure. */
export function roundsNear(computed: number, {value, decimals}: PrintedNumber): boolean {
  return Math.abs(computed - value) <= 10 ** -decimals + 1e-9;
}

/** True where the printed digits are the computed ones with two neighbours swapped: 32.5 for 23.5. */
export function isTransposed(computed: number, {value, decimals}: PrintedNumber): boolean {
  const printed = Math.abs(value).toFixed(decimals);
  const right = Math.abs(computed).toFixed(decimals);
  if (printed === right || printed.length !== right.length) return false;
  const digits = [...right];
  return digits.some((digit, i) => {
    const j = digits[i + 1] === "." ? i + 2 : i + 1;
    const other = digits[j];
    if (digit === "." || other === undefined) return false;
    return digits.map((each, k) => (k === i ? other : k === j ? digit : each)).join("") === printed;
  });
}
