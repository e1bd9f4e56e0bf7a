import {mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {BudgetExceeded, startBudget} from "../../../../loaders/audit/budget.js";
import type {Certificate} from "../../../../loaders/audit/certificate.js";
import {main} from "../../../../loaders/audit/cli.js";
import {auditSite} from "../../../../loaders/audit/run-audit.js";
import {protect, type Protected} from "../../../../loaders/protect/protect.js";
import {madeUpEvents, madeUpInput} from "../../../helpers/made-up-organisation.js";

let made: Protected;
let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "wres-out-"));
  made = await protect(madeUpInput(madeUpEvents({staff: 80})), {privateFolder: join(out, "private/published")});
});

afterEach(() => vi.restoreAllMocks());

/** A site with these rows as its cube, and anything else. */
async function site(rows: readonly unknown[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wres-dist-"));
  await writeFile(join(folder, "cube.json"), JSON.stringify(rows));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const quiet = (): {said: () => string} => {
  const lines: string[] = [];
  const note = (text: unknown): boolean => lines.push(String(text)) > 0;
  vi.spyOn(process.stdout, "write").mockImplementation(note);
  vi.spyOn(process.stderr, "write").mockImplementation(note);
  return {said: () => lines.join("")};
};

const audit = (folder: string, ...more: string[]): Promise<number> =>
  main([folder, "--private", join(out, "private/published"), ...more]);

describe("audit DIR --private DIR", () => {
  it("exits 0 for a safe site, and certifies every data file", async () => {
    const {said} = quiet();
    const folder = await site(made.cells, {"notes.json": "{}"});
    expect(await audit(folder, "--certificate")).toBe(0);
    expect(said()).toContain("made-up: safe; every hidden small count leaves at least 5 values open");
    const certificate = JSON.parse(await readFile(join(folder, "certificate.json"), "utf8")) as Certificate;
    expect(Object.keys(certificate.files)).toEqual(["cube.json", "notes.json"]);
    expect(certificate.organisations[0]?.protection).toEqual(JSON.parse(JSON.stringify(made.record)));
    expect(certificate.organisations[0]?.narrowest).toBe(5);
    expect(await audit(folder, "--certificate")).toBe(0);
  });

  it("exits 1 where a person could be found, naming the count and no value", async () => {
    const {said} = quiet();
    const small = made.report.truth.find(({count}) => count === 1);
    const shown = made.cells.map((cell) => ({...cell}));
    const leak = shown.find((cell) => cell.status === "suppressed" && cell.level === small?.level);
    const count = made.report.truth.find(
      (cell) =>
        leak &&
        Object.entries(leak).every(
          ([key, value]) => ["count", "status"].includes(key) || cell[key as keyof typeof cell] === value
        )
    )?.count;
    Object.assign(leak ?? {}, {count, status: "published"});
    expect(await audit(await site(shown))).toBe(1);
    expect(said()).toMatch(/unsafe: made-up\|/);
  });

  it("exits 2 for figures that contradict each other, and 3 when time is up", async () => {
    const {said} = quiet();
    const shown = made.cells.findIndex(({status}) => status === "published");
    expect(await audit(await site(made.cells.toSpliced(shown, 1)))).toBe(2);
    expect(said()).toContain("contradiction: ");
    expect(await audit(await site(made.cells), "--seconds", "0")).toBe(3);
  });

  it("does not certify a site that has not passed", async () => {
    quiet();
    const folder = await site(made.cells, {"people.csv": "ethnicity,pay_band\nA,Band 5\n"});
    expect(await audit(folder, "--certificate")).toBe(1);
    await expect(readFile(join(folder, "certificate.json"))).rejects.toThrow("ENOENT");
  });
});

describe("audit DIR", () => {
  it("fails where nothing could be read, and never says that all is well", async () => {
    const {said} = quiet();
    const folder = await mkdtemp(join(tmpdir(), "wres-wide-"));
    await writeFile(join(folder, "sickness.csv"), "Month,Days\nMay,12\n");
    await writeFile(join(folder, "report.docx"), "");
    expect(await main([folder])).toBe(2);
    expect(said()).toContain("No table could be read");
    expect(said()).toContain("Not read: report.docx");
  });
});

describe("auditSite(folder, settings), in a process of its own", () => {
  it("throws in words where the audit fails", async () => {
    const folder = await site(made.cells, {"cube.duckdb": ""});
    await expect(auditSite(folder, {out, profile: "published"})).rejects.toThrow("A person could be found");
  });
});

describe("startBudget(seconds)", () => {
  it("gives what is left, and throws when nothing is", () => {
    expect(startBudget(10)()).toBeGreaterThan(9);
    expect(() => startBudget(0)()).toThrow(BudgetExceeded);
  });
});
