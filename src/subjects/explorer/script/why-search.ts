import {Button} from "../../../components/inputs/button.js";
import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import {loggedOf} from "../../../studies/reckoning/search-log.js";
import type {WhyAbout} from "../view/why.js";
import {SearchResult} from "../../../studies/view/find-gaps.js";
import {SearchCaution, searchReading} from "../../../studies/view/readings.js";
import {searchFor} from "../../../studies/script/people.js";
import {remember} from "../../../studies/script/search-store.js";
import {Failure} from "./failure.js";

/** A search for the places where a gap is largest. Nothing runs before its button; each search is kept in the reader's list. */
export function WhySearch({view, source, choice: {measure, period, people}}: WhyAbout): HTMLElement {
  const result = h("div");
  const status = h("p", {class: "tools-status", role: "status"});
  const run = async (): Promise<void> => {
    status.replaceChildren(h("progress", {"aria-label": "Searching"}), " Searching…");
    try {
      const found = await searchFor(source, measure, {period, people});
      if (found) remember(loggedOf(found.result, {from: found.from, at: new Date()}));
      status.replaceChildren(found ? `Search done: ${found.result.tested} slices tested.` : "");
      result.replaceChildren(
        found ? SearchResult(found, view, {own: true}) : Callout("There is no table of this gap to search.")
      );
    } catch (error) {
      status.replaceChildren();
      result.replaceChildren(Failure(error, "This gap could not be searched."));
    }
  };
  return h(
    "section",
    null,
    h("h3", null, "Find the gaps"),
    h("p", null, searchReading),
    SearchCaution(),
    h(
      "div",
      {class: "buttons"},
      Button("Search for the largest gaps", {quiet: true, onClick: () => void run()}),
      status
    ),
    result
  );
}
