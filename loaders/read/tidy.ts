import {literal} from "../machine/literal.js";

/** Every character that `String.trim` takes for a space. */
const spaces =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** SQL for a text without the spaces around it, null where nothing is left: what `trim` does in the loaders. */
export function tidy(text: string): string {
  return `nullif(trim(${text}, ${literal(spaces)}), '')`;
}
