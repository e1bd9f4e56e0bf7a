import {rename, rm} from "node:fs/promises";

/** Puts a finished folder where another was; the other one is gone only when the new one stands, and comes back if it cannot. */
export async function replaceFolder(target: string, next: string): Promise<void> {
  const old = `${target}.old`;
  await rm(old, {recursive: true, force: true});
  await rename(target, old).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  });
  try {
    await rename(next, target);
  } catch (error) {
    await rename(old, target).catch(() => undefined);
    throw error;
  }
  await rm(old, {recursive: true, force: true});
}
