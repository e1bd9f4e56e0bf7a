import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync} from "node:fs";
import {chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {build} from "../../../loaders/build.js";
import {explainFault} from "../../../loaders/machine/explain-fault.js";
import {withLock} from "../../../loaders/machine/lock.js";
import {organisationFolder, workforceRows} from "../../helpers/folder.js";

const temporary = () => mkdtemp(join(tmpdir(), "wres-faults-"));
const exists = (path: string) => stat(path).then(Boolean, () => false);

/** The process id of a program that has ended: no program can have it while this one waits. */
const noSuchProcess = 2 ** 22 + 1;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each();
});

/** Root may read and write anywhere, so for the rest of a test it acts as a user who may not. */
function asOrdinaryUser(): void {
  if (process.getuid?.() !== 0) return;
  process.seteuid?.(65_534);
  undo.push(() => process.seteuid?.(0));
}

/** Changes what may be done with a folder until the test ends. */
async function forbid(folder: string, mode: number): Promise<void> {
  await chmod(folder, mode);
  undo.push(() => chmod(folder, 0o700));
}

describe("withLock(folder, work, {patience})", () => {
  it("lets one run at a time do its work", async () => {
    const lock = join(await temporary(), "lock");
    let inside = 0;
    let most = 0;
    const work = () =>
      withLock(lock, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside--;
      });
    await Promise.all([work(), work(), work()]);
    expect(most).toBe(1);
    expect(await exists(lock)).toBe(false);
  });

  it("is let go of when the work fails", async () => {
    const lock = join(await temporary(), "lock");
    await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await withLock(lock, () => Promise.resolve("done"))).toBe("done");
  });

  it("takes over the lock of a run that has died", async () => {
    const lock = join(await temporary(), "lock");
    await mkdir(lock);
    await writeFile(join(lock, "pid"), String(noSuchProcess));
    expect(await withLock(lock, () => Promise.resolve("done"))).toBe("done");
  });

  it("takes over a lock whose number is another program's now, and one that was never noted", async () => {
    const reused = join(await temporary(), "lock");
    await mkdir(reused);
    await writeFile(join(reused, "pid"), `${process.pid} 1`);
    expect(await withLock(reused, () => Promise.resolve("done"))).toBe("done");
    const unnoted = join(await temporary(), "lock");
    await mkdir(unnoted);
    await utimes(unnoted, new Date(0), new Date(0));
    expect(await withLock(unnoted, () => Promise.resolve("done"))).toBe("done");
  });

  it("gives up on a run that does not end, and says what to do", async () => {
    const lock = join(await temporary(), "lock");
    await mkdir(lock);
    await writeFile(join(lock, "pid"), String(process.pid));
    await expect(withLock(lock, () => Promise.resolve(), {patience: 10})).rejects.toThrow(
      `${lock}: another build has held this lock`
    );
    expect(await exists(join(lock, "pid"))).toBe(true);
  });

  it("says so at once where the place may not be written", async () => {
    asOrdinaryUser();
    const folder = await temporary();
    await forbid(folder, 0o500);
    await expect(withLock(join(folder, "lock"), () => Promise.resolve())).rejects.toThrow("EACCES");
  });
});

describe("build(settings), when something is wrong", () => {
  it("gives two runs at once the same finished data", async () => {
    const data = await organisationFolder({workforce: workforceRows(60, 40)});
    const out = await temporary();
    const settings = {data, profile: "analyst", out} as const;
    const [one, two] = await Promise.all([build(settings), build(settings)]);
    expect([one, two]).toEqual([join(out, "analyst"), join(out, "analyst")]);
    expect(await readdir(out)).not.toContain("lock");
    expect(await readdir(out)).not.toContain("analyst.next");
  });

  it("leaves the last good data as they were when the extracts have errors, then builds once they are mended", async () => {
    const data = await organisationFolder({workforce: workforceRows(60, 40)});
    const out = await temporary();
    const settings = {data, profile: "analyst", out} as const;
    const target = await build(settings);
    const before = await contentOf(target);
    const good = await readFile(join(data, "workforce.csv"), "utf8");
    await writeFile(join(data, "workforce.csv"), good.replaceAll("Band 5", "Band 55"));
    await expect(build(settings)).rejects.toThrow();
    expect(await contentOf(target)).toEqual(before);
    expect(await exists(join(out, "lock"))).toBe(false);
    await writeFile(join(data, "workforce.csv"), good.replace(",40", ",41"));
    await build(settings);
    expect(await contentOf(target)).not.toEqual(before);
  });

  it("leaves nothing half made where the first build fails", async () => {
    const data = await organisationFolder({workforce: "snapshot,ethnicity\n"});
    const out = await temporary();
    await expect(build({data, profile: "analyst", out})).rejects.toThrow();
    expect(await exists(join(out, "analyst"))).toBe(false);
    expect(await exists(join(out, "lock"))).toBe(false);
  });

  it("keeps the last good data where writing fails half way", async () => {
    const data = await organisationFolder({workforce: workforceRows(60, 40)});
    const out = await temporary();
    const target = await build({data, profile: "analyst", out});
    const before = await contentOf(target);
    await writeFile(
      join(data, "workforce.csv"),
      (await readFile(join(data, "workforce.csv"), "utf8")).replace(",40", ",41")
    );
    const rows = join(out, "private", "analyst", "rows");
    await rm(rows, {recursive: true});
    await writeFile(rows, "in the way");
    await expect(build({data, profile: "analyst", out})).rejects.toThrow("EEXIST");
    expect(await contentOf(target)).toEqual(before);
    expect(await exists(join(out, "lock"))).toBe(false);
    await rm(rows);
    await build({data, profile: "analyst", out});
    expect(await contentOf(target)).not.toEqual(before);
  });

  it("says so where the place for the data is a file", async () => {
    const data = await organisationFolder({workforce: workforceRows(60, 40)});
    const out = join(await temporary(), "taken");
    await writeFile(out, "");
    await expect(build({data, profile: "analyst", out})).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  it("says so where the extracts may not be read, and makes nothing", async () => {
    asOrdinaryUser();
    const data = await organisationFolder({workforce: workforceRows(60, 40)});
    const out = await temporary();
    await forbid(data, 0o000);
    await expect(build({data, profile: "analyst", out})).rejects.toThrow();
    expect(await exists(join(out, "analyst"))).toBe(false);
  });

  it("keeps the last good data where the place may no longer be written", async () => {
    asOrdinaryUser();
    const data = await organisationFolder({workforce: workforceRows(60, 40)});
    const out = await temporary();
    const target = await build({data, profile: "analyst", out});
    const before = await contentOf(target);
    await writeFile(join(data, "workforce.csv"), `${await readFile(join(data, "workforce.csv"), "utf8")}\n`);
    await forbid(out, 0o500);
    await expect(build({data, profile: "analyst", out})).rejects.toThrow("EACCES");
    expect(await contentOf(target)).toEqual(before);
  });

  it("reads and writes under names with spaces, quotation marks and letters of any alphabet", async () => {
    const odd = join(await temporary(), "Trust’s “data” ä Ω (2) 'x' #1 %20");
    await mkdir(odd);
    const data = join(odd, "extracts");
    await cp(await organisationFolder({workforce: workforceRows(60, 40)}), data, {recursive: true});
    const target = await build({data, profile: "analyst", out: join(odd, "out")});
    expect(await exists(join(target, "cube.parquet"))).toBe(true);
    expect(await exists(join(target, "rows", "workforce.parquet"))).toBe(true);
  });

  it.runIf(canMount())(
    "keeps the last good data on a full disk and on one that is read only, and says so",
    async () => {
      const out = await temporary();
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", out]);
      undo.push(() => execFileSync("umount", [out]));
      const data = await organisationFolder({workforce: workforceRows(60, 40)});
      const settings = {data, profile: "analyst", out} as const;
      const target = await build(settings);
      const before = await contentOf(target);
      const rows = await readFile(join(data, "workforce.csv"), "utf8");
      await writeFile(join(data, "workforce.csv"), rows.replace(",40", ",41"));
      const filler = join(out, "filler");
      await expect(writeFile(filler, Buffer.alloc(5_000_000))).rejects.toThrow("ENOSPC");
      const full = await build(settings).catch(explainFault);
      expect(full).toContain(`${out}: there is no room left on the disk. Make room there`);
      expect(await exists(join(out, "lock"))).toBe(false);
      expect(await contentOf(target)).toEqual(before);
      await rm(filler);
      execFileSync("mount", ["-o", "remount,ro", out]);
      expect(await build(settings).catch(explainFault)).toContain("the disk can be read and not written");
      expect(await contentOf(target)).toEqual(before);
      execFileSync("mount", ["-o", "remount,rw", out]);
      await build(settings);
      expect(await contentOf(target)).not.toEqual(before);
    }
  );

  it.runIf(existsSync("/dev/full"))("passes on that the disk is full, and lets go of the lock", async () => {
    const lock = join(await temporary(), "lock");
    await expect(withLock(lock, () => writeFile("/dev/full", "x"))).rejects.toThrow("ENOSPC");
    expect(await exists(lock)).toBe(false);
  });
});

/** Whether this user may put a small disk of memory in the place of a folder. */
function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const place = mkdtempSync(join(tmpdir(), "wres-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place], {stdio: "ignore"});
    execFileSync("umount", [place], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}

describe("explainFault(error)", () => {
  const fault = (code: string, more: object = {}) =>
    Object.assign(new Error(`${code}: of the system`), {code, ...more});

  it("names the place, says what is wrong and what to do, and that nothing is lost", () => {
    expect(explainFault(fault("ENOSPC", {path: "/data/out/cube.parquet"}))).toBe(
      "/data/out/cube.parquet: there is no room left on the disk. Make room there and run the command again. What was made before is as it was. (ENOSPC: of the system)"
    );
    expect(explainFault(fault("EROFS", {path: "/a", dest: "/b"}))).toMatch(
      /^\/b: the disk can be read and not written\./
    );
  });

  it("knows the engine's words for the same", () => {
    const error = new Error('IO Error: Could not write to "/data/x.parquet": No space left on device');
    expect(explainFault(error)).toMatch(/^\/data\/x\.parquet: there is no room left on the disk\./);
  });

  it("leaves every other message as it is", () => {
    expect(explainFault(new Error("The extracts have errors."))).toBe("The extracts have errors.");
    expect(explainFault(fault("ENOENT"))).toBe("ENOENT: of the system");
    expect(explainFault("words")).toBe("words");
    expect(explainFault(null)).toBe("null");
  });
});

/** Every file below a folder with its bytes as text, to tell whether any has changed. */
async function contentOf(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path] = await readFile(path, "base64");
  }
  return found;
}
