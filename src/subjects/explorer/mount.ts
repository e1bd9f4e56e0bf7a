import {loadSite, tables} from "../../database/cube.js";
import {readRows} from "../../database/parquet.js";
import type {Benchmark, Residents, SiteTables} from "../../figures/view.js";
import type {Cell} from "../../registry/cell.js";
import type {PayGap} from "../../registry/pay-gaps.js";
import {openExplorer} from "./script/explorer.js";
import {Failure} from "./script/failure.js";

/** Brings the explorer to life: controls above the first answer, the view in the address, each change answered in place. */
export async function mountExplorer(): Promise<void> {
  const controls = document.getElementById("explorer-controls");
  const result = document.getElementById("explorer-result");
  if (!controls || !result) return;
  try {
    openExplorer(await loadTables(), {controls, result});
  } catch (error) {
    controls.replaceChildren(
      Failure(error, "The other views could not be loaded. The answer below is the one that the page was made with.")
    );
  }
}

/** The tables that questions are settled with. */
async function loadTables(): Promise<SiteTables> {
  // `publish` wrote these tables in these shapes.
  const rows = async <T>(name: keyof typeof tables): Promise<T[]> =>
    (await readRows(await tables[name]())) as unknown as T[];
  const [site, cells, benchmarks, population, payGaps] = await Promise.all([
    loadSite(),
    rows<Cell>("cube"),
    rows<Benchmark>("benchmarks"),
    rows<Residents>("population"),
    rows<PayGap>("pay_gaps")
  ]);
  return {site, cells, benchmarks, population, published: [], actions: [], payGaps};
}
