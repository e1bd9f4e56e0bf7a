import {fileFinding, type Finding} from "../check/finding.js";
import type {TextScan} from "./text-scan.js";

/** What the bytes of a CSV file give reason to say. An error means that it cannot be read. */
export function textFindings(file: string, {bytes, encoding, binary}: TextScan): Finding[] {
  if (bytes === 0)
    return [fileFinding("error", "empty-file", file, "The file is empty.", "Export it again, or take it away.")];
  if (binary === "binary")
    return [fileFinding("error", "not-a-table", file, "The file is not text.", "Save the extract as CSV (UTF-8).")];
  if (binary !== null)
    return [
      fileFinding(
        "error",
        "not-a-table",
        file,
        `The file is an ${binary} under the name of a CSV file.`,
        "Save it as CSV (UTF-8), or as a workbook with the ending .xlsx."
      )
    ];
  if (encoding === "utf-8") return [];
  const names = {"windows-1252": "Windows-1252", "utf-16le": "UTF-16", "utf-16be": "UTF-16"};
  return [
    fileFinding(
      "warning",
      "encoding",
      file,
      `The file is not UTF-8 and was read as ${names[encoding]}; look whether accents and dashes came out right.`,
      "Save it as CSV (UTF-8) to be certain."
    )
  ];
}
