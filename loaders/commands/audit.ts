import {main, usage} from "../audit/cli.js";

export {usage};

/** Audits a folder of published tables; the exit code says what was found (0 safe, 1 found, 2 contradictory, 3 out of time). */
export async function run(args: string[]): Promise<void> {
  process.exitCode = await main(args);
}
