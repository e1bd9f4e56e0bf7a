import type {TableData, TableValue} from "./csv.js";
import {escapeXml} from "../words/escape.js";
import {formatOf, styles, stylesXml} from "./xlsx-styles.js";
import {zip} from "./zip.js";

/** What the cover and the notes of a workbook say. */
export type WorkbookInfo = {
  title: string;
  /** One line each: what it is, whose data, the data's date, the address it came from, whom to ask. */
  about: readonly string[];
  /** Lines of the notes sheet: shorthand, methods, caveats. */
  notes: readonly string[];
  /** Names of the tables' sheets, each different and of at most 31 letters; `Table_1` and so on where left out. */
  sheets?: readonly string[];
};

type Sheet = {
  name: string;
  rows: readonly Line[];
  widths: readonly number[];
  table?: {ref: string; headings: readonly string[]};
};
type Line = {cells: readonly TableValue[]; formats?: readonly (string | null)[]; style?: number; link?: string};

/**
 * Tables as an Excel workbook to the Analysis Function's checklist: cover, contents with links, notes, then one table a
 * sheet, marked as a table, with its title in A1 and its headings in one row; no merged or empty cells, no hidden rows.
 * Numbers are numbers, whole in their cells and shown as their table says, else to two decimals; text that looks like a
 * formula stays text.
 */
export async function toXlsx(tables: readonly TableData[], info: WorkbookInfo): Promise<Uint8Array> {
  const names = tables.map((_table, index) => info.sheets?.[index] ?? `Table_${index + 1}`);
  const sheets: Sheet[] = [
    {name: "Cover", widths: [90], rows: [heading(info.title), ...info.about.map(wrapped)]},
    {
      name: "Contents",
      widths: [14, 90],
      rows: [
        heading("Contents"),
        {cells: ["Sheet", "Title"], style: styles.heading},
        {cells: ["Notes", "Notes to the tables"], link: "Notes"},
        ...tables.map(({title}, index) => ({cells: [names[index] ?? "", title], link: names[index] ?? ""}))
      ]
    },
    {name: "Notes", widths: [110], rows: [heading("Notes"), ...info.notes.map(wrapped)]},
    ...tables.map((table, index) => tableSheet(table, names[index] ?? ""))
  ];
  return zip(parts(sheets, info.title));
}

const heading = (text: string): Line => ({cells: [text], style: styles.title});
const wrapped = (text: string): Line => ({cells: [text], style: styles.wrap});

function tableSheet({title, headings, rows, formats = [], notes}: TableData, name: string): Sheet {
  const unique = headings.map((text, index) => {
    const before = headings.slice(0, index).filter((each) => each === text).length;
    return before ? `${text} (${before + 1})` : text || `Column ${index + 1}`;
  });
  const intro = [
    heading(title),
    wrapped("This sheet has one table. Shorthand such as [c] is explained in the sheet Notes."),
    ...notes.map(wrapped)
  ];
  const first = intro.length + 1;
  return {
    name,
    widths: unique.map((text, column) =>
      Math.min(60, Math.max(12, text.length + 2, ...rows.map((row) => String(row[column] ?? "").length + 2)))
    ),
    rows: [
      ...intro,
      {cells: unique, style: styles.heading},
      ...rows.map((cells, row) => ({cells: cells.map((cell) => cell ?? "[x]"), formats: formats[row] ?? []}))
    ],
    ...(rows.length > 0 && {
      table: {ref: `A${first}:${columnName(unique.length - 1)}${first + rows.length}`, headings: unique}
    })
  };
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

function cellXml(value: TableValue, at: string, style: number): string {
  if (typeof value === "number" && Number.isFinite(value)) return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(value ?? ""))}</t></is></c>`;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Every number format that a sheet uses. */
function formatsOf({rows}: Sheet): string[] {
  return rows.flatMap(({cells, formats = []}) =>
    cells.flatMap((value, column) => formatOf(value, formats[column]) ?? [])
  );
}

function sheetXml({rows, widths, table}: Sheet, codes: readonly string[]): string {
  const lines = rows.map(({cells, formats = [], style = styles.plain, link}, row) => {
    const styleOf = (value: TableValue, column: number): number => {
      if (link && column === 0) return styles.link;
      const format = formatOf(value, formats[column]);
      return format === null ? style : styles.formatted + codes.indexOf(format);
    };
    const values = cells.map((value, column) =>
      cellXml(value, `${columnName(column)}${row + 1}`, styleOf(value, column))
    );
    return `<row r="${row + 1}">${values.join("")}</row>`;
  });
  const links = rows.flatMap(({link}, row) =>
    link ? [`<hyperlink ref="A${row + 1}" location="'${link}'!A1" display="${link}"/>`] : []
  );
  return [
    declaration,
    `<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>`,
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    links.length ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "",
    "</worksheet>"
  ].join("");
}

function tableXml(id: number, {ref, headings}: NonNullable<Sheet["table"]>): string {
  const columns = headings.map((text, index) => `<tableColumn id="${index + 1}" name="${escapeXml(text)}"/>`).join("");
  return `${declaration}<table xmlns="${main}" id="${id}" name="Table_${id}_data" displayName="Table_${id}_data" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${headings.length}">${columns}</tableColumns></table>`;
}

function parts(sheets: readonly Sheet[], title: string): {path: string; text: string}[] {
  const codes = [...new Set(sheets.flatMap(formatsOf))];
  const tabled = sheets.flatMap((sheet, index) => (sheet.table ? [{table: sheet.table, sheet: index + 1}] : []));
  const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const list = (items: readonly string[]): string =>
    `${declaration}<Relationships xmlns="${packaged}/relationships">${items.join("")}</Relationships>`;
  return [
    {
      path: "[Content_Types].xml",
      text: `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        override("xl/workbook.xml", `${office}.sheet.main+xml`),
        override("xl/styles.xml", `${office}.styles+xml`),
        override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ...sheets.map((_sheet, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${office}.worksheet+xml`)),
        ...tabled.map((_table, index) => override(`xl/tables/table${index + 1}.xml`, `${office}.table+xml`))
      ].join("")}</Types>`
    },
    {
      path: "_rels/.rels",
      text: list([
        relation(1, `${relations}/officeDocument`, "xl/workbook.xml"),
        relation(2, `${packaged}/relationships/metadata/core-properties`, "docProps/core.xml")
      ])
    },
    {
      path: "docProps/core.xml",
      text: `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`
    },
    {
      path: "xl/workbook.xml",
      text: `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({name}, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: list([
        ...sheets.map((_sheet, index) =>
          relation(index + 1, `${relations}/worksheet`, `worksheets/sheet${index + 1}.xml`)
        ),
        relation(sheets.length + 1, `${relations}/styles`, "styles.xml")
      ])
    },
    {path: "xl/styles.xml", text: declaration + stylesXml(codes, main)},
    ...sheets.map((sheet, index) => ({path: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet, codes)})),
    ...tabled.flatMap(({table, sheet}, index) => [
      {path: `xl/tables/table${index + 1}.xml`, text: tableXml(index + 1, table)},
      {
        path: `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
        text: list([relation(1, `${relations}/table`, `../tables/table${index + 1}.xml`)])
      }
    ])
  ];
}
