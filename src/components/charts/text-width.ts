/**
 * Estimated width of text in pixels at a font size, for a sans-serif face. Charts are drawn where nothing can be
 * measured (at build time), so room for labels is reckoned from this; it errs on the wide side.
 */
export function textWidth(text: string, {size = 13} = {}): number {
  let em = 0;
  for (const character of text) {
    if (/[mwMW@%]/.test(character)) em += 0.88;
    else if (/[A-Z&+<>=\u2212]/.test(character)) em += 0.68;
    else if (/[ijlt.,'|:;()[\]! fr-]/.test(character)) em += 0.34;
    else em += 0.57;
  }
  return em * size;
}

/** Text broken at spaces into lines no wider than `width` pixels; a single longer word keeps its own line. */
export function wrapText(text: string, width: number, {size = 13} = {}): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, {size}) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
