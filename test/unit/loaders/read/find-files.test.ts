import {chmod, mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {execFileSync} from "node:child_process";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {describe, expect, it} from "vitest";
import {findFiles} from "../../../../loaders/read/find-files.js";

async function folderOf(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wres-"));
  for (const name of names) await writeFile(join(folder, name), "");
  return folder;
}

/** Runs as a user without rights, which a test run as root otherwise always has. */
async function withoutRights<Result>(run: () => Promise<Result>): Promise<Result> {
  const user = process.geteuid?.();
  if (user === 0) process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    if (user === 0) process.seteuid?.(0);
  }
}

describe("findFiles(folder)", () => {
  it("finds extracts in either ending and any case, in the order of the contract", async () => {
    const {files, findings} = await findFiles(
      await folderOf("Survey.CSV", "workforce.xlsx", "board.csv", "organisation.json")
    );
    expect(files.map(({name, kind, path}) => [name, kind, basename(path)])).toEqual([
      ["workforce", "xlsx", "workforce.xlsx"],
      ["survey", "csv", "Survey.CSV"],
      ["board", "csv", "board.csv"]
    ]);
    expect(findings).toEqual([]);
  });

  it("needs a workforce, and nothing else", async () => {
    expect((await findFiles(await folderOf("board.csv"))).findings).toMatchObject([
      {level: "error", code: "missing-file"}
    ]);
  });

  it("will not choose between two files of one name", async () => {
    const {files, findings} = await findFiles(await folderOf("workforce.csv", "workforce.xlsx"));
    expect(files).toEqual([]);
    expect(findings).toMatchObject([{level: "error", code: "two-files"}]);
  });

  it("points out tables that it does not know, and leaves other files alone", async () => {
    const {findings} = await findFiles(
      await folderOf(
        "workforce.csv",
        "recruitmnet.csv",
        "training.xls",
        "read-me.txt",
        "datapackage.json",
        ".hidden.csv"
      )
    );
    expect(findings.map(({level, code, file}) => [level, code, file])).toEqual([
      ["warning", "unknown-file", "recruitmnet.csv"],
      ["error", "other-format", "training.xls"]
    ]);
  });

  it("does not open a pipe, which may never end", async () => {
    const folder = await folderOf("board.csv");
    execFileSync("mkfifo", [join(folder, "workforce.csv")]);
    expect((await findFiles(folder)).findings).toMatchObject([
      {level: "error", code: "unreadable", file: "workforce.csv", what: expect.stringContaining("pipe") as string}
    ]);
  });

  it("finds several files of a kind, and refuses the same file twice", async () => {
    const folder = await folderOf("workforce-2019.csv", "Workforce 2020.xlsx");
    await writeFile(join(folder, "workforce-2019.csv"), "a");
    expect((await findFiles(folder)).files.map(({name, kind}) => [name, kind])).toEqual([
      ["workforce", "xlsx"],
      ["workforce", "csv"]
    ]);
    await writeFile(join(folder, "workforce copy.csv"), "a");
    expect((await findFiles(folder)).findings).toMatchObject([{level: "error", code: "same-file"}]);
  });

  it("says that a folder is not there", async () => {
    const {findings} = await findFiles(join(tmpdir(), "wres-no-such-folder"));
    expect(findings).toMatchObject([{level: "error", code: "unreadable", what: "It is not there."}]);
  });

  it("says that a file is no folder, and a folder no file", async () => {
    const folder = await folderOf("a");
    expect((await findFiles(join(folder, "a"))).findings).toMatchObject([{what: "It is not a folder."}]);
    await mkdir(join(folder, "workforce.csv"));
    expect((await findFiles(folder)).findings).toMatchObject([
      {file: "workforce.csv", what: "It is a folder, not a file."}
    ]);
  });

  it("says that a folder or a file may not be read", async () => {
    const folder = await folderOf("workforce.csv");
    await chmod(folder, 0o755);
    await chmod(join(folder, "workforce.csv"), 0o000);
    const file = await withoutRights(() => findFiles(folder));
    await chmod(folder, 0o000);
    const closed = await withoutRights(() => findFiles(folder));
    await chmod(folder, 0o700);
    expect(file.findings).toMatchObject([
      {code: "unreadable", file: "workforce.csv", what: "It may not be read by this user."}
    ]);
    expect(closed.findings).toMatchObject([{code: "unreadable", what: "It may not be read by this user."}]);
  });
});
