/**
 * Text as it stands in XML or HTML, between tags or in a quoted attribute: markup written out, and control characters,
 * which no XML may hold, left out.
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
