import {beforeAll, describe, expect, it} from "vitest";
import {cellKey, type Cell} from "../../src/registry/cell.js";
import {protect, type Protected} from "../../loaders/protect/protect.js";
import {auditProtected, isSafe} from "../helpers/audit-protected.js";
import {madeUpEvents, madeUpInput, seeded} from "../helpers/made-up-organisation.js";

const events = madeUpEvents({staff: 260});
let made: Protected;

beforeAll(async () => {
  made = await protect(madeUpInput(events));
});

/** Which counts are shown, by address, after an address is rewritten. */
const pattern = (cells: readonly Cell[], rename: (text: string) => string = (text) => text): string[] =>
  cells.map((cell) => `${rename(cellKey(cell))}=${cell.status}`).sort();

describe("the pattern of hidden counts", () => {
  it("is the same when the same data are protected again", async () => {
    const again = await protect(madeUpInput(events));
    expect(again.record).toEqual(made.record);
    expect(again.cells).toEqual(made.cells);
  });

  it("is the same in whatever order the counts come", async () => {
    const random = seeded(7);
    const input = madeUpInput(events);
    const shuffled = [...input.measures.cells].map((cell) => ({cell, at: random()})).sort((a, b) => a.at - b.at);
    const mixed = await protect({...input, measures: {...input.measures, cells: shuffled.map(({cell}) => cell)}});
    expect(mixed.record).toEqual(made.record);
    expect(mixed.cells).toEqual(made.cells);
  });

  it("stays safe when levels get other names", async () => {
    const rename = (text: string): string => text.replace(/Estates/g, "Zoo").replace(/Community/g, "Aviary");
    const elsewhere = events.map(({person, ...event}) => ({
      ...event,
      person: {...person, directorate: rename(person.directorate)}
    }));
    const renamed = await protect(madeUpInput(elsewhere));
    expect(isSafe(await auditProtected(renamed))).toBe(true);
    expect(pattern(renamed.cells).length).toBe(pattern(made.cells, rename).length);
    expect(renamed.report.statistics.primary).toBe(made.report.statistics.primary);
  });

  it("shows every published count as it is, never recomputed without the hidden ones", () => {
    const truth = new Map(made.report.truth.map((cell) => [cellKey(cell), cell.count]));
    for (const cell of made.cells) {
      expect(cell.count).toBe(cell.status === "published" ? truth.get(cellKey(cell)) : null);
    }
    const total = made.cells.find(({breakdown, group}) => breakdown === "overall" && group === "known");
    expect(total?.status).toBe("published");
  });
});
