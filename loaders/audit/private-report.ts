import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Cell} from "../../src/registry/cell.js";
import type {DisclosureRules} from "../../src/registry/disclosure.js";
import type {Nesting} from "../../src/registry/nesting.js";
import type {PayGap} from "../../src/registry/pay-gaps.js";
import type {TruePay} from "./pay/pay-attack.js";
import type {BandGroup} from "../../src/registry/organisation.js";

/** What the audit is told in private of one organisation: true counts, settings, and its figures in print. */
export type PrivateReport = {
  organisation: {id: string; labels: Readonly<Record<string, string>>};
  record: {
    organisation: string;
    rules: DisclosureRules;
    bandGroups: readonly BandGroup[];
    pattern: string;
  } & Readonly<Record<string, unknown>>;
  truth: readonly Cell[];
  /** What nests in what, found in the extracts. */
  nestings: readonly Nesting[];
  published: readonly Readonly<Record<string, unknown>>[];
  /** True pay of the groups that gaps are made of, and the gaps that releases before have printed. */
  pay: {magnitudes: readonly TruePay[]; released: readonly PayGap[]};
  /** Counts that an earlier release shows. */
  released: readonly Cell[];
  /** Sentences of the organisation's own that it has said tell of nothing hidden. */
  confirmed?: readonly string[];
};

/** Reads the private report of each organisation from the folder that the build keeps them in. */
export async function readPrivateReports(folder: string): Promise<PrivateReport[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as PrivateReport)
  );
}
