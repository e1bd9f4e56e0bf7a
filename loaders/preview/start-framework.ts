import {spawn} from "node:child_process";
import {rm} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {privateSocket} from "../machine/private-socket.js";
import {root} from "../machine/settings.js";

/** Framework's preview behind its socket: when it has made the data and answers, when it has ended, and how to end it. */
export type FrameworkPreview = {
  socket: string;
  ready: Promise<void>;
  ended: Promise<void>;
  end: () => Promise<void>;
};

/**
 * Starts Framework's preview with settings added to the environment. It listens on no port: on a socket file in a folder
 * that only this user can open (on Windows a named pipe), so that the door of the preview is the only way in.
 */
export async function startFramework(settings: Readonly<Record<string, string>>): Promise<FrameworkPreview> {
  const {socket, folder} = await privateSocket("preview");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("framework-server.ts", import.meta.url)), "preview"],
    {
      cwd: root,
      env: {...process.env, ...settings, WRES_SOCKET: socket, WRES_STARTER: String(process.pid)},
      // A group of its own, so that the loaders that it starts end with it.
      detached: process.platform !== "win32",
      stdio: ["ignore", "ignore", "inherit", "ipc"]
    }
  );
  const ended = new Promise<void>((resolve, reject) => child.once("exit", () => resolve()).once("error", reject));
  const ready = new Promise<void>((resolve) => child.once("message", () => resolve()));
  const end = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
      process.kill(folder === null ? child.pid : -child.pid, "SIGKILL");
    await ended;
    if (folder !== null) await rm(folder, {recursive: true, force: true});
  };
  return {socket, ready, ended, end};
}
