import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {protect} from "../../../../loaders/protect/protect.js";
import {keepReleased, readReleased} from "../../../../loaders/protect/released.js";
import {auditProtected, isSafe} from "../../../helpers/audit-protected.js";
import {madeUpEvents, madeUpInput} from "../../../helpers/made-up-organisation.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "released-"))));
afterEach(() => rm(folder, {recursive: true}));

const metadata = {source: "0".repeat(64), version: "0.0.0"};

describe("readReleased(folder, organisation)", () => {
  it("is nothing where no release is kept", async () => {
    expect(await readReleased(folder, "made-up")).toBeNull();
  });

  it("gives back what was kept, hidden counts as hidden, and the next protection is safe with it", async () => {
    const input = madeUpInput(madeUpEvents({staff: 260}).filter(({measure}) => measure === "headcount"));
    const first = await protect(input);
    expect(first.record.earlierRelease).toBe(false);
    await keepReleased(first.cells, folder, {report: first.report, metadata});
    const released = await readReleased(folder, first.record.organisation);
    expect(released?.cells).toEqual(first.cells);
    expect(released?.truth).toEqual(first.report.truth);
    expect(released?.cells.some(({status, count}) => status === "suppressed" && count === null)).toBe(true);
    const second = await protect(input, {kept: released});
    expect(second.record.earlierRelease).toBe(true);
    expect(second.cells).toEqual(first.cells);
    expect(isSafe(await auditProtected(second))).toBe(true);
  });

  it("refuses another organisation's counts, and a file that is no cube, saying where and what to do", async () => {
    const made = await protect(madeUpInput(madeUpEvents({staff: 260})));
    await keepReleased(made.cells, folder, {report: made.report, metadata});
    await expect(readReleased(folder, "another")).rejects.toThrow(
      /cube\.parquet: it holds counts of .* not of "another"/
    );
    await mkdir(join(folder, "released"), {recursive: true});
    await writeFile(join(folder, "released/cube.parquet"), "not Parquet");
    await expect(readReleased(folder, "made-up")).rejects.toThrow(/not the cube of a release.*npm run release/);
  });
});
