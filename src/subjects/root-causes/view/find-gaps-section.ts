import {h} from "../../../components/h.js";
import type {GapSource} from "../../../studies/reckoning/crossing.js";
import type {View} from "../../../figures/view.js";
import type {Block} from "../../../writing/markdown.js";
import {latestSearches, SearchResult} from "../../../studies/view/find-gaps.js";
import {SearchCaution, searchReading} from "../../../studies/view/readings.js";

/** The search for the largest gaps: what it does, every gap of the latest year, and a place for a search of one's own. */
export function FindGaps(view: View, source: GapSource): Block[] {
  const searches = latestSearches(source);
  const rows = view.site.profile === "analyst";
  return [
    h("p", null, searchReading),
    SearchCaution(),
    h("div", {id: "search-controls"}),
    h("div", {id: "search-result", "aria-live": "polite"}),
    h(
      "p",
      {class: "muted"},
      rows
        ? "Below, tables of one breakdown or two crossed were searched. Where scripts run, a search above goes through the people themselves, by up to three attributes at once."
        : "Only the published tables are searched, with every count that is hidden to protect people left out."
    ),
    ...searches.map((search) => h("div", null, h("h3", null, search.result.family), SearchResult(search, view))),
    searches.length === 0 && h("p", null, "There is no table to search."),
    h("div", {id: "search-log"})
  ];
}
