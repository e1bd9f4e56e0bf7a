import {parseHTML} from "linkedom";
import {readTable} from "../../src/saving/read-table.js";
import {shorthand, shorthandOrder} from "../../src/words/shorthand.js";
import {toXlsx} from "../../src/saving/xlsx.js";
import {splitCounts} from "./split-counts.js";

/** Every table of a finished report page, one a sheet, with cover, contents and notes. */
export async function reportWorkbook(html: string): Promise<Uint8Array> {
  const {document} = parseHTML(html);
  const heading = document.querySelector("h1")?.textContent.trim() ?? "Workforce Race Equality Standard report";
  const version = /Data version (\w+)/.exec(document.body.textContent)?.[1] ?? "";
  const tables = [...document.querySelectorAll("table")].map((table) => splitCounts(readTable(table)));
  return toXlsx(tables, {
    title: heading,
    sheets: sheetNames(tables.map(({title}) => title)),
    about: [
      "All tables of the annual report on the Workforce Race Equality Standard, in the order of the report.",
      `Data version: ${version}`,
      "Made from anonymised extracts. Small numbers are withheld so that nobody can be recognised."
    ],
    notes: [
      "A sheet is named after its table in the report: Table_3 is Table 3, and Table_3_Bank_staff a supplement to it. Data behind a chart are in sheets named Data.",
      "Percentages and percentage points are in per cent, not in parts of one. Cells hold more decimals than they show.",
      "“Counted” is the number of people that a percentage is of, “out of” the number of people that it is out of.",
      ...shorthandOrder.map((code) => `${shorthand[code].symbol} ${shorthand[code].reason}`)
    ]
  });
}

/** A name for each table's sheet, from its caption: letters, digits and underscores, at most 31, no two alike. */
export function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  titles.forEach((title, index) => {
    const [, own] = /^Table (\d+)\./.exec(title) ?? [];
    const [, main, what] = /^Supplement to Table (\d+)\. ([^,]+)/.exec(title) ?? [];
    const [, impact] = /^Action plan: high impact action (\d)/.exec(title) ?? [];
    const board = title.startsWith("The nine indicators by") && "Board_table";
    const name = own
      ? `Table_${own}`
      : main
        ? `Table_${main}_${words(what ?? "")}`
        : impact
          ? `Action_plan_${impact}`
          : board || shortNames[title];
    names.push(name && !names.includes(name) ? name.slice(0, 31) : `Data_${index + 1}`);
  });
  return names;
}

const shortNames: Readonly<Record<string, string>> = {
  "Each indicator now and a period before": "Changes",
  "Rating of the nine indicators": "Ratings",
  "Actions by status": "Actions_by_status",
  "Are the measures moving?": "Measures",
  "Action plan": "Action_plan"
};

function words(text: string): string {
  return text.replaceAll(/\W+/g, "_");
}
