import {parseHTML} from "linkedom";
import {toXlsx} from "../../src/lib/xlsx.js";
import {tablesOf} from "./page-tables.js";

/** Every table of a finished report page, one a sheet, with cover, contents and notes. */
export async function reportWorkbook(html: string): Promise<Uint8Array> {
  const {document} = parseHTML(html);
  const heading = document.querySelector("h1")?.textContent.trim() ?? "Workforce Race Equality Standard report";
  const version = /Data version (\w+)/.exec(document.body.textContent)?.[1] ?? "";
  return toXlsx(tablesOf(document), {
    title: heading,
    about: [
      "All tables of the annual report on the Workforce Race Equality Standard.",
      `Data version: ${version}`,
      "Made from anonymised extracts. Small numbers are withheld so that nobody can be recognised."
    ],
    notes: [
      "[c] withheld to protect people",
      "[x] not available",
      "[z] not applicable",
      "[low] rounds to zero, but is not zero"
    ]
  });
}
