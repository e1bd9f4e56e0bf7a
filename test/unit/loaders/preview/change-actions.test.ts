import fc from "fast-check";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {changeActions, readActions} from "../../../../loaders/preview/actions/change-actions.js";
import {csvSpans} from "../../../../loaders/preview/actions/csv-spans.js";
import {headRecords} from "../../../../loaders/read/csv-records.js";
import {actionColumns} from "../../../../src/saving/action-starter.js";
import {exampleFolder, icbFolder} from "../../../helpers/example-view.js";

const words = {aliases: {}, own: []};
const example = readFileSync(join(exampleFolder, "actions.csv"), "utf8");
const ofBoard = readFileSync(join(icbFolder, "actions.csv"), "utf8");

describe("csvSpans(text)", () => {
  it("reads every text as the loaders do, and names the place of each field", () => {
    const text = fc.string({unit: fc.constantFrom(...'ab ,"\r\n'.split("")), maxLength: 40});
    fc.assert(
      fc.property(text, (csv) => {
        const spans = csvSpans(csv);
        const records = headRecords(csv, {limit: Infinity, whole: true});
        if (spans === null) {
          expect(records.some(({problem}) => problem !== null)).toBe(true);
          return;
        }
        expect(spans.map(({fields}) => fields.map(({value}) => value))).toEqual(records.map(({fields}) => fields));
        const again = spans.map(({fields, end, next}) => {
          const line = fields.map(({from, to}) => csv.slice(from, to)).join(",");
          return line + csv.slice(end, next);
        });
        expect(again.join("")).toBe(csv);
      }),
      {numRuns: 2000}
    );
  });
});

/** A plan with columns of its own, notes above its header, and any line ending. */
const plans = fc
  .record({
    ending: fc.constantFrom("\n", "\r\n"),
    own: fc.uniqueArray(fc.constantFrom("Cost", "Ward", "Notes to self"), {maxLength: 3}),
    columns: fc.shuffledSubarray([...actionColumns.filter((column) => column !== "id")], {minLength: 3}),
    notes: fc.array(fc.constantFrom("Plan of the trust", "", "Agreed by the board, May"), {maxLength: 2}),
    rows: fc.array(fc.array(fc.string({unit: fc.constantFrom(...'aé ,"\n’;x'.split("")), maxLength: 8})), {
      minLength: 1,
      maxLength: 5
    }),
    closed: fc.boolean()
  })
  .map(({ending, own, columns, notes, rows, closed}) => {
    const header = ["id", ...new Set(["action", "indicators", ...columns]), ...own];
    const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = rows.map((row, i) => header.map((_, j) => field(j === 0 ? `A${i}` : (row[j] ?? "x"))).join(","));
    return {
      header,
      rows: lines,
      text: [...notes.map(field), header.join(","), ...lines].join(ending) + (closed ? ending : ""),
      ending
    };
  });

const value = fc
  .string({unit: fc.constantFrom(...'bcé ,"’;\n'.split("")), minLength: 1, maxLength: 12})
  .map((text) => text.trim())
  .filter((text) => text !== "");

describe("changeActions(text, change, words)", () => {
  it("adds an action: reading gives what was written, and everything that stood there stands there", () => {
    fc.assert(
      fc.property(plans, value, value, ({text, rows}, action, lead) => {
        const fields = {id: "NEW", action, indicators: "2, 7", lead, due: "2031-03-31", rag: "amber", target: "1.00"};
        const changed = changeActions(text, {id: null, fields}, words);
        const read = readActions(changed, words);
        expect(read.at(-1)).toMatchObject(fields);
        expect(read.slice(0, -1)).toEqual(readActions(text, words));
        for (const row of rows) expect(changed).toContain(row);
      }),
      {numRuns: 300}
    );
  });

  it("changes one field: no other byte moves", () => {
    fc.assert(
      fc.property(plans, value, fc.nat(), ({text, rows}, action, which) => {
        const id = `A${which % rows.length}`;
        const changed = changeActions(text, {id, fields: {action}}, words);
        const before = csvSpans(text)?.flatMap(({fields}) => fields.map(({from, to}) => text.slice(from, to))) ?? [];
        const after =
          csvSpans(changed)?.flatMap(({fields}) => fields.map(({from, to}) => changed.slice(from, to))) ?? [];
        expect(after.length).toBe(before.length);
        expect(after.filter((field, i) => field !== before[i]).length).toBeLessThanOrEqual(1);
        expect(readActions(changed, words).find((each) => each.id === id)?.action).toBe(action);
        expect(changeActions(changed, {id, fields: {action}}, words)).toBe(changed);
      }),
      {numRuns: 300}
    );
  });

  it("keeps both shipped plans byte for byte but for what changes", () => {
    const changed = changeActions(example, {id: "A03", fields: {rag: "green", progress: "Done, “all” of it"}}, words);
    const lines = (text: string): string[] => text.split("\n");
    const moved = lines(changed).filter((line, i) => line !== lines(example)[i]);
    expect(moved).toEqual([expect.stringMatching(/^A03,2,Interview Skills Training,.*,green,.*Done, “all” of it/)]);
    // The board's plan has neither measure nor baseline: they are added at the right, every other byte stays.
    const fields = {measure: "i2-candidates-white-bme", baseline: "1.97 (2018/19)"};
    const wider = changeActions(ofBoard, {id: "B01", fields}, words);
    expect(readActions(wider, words)[0]).toMatchObject(fields);
    expect(wider.split("\n")[0]).toBe(`${ofBoard.split("\n")[0] ?? ""},measure,baseline`);
    expect(
      wider
        .split("\n")
        .slice(2)
        .map((line) => line.replace(/,,$/, ""))
    ).toEqual(ofBoard.split("\n").slice(2));
  });

  it("begins a plan where there is none", () => {
    const begun = changeActions("", {id: null, fields: {id: "A01", action: "Meet", indicators: "9"}}, words);
    expect(begun).toBe(`${actionColumns.join(",")}\nA01,9,Meet,,,,,,,,,,,,,\n`);
  });

  it("finds columns by the organisation's own headers", () => {
    const own = {aliases: {"What we do": "action"}, own: []};
    const changed = changeActions("Ref,Metrics,What we do\nA1,2,Old\n", {id: "A1", fields: {action: "New"}}, own);
    expect(changed).toBe("Ref,Metrics,What we do\nA1,2,New\n");
  });

  it.each([
    ["an id that is there already", {id: null, fields: {id: "A03", action: "a", indicators: "2"}}, /already/],
    ["an action without words", {id: null, fields: {id: "N1", indicators: "2"}}, /what will be done/],
    ["an action of no indicator", {id: null, fields: {id: "N1", action: "a"}}, /names no indicator/],
    ["an indicator that there is not", {id: "A03", fields: {indicators: "2, 12"}}, /numbers from 1 to 9/],
    ["a day that there is not", {id: "A03", fields: {due: "2031-02-30"}}, /due date/],
    ["a state of no key", {id: "A03", fields: {rag: "pink"}}, /one of blue/],
    ["a formula", {id: "A03", fields: {action: '=HYPERLINK("x")'}}, /formula/],
    ["an action that is gone", {id: "Z9", fields: {action: "a"}}, /no action Z9/],
    ["another short name", {id: "A03", fields: {id: "A33"}}, /stays/],
    ["a character that no spreadsheet keeps", {id: "A03", fields: {action: "a\u0000b"}}, /character/]
  ])("refuses %s", (_, change, said) => {
    expect(() => changeActions(example, change, words)).toThrow(said);
  });

  it("refuses a file that it cannot place every field of", () => {
    expect(() => changeActions('id,action,indicators\nA1,"a,2\n', {id: "A1", fields: {action: "b"}}, words)).toThrow(
      /not closed/
    );
    const twice = "id,action,indicators\nA1,a,2\nA1,b,3\n";
    expect(() => changeActions(twice, {id: "A1", fields: {action: "c"}}, words)).toThrow(/Two actions/);
    expect(() => changeActions("a,b\n1,2\n", {id: "1", fields: {action: "c"}}, words)).toThrow(/no column/);
  });
});
