import {whenLive} from "../../../database/live.js";

/**
 * Runs the notebook of a page where its results do not stand in the page yet, and elsewhere when a reader asks for it.
 * Nothing of what runs cells is fetched before.
 */
export async function mountReading(): Promise<void> {
  const host = document.getElementById("notebook-reading");
  if (!host) return;
  await whenLive();
  const {runPage} = await import("./run-page.js");
  await runPage(host);
}
