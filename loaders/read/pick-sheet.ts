import type {Source} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";
import {findHeader, recognised, type Header, type HeaderWords} from "./header.js";
import type {SheetRecord} from "./sheet-records.js";
import type {Workbook, WorkbookSheet} from "./xlsx.js";

/** Records among which a header is looked for. */
const mostRecords = 60;

/** The sheet of a workbook that holds the extract, with its first records and its header. */
export type PickedSheet = {sheet: WorkbookSheet; head: readonly SheetRecord[]; header: Header | null};

/**
 * The visible sheet whose header fits best, the first of equals. Two sheets that both have every required column are an
 * error: one of them may be a draft, or each a year, and only a person knows.
 */
export async function pickSheet(
  file: string,
  workbook: Workbook,
  source: Source,
  words: HeaderWords
): Promise<PickedSheet & {findings: Finding[]}> {
  const look = async (sheet: WorkbookSheet): Promise<PickedSheet> => {
    const head: SheetRecord[] = [];
    for await (const record of sheet.records()) if (head.push(record) === mostRecords) break;
    return {sheet, head, header: findHeader(head, source, words)};
  };
  const [seen, unseen] = [await Promise.all(workbook.sheets.map(look)), await Promise.all(workbook.hidden.map(look))];
  const fit = ({header}: PickedSheet): number => (header ? recognised(header) : 0);
  const best = seen.reduce((one, other) => (fit(other) > fit(one) ? other : one));
  const required = source.columns.filter((column) => column.required).map(({name}) => name);
  const whole = seen.filter(
    ({header, head}) =>
      header &&
      required.every((name) => header.columns.some(({column}) => column === name)) &&
      head.some(({row, fields}) => row > header.lastRow && fields.some((field) => field.trim() !== ""))
  );
  const findings: Finding[] = [];
  if (whole.length > 1)
    findings.push(
      fileFinding(
        "error",
        "two-sheets",
        file,
        `${whole.length} sheets can be the extract: ${whole.map(({sheet}) => `"${sheet.name}"`).join(", ")}.`,
        `Keep one and hide or delete the others; or save each as a file of its own (${source.name}-1.xlsx, ${source.name}-2.xlsx), which are read together.`
      )
    );
  else if (workbook.sheets.length > 1 || workbook.hidden.length > 0) {
    const others = workbook.sheets.length - 1;
    const rest = [
      others > 0 ? `${others} more that can be seen` : "",
      workbook.hidden.length > 0
        ? `${workbook.hidden.length} that ${workbook.hidden.length > 1 ? "are" : "is"} hidden`
        : ""
    ].filter(Boolean);
    const alike = [...seen, ...unseen].filter((each) => each !== best && isAlike(each, best));
    findings.push(
      fileFinding(
        alike.length > 0 ? "warning" : "note",
        "other-sheets",
        file,
        `The sheet "${best.sheet.name}" was read; the workbook has ${rest.join(" and ")}.${
          alike.length > 0 ? ` Of these ${alike.length === 1 ? "one looks" : `${alike.length} look`} like it.` : ""
        }`,
        "If the extract is on another, delete the sheets that are not it; if it goes on there, put it on one sheet."
      )
    );
  }
  return {...best, findings};
}

/** Whether a sheet looks like the extract, or more of it: the same columns, or rows as full as its rows, with numbers. */
function isAlike({head, header}: PickedSheet, best: PickedSheet): boolean {
  const columns = best.header ? recognised(best.header) : 0;
  if (header && columns > 0 && recognised(header) >= columns) return head.some(({row}) => row > header.lastRow);
  const full = head.filter(({fields}) => fields.filter((field) => field.trim() !== "").length >= Math.max(3, columns));
  return full.filter(({fields}) => fields.some((field) => /^\d+(\.\d+)?$/.test(field.trim()))).length >= 3;
}
