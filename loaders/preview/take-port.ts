import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** A preview that runs, as it has noted itself for the next one. */
type Holder = {pid: number; data: string; since: string};

/** The first port that is tried. */
const firstPort = 3000;

/**
 * Opens something on a port: the one given, or else the first free one from 3000 on. Says which process holds the one that
 * was wanted, and on which it opens instead; a port that was asked for by number is not exchanged for another, but the next
 * free one offered. Returns what `open` returns and a way to let the port go.
 */
export async function takePort<T extends {url: string}>(
  open: (port: number) => Promise<T>,
  {
    port,
    data,
    say,
    folder = notesFolder()
  }: {port?: number | undefined; data: string; say: (words: string) => void; folder?: string}
): Promise<{opened: T; release: () => Promise<void>}> {
  const first = port ?? firstPort;
  for (let at = first; at < first + 100; at++) {
    const opened = await open(at).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return null;
      throw error;
    });
    const words = opened === null ? `Port ${at} is held by ${await holderOf(at, folder)}.` : "";
    if (opened !== null) {
      const note = await noteHolder(Number(new URL(opened.url).port), data, folder);
      return {opened, release: () => rm(note, {force: true})};
    }
    if (port !== undefined) throw new Error(`${words} End it, or give another: npm start -- --port ${at + 1}`);
    say(`${words} Trying ${at + 1}.`);
  }
  throw new Error(`No port from ${first} to ${first + 99} is free. Give one: npm start -- --port 5000`);
}

/** In words, who has a port: a preview that has noted itself and still runs, or another program. */
async function holderOf(port: number, folder: string): Promise<string> {
  try {
    const {pid, data, since} = JSON.parse(await readFile(noteOf(port, folder), "utf8")) as Holder;
    process.kill(pid, 0);
    return `another preview: process ${pid}, which shows ${data} since ${since}`;
  } catch {
    return "another program";
  }
}

async function noteHolder(port: number, data: string, folder: string): Promise<string> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  const since = new Date().toLocaleString("en-GB", {dateStyle: "short", timeStyle: "short"});
  const note: Holder = {pid: process.pid, data, since};
  await writeFile(noteOf(port, folder), JSON.stringify(note), {mode: 0o600});
  return noteOf(port, folder);
}

const noteOf = (port: number, folder: string): string => join(folder, `${port}.json`);

const notesFolder = (): string => join(tmpdir(), `wres-previews-${process.getuid?.() ?? "own"}`);
