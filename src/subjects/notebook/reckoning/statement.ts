/** More rows than a notebook shows or a script should reshape; a statement that gives more is cut there. */
export const mostRows = 100_000;

/** The text with comments, and what stands in quotation marks, as spaces. */
export function withoutComments(text: string): string {
  return text.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (part) =>
    part.startsWith("-") || part.startsWith("/") ? part.replaceAll(/[^\n]/g, " ") : part.replaceAll(";", " ")
  );
}
