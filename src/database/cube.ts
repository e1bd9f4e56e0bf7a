import {FileAttachment} from "observablehq:stdlib";
import type {Site} from "../figures/site.js";

/** Fetches the bytes of one table: a Parquet file, or a DuckDB database that holds a table of the same name. */
export type Source = () => Promise<ArrayBuffer>;

/**
 * The tables of the site by name. The row-level ones (workforce, recruitment, disciplinary, training) hold rows only on
 * an analyst's own machine; in a published site they have columns and no rows, so that the same SQL runs in both.
 */
export const tables = {
  cube: () => FileAttachment("../wres/cube.parquet").arrayBuffer(),
  benchmarks: () => FileAttachment("../wres/benchmarks.parquet").arrayBuffer(),
  population: () => FileAttachment("../wres/population.parquet").arrayBuffer(),
  published: () => FileAttachment("../wres/published.parquet").arrayBuffer(),
  actions: () => FileAttachment("../wres/actions.parquet").arrayBuffer(),
  pay_gaps: () => FileAttachment("../wres/pay_gaps.parquet").arrayBuffer(),
  workforce: () => FileAttachment("../wres/workforce.parquet").arrayBuffer(),
  recruitment: () => FileAttachment("../wres/recruitment.parquet").arrayBuffer(),
  disciplinary: () => FileAttachment("../wres/disciplinary.parquet").arrayBuffer(),
  training: () => FileAttachment("../wres/training.parquet").arrayBuffer()
} satisfies Record<string, Source>;

/** The organisations and what is known of their data: the contents of `site.json`. */
export async function loadSite(): Promise<Site> {
  return (await FileAttachment("../wres/site.json").json()) as Site;
}

/** Address of the packed query engine, see `engine.bin.ts`. */
export function engineAddress(): Promise<string> {
  return FileAttachment("../engine.bin").url();
}
