/** A text on one line: every run of white space is one space, and none stands at its ends. */
export const squeeze = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
