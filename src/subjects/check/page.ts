import {group} from "d3-array";
import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import type {CheckFinding, CheckReport, FileUnderstood, PeopleRead, WordRead} from "../../figures/check-report.js";
import type {FileAccount} from "../../figures/site.js";
import type {View} from "../../figures/view.js";
import {foldHeader} from "../../registry/sources.js";
import {countOf, formatCount} from "../../words/format.js";
import type {Block} from "../../writing/markdown.js";
import {ownPage} from "../../writing/own-page.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => checkPage(await view());

/**
 * What `npm run check` prints, as a page of an analyst's site: what was understood of each file, what was found, and what
 * may be pasted into organisation.json. Throws in a published site, which has no such page.
 */
export function checkPage(view: View): string {
  const {check, shortName, files} = view.organisation;
  if (view.site.profile !== "analyst" || !check) throw new Error("check: only an analyst's site has this page.");
  return ownPage(view, "check", {
    title: "Check of the extracts",
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            `How the extracts of ${shortName} were understood, and what was found in them. Look at the first before the second: a file that was misunderstood can be without any finding.`
          ),
          h(
            "p",
            null,
            "The command ",
            h("code", null, "npm run check"),
            " says the same, also of extracts with errors, of which no site is made."
          )
        ]
      },
      {
        heading: "What was understood",
        blocks: check.understood.files.flatMap((file) => fileBlocks(file, files, check.understood.words))
      },
      {heading: "What was found", blocks: [FoundTable(check.findings)]},
      {heading: "To paste into organisation.json", blocks: pasteBlocks(check)}
    ]
  });
}

function fileBlocks(file: FileUnderstood, accounts: readonly FileAccount[], words: readonly WordRead[]): Block[] {
  const {name, from, leftOut, people} = file;
  const account = accounts.find((each) => each.name === name);
  const sources = from.map(
    ({file: path, sheet, rows}) => `${path}${sheet === null ? "" : `, sheet “${sheet}”`} (${countOf(rows, "row")})`
  );
  const used = account ? `: ${formatCount(account.used)} of ${countOf(account.read, "row")} used` : "";
  const read = words.filter((word) => word.file === name);
  return [
    h("h3", {id: `file-${name}`}, name),
    h("p", null, `Read from ${sources.join(" and ")}${used}.`),
    people.length > 0 && PeopleTable(name, people),
    ColumnTable(file),
    leftOut.length > 0 && h("p", null, `Left out: ${leftOut.join(", ")}.`),
    read.length > 0 &&
      h(
        "details",
        null,
        h("summary", null, `Words of ${name} that are not ours (${read.length})`),
        WordTable(name, read)
      )
  ];
}

/** WRES groups in the order that they are read in. */
const order = ["White", "BME", "Not known"];

function PeopleTable(name: string, people: readonly PeopleRead[]): HTMLElement {
  const found = [...new Set(people.flatMap(({groups: some}) => Object.keys(some)))];
  const sorted = found.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return DataTable(
    people,
    [
      {heading: "Period", value: ({period}) => period},
      {heading: "People", value: (row) => row.people, cell: (row) => formatCount(row.people), numeric: true},
      ...sorted.map((each) => ({
        heading: each,
        value: ({groups: some}: PeopleRead) => some[each] ?? 0,
        cell: ({groups: some}: PeopleRead) => formatCount(some[each] ?? 0),
        numeric: true
      }))
    ],
    {caption: `People in ${name}, by period`, sorting: false}
  );
}

function ColumnTable({name, columns}: FileUnderstood): HTMLElement {
  return DataTable(
    columns,
    [
      {heading: "Header", value: ({header}) => header},
      {heading: "Read as", value: ({column}) => column},
      {
        heading: "By",
        value: ({header, column}) => (foldHeader(header) === foldHeader(column) ? "its name" : "another word for it")
      }
    ],
    {caption: `Columns of ${name}`, sorting: false}
  );
}

function WordTable(name: string, words: readonly WordRead[]): HTMLElement {
  const byColumn = [...group(words, ({column}) => column).values()].flatMap((some) =>
    [...some].sort((a, b) => b.rows - a.rows)
  );
  return DataTable(
    byColumn,
    [
      {heading: "Column", value: ({column}) => column},
      {heading: "Word", value: ({word}) => word},
      {heading: "Read as", value: ({meaning}) => meaning ?? "left out"},
      {heading: "Rows", value: ({rows}) => rows, cell: ({rows}) => formatCount(rows), numeric: true}
    ],
    {caption: `Words of ${name}, and what they were read as`}
  );
}

function FoundTable(findings: readonly CheckFinding[]): HTMLElement {
  if (findings.length === 0) return h("p", null, "Nothing to report.");
  return DataTable(
    findings,
    [
      {heading: "File", value: ({file}) => file},
      {heading: "Kind", value: ({level}) => level},
      {heading: "Where", value: whereWords},
      {heading: "Rows", value: ({count}) => count, cell: ({count}) => formatCount(count), numeric: true},
      {heading: "What was found", value: ({found, what}) => (found === undefined ? what : `“${found}”: ${what}`)},
      {heading: "What to do", value: (finding) => finding.do}
    ],
    {caption: "Findings"}
  );
}

/** `pay_band, row 4`; the whole file where a finding has no place in it. */
function whereWords({column, row, count}: CheckFinding): string {
  const place = [column, row !== undefined && `${count > 1 ? "first at " : ""}row ${row}`].filter(Boolean);
  return place.length > 0 ? place.join(", ") : "the whole file";
}

function pasteBlocks({paste}: CheckReport): Block[] {
  if (paste === null) return [h("p", null, "Nothing: every header and word was understood.")];
  return [
    Callout("Look at each guess before you paste it. A word that could not be guessed stands as ?.", {kind: "next"}),
    h("pre", {tabindex: "0"}, h("code", null, paste))
  ];
}
