import {randomBytes} from "node:crypto";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/**
 * A new name for a socket that only this user can reach: a file in a private folder, which is to be removed afterwards; on
 * Windows a named pipe, without a folder. `name` says what listens there.
 */
export async function privateSocket(name: string): Promise<{socket: string; folder: string | null}> {
  if (process.platform === "win32")
    return {socket: `\\\\.\\pipe\\wres-${name}-${randomBytes(16).toString("hex")}`, folder: null};
  const folder = await mkdtemp(join(tmpdir(), `wres-${name}-`));
  return {socket: join(folder, `${name}.sock`), folder};
}
