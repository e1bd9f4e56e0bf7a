import type {Size} from "./shape.js";

/** The size that a seed's organisation is of where all sizes are asked for: of ten, seven small ones and one large. */
export function sizeOf(seed: number): Exclude<Size, "any"> {
  return seed % 10 === 0 ? "large" : seed % 10 > 7 ? "middle" : "small";
}
