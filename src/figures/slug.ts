/**
 * Text as an identifier for anchors and file names: `Clinical Bands 6 to VSM` gives `clinical-bands-6-to-vsm`.
 *
 * @example
 * slug("Clinical Bands 6 to VSM") // "clinical-bands-6-to-vsm"
 */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
