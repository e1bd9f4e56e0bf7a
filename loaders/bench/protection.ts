import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {serialize} from "node:v8";
import {collect} from "../publish/collect.js";
import type {ProtectInput} from "../protect/protect.js";
import type {ProtectionBench} from "./bench-protection.js";
import type {PrintedFigure} from "../../src/figures/view.js";
import {organisationFolders} from "../machine/settings.js";
import {runPart} from "./run-part.js";
import {atMost, ratio, seconds, type Line} from "./print.js";

/**
 * What the process may keep of its own, in MB: with the solver and Node itself, what a build has room for. Node would
 * else let waste lie as long as the machine has memory to spare, and the measure would be of the machine.
 */
const heap = 128;

/** Protects and audits the first organisation of a data folder, and sets it against the audit alone. */
export async function benchProtectionOf(data: string): Promise<Line[]> {
  const [folder = data] = await organisationFolders(data);
  const {measures, open} = await collect(folder);
  const input: ProtectInput = {measures, open: {published: open.published as PrintedFigure[]}};
  const scratch = await mkdtemp(join(tmpdir(), "wres-bench-"));
  const collected = join(scratch, "collected");
  await writeFile(collected, serialize(input), {mode: 0o600});
  const made = await runPart<ProtectionBench>("protection-part.ts", [collected], {heap}).finally(() =>
    rm(scratch, {recursive: true, force: true})
  );
  const both = made.protectSeconds + made.auditSeconds;
  return [
    ["counts under protection", String(made.cells)],
    ["hidden as small", String(made.primary)],
    ["hidden to protect those", String(made.secondary)],
    ["share of counted value hidden", `${(made.valueHidden * 100).toFixed(2)} %`],
    ["protect", seconds(made.protectSeconds)],
    ["audit", seconds(made.auditSeconds)],
    ["protect and audit", seconds(both), atMost(both, 30, "30 s")],
    ["protect and audit against audit alone", ratio(both, made.auditSeconds)],
    [
      `its largest memory, in a process of its own with a heap of ${heap} MB`,
      `${Math.round(made.megabytes)} MB`,
      atMost(made.megabytes, 300, "300 MB")
    ]
  ];
}
