import {fileURLToPath} from "node:url";
import {collect} from "../../loaders/publish/collect.js";
import {payGaps} from "../../loaders/measure/pay-gaps.js";
import {describeOrganisation} from "../../loaders/publish/describe-site.js";
import "../../src/writing/static.js";
import {viewOf, type SiteTables, type View} from "../../src/figures/view.js";

/** The folder of the shipped example's first organisation, the trust. */
export const exampleFolder = fileURLToPath(new URL("../../data/example/leicestershire-partnership", import.meta.url));

/** The folder of its second, the integrated care board. */
export const icbFolder = fileURLToPath(
  new URL("../../data/example/nhs-bedfordshire-luton-milton-keynes", import.meta.url)
);

/** What has been made of the two shipped folders, which no test changes: every test of a process shares it. */
const shipped = new Map<string, Promise<View>>();

/** The example as an analyst's page loaders see it: true counts, nothing hidden. Also gives components a document. */
export async function exampleTables(folder = exampleFolder): Promise<SiteTables> {
  const data = await collect(folder);
  const {cells} = data.measures;
  const {surveyNotes, open, check} = data;
  const organisation = await describeOrganisation(data.measures, cells, {
    profile: "analyst",
    folder,
    surveyNotes,
    record: null,
    check
  });
  return {
    site: {profile: "analyst", version: "0.0.0", source: "000000000000", organisations: [organisation]},
    cells,
    payGaps: payGaps(data.measures.magnitudes, data.measures.organisation.id),
    // Each open table has the columns of its rows here: `check` has read them by the data contract.
    ...(open as unknown as Pick<SiteTables, "benchmarks" | "population" | "published" | "actions">)
  };
}

/** The view of the example. */
export async function exampleView(folder = exampleFolder): Promise<View> {
  const make = async (): Promise<View> => viewOf(await exampleTables(folder));
  if (![exampleFolder, icbFolder].includes(folder)) return make();
  const view = shipped.get(folder) ?? make();
  shipped.set(folder, view);
  return view;
}
