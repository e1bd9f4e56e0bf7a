import type {Book, Place} from "./book.js";
import type {Printed} from "./printed-figure.js";

/**
 * A rate or ratio printed without its counts still bounds them; the sizes of its groups are taken as known. Adds what
 * it tells, where the true counts give the printed figure. Returns false where it tells of no count in the book.
 */
export function addPrintedRate(book: Book, place: Place, whole: Place | undefined, printed: Printed): boolean {
  const {value, rounding, unit, groups} = printed;
  const [of, to] = groups.map((group) => {
    const part = place.groups.get(group) ?? -1;
    const size = book.entries[whole?.groups.get(group) ?? -1]?.value ?? 0;
    return {part, count: book.entries[part]?.value ?? 0, size};
  });
  if (value === null || !of?.size || of.part < 0) return false;
  if (unit === "percent" && !to) {
    const [lower, upper] = [((value - rounding) * of.size) / 100, ((value + rounding) * of.size) / 100];
    if (of.count < lower || of.count > upper) return false;
    book.relations.push({cells: [of.part], coefficients: [1], lower, upper});
    return true;
  }
  if (unit !== "ratio" || !to?.size || to.part < 0) return false;
  const ratio = of.count / of.size / (to.count / to.size);
  if (!(Math.abs(ratio - value) <= rounding)) return false;
  // of.count x to.size lies between (value - rounding) and (value + rounding) times to.count x of.size
  const cells = [of.part, to.part];
  book.relations.push({cells, coefficients: [to.size, -(value - rounding) * of.size], lower: 0, upper: Infinity});
  book.relations.push({cells, coefficients: [to.size, -(value + rounding) * of.size], lower: -Infinity, upper: 0});
  return true;
}
