import {spawn} from "node:child_process";
import {once} from "node:events";
import {rmSync} from "node:fs";
import type {Socket} from "node:net";
import {fileURLToPath} from "node:url";
import {privateSocket} from "../machine/private-socket.js";

/** The longest name that a socket file may have on every system. */
const longest = 103;

/**
 * Starts the process that makes pages while this one runs, with Node's `options`, and tells the loaders of it by
 * `WRES_PAGE_SERVER`: a page then takes a fraction of the time of a process of its own. It listens on a socket file in a
 * folder that only this user can open, and ends with this process or when `end` is called. Where no such file can be named,
 * nothing is started and each page is made by itself.
 */
export async function startPageServer({options = []}: {options?: readonly string[]} = {}): Promise<{end: () => void}> {
  const {socket, folder} = await privateSocket("pages");
  if (folder !== null) process.once("exit", () => rmSync(folder, {recursive: true, force: true}));
  if (socket.length > longest) return {end: () => undefined};
  const script = fileURLToPath(new URL("page-server.js", import.meta.url));
  const child = spawn(process.execPath, [...options, script, socket], {stdio: ["pipe", "pipe", "inherit"]});
  const isReady = await Promise.race([
    once(child.stdout, "data").then(() => true),
    once(child, "exit").then(() => false)
  ]);
  if (!isReady) throw new Error("The process that makes the pages could not be started. Its own message stands above.");
  child.unref();
  for (const pipe of [child.stdin, child.stdout]) (pipe as unknown as Socket).unref();
  process.env.WRES_PAGE_SERVER = socket;
  return {end: () => void child.kill()};
}
