import {Callout} from "../../components/text/callout.js";
import {fetchView} from "../../database/cube-view.js";
import {catalogueOf} from "../explorer/catalogue.js";
import {gapSource} from "../../studies/reckoning/crossing.js";
import {gapOffers} from "../../studies/reckoning/offers.js";
import {mountGapPicker} from "./script/gap-picker.js";
import {mountSearch} from "./script/search-panel.js";

/**
 * Puts choices on the page of root causes: another gap to take apart, and a search of one's own. Reads the cube only;
 * on an analyst's machine the query engine is started when people have to be crossed or searched.
 */
export async function mountRootCauses(organisation: string): Promise<void> {
  const picker = document.getElementById("gap-picker");
  const search = document.getElementById("search-controls");
  if (!picker && !search) return;
  try {
    const view = await fetchView(organisation);
    const source = gapSource(view);
    const people = view.site.profile === "analyst";
    const offers = gapOffers(source, {people});
    if (offers.length === 0) return;
    openAsked();
    const session = {view, source, offers, people, catalogue: catalogueOf(view)};
    mountGapPicker(session);
    mountSearch(session);
  } catch {
    const words =
      "Other gaps could not be loaded. What the page was made with stands below; reload the page to try again.";
    document.getElementById("root-causes-said")?.replaceChildren(Callout(words, {kind: "error"}));
  }
}

/** Opens what the address asks for by its choices: a gap to take apart, or a search. */
function openAsked(): void {
  const asked = new URLSearchParams(location.search);
  for (const [keys, id] of [
    [["gap", "whose", "by", "and", "year"], "gap-picker"],
    [["find", "find-year", "depth", "floor"], "search-controls"]
  ] as const) {
    const fold = document.getElementById(id)?.closest("details");
    if (fold && keys.some((key) => asked.has(key))) fold.open = true;
  }
}
