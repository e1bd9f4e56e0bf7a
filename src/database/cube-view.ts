import type {Cell} from "../registry/cell.js";
import {loadSite, tables} from "./cube.js";
import {readRows} from "./parquet.js";
import {viewOf, type View} from "../figures/view.js";

/** An organisation of the site with the cube alone, fetched by the page: no benchmarks, residents, printed figures or actions. */
export async function fetchView(organisation: string): Promise<View> {
  const [site, cells] = await Promise.all([loadSite(), tables.cube().then((bytes) => readRows(bytes))]);
  // `publish` wrote the cube in the shape of Cell.
  return viewOf(
    {site, cells: cells as unknown as Cell[], benchmarks: [], population: [], published: [], actions: [], payGaps: []},
    organisation
  );
}
