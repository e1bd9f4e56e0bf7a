import {Button} from "../../../components/inputs/button.js";
import {FieldGroup} from "../../../components/inputs/field-group.js";
import {Select} from "../../../components/inputs/select.js";
import {Callout} from "../../../components/text/callout.js";
import {h} from "../../../components/h.js";
import {formatPeriod} from "../../../words/format.js";
import {gapPeriods} from "../../../studies/reckoning/crossing.js";
import {hasPeople} from "../../../studies/reckoning/offers.js";
import {depths, floors} from "../../../studies/reckoning/study-address.js";
import {loggedOf} from "../../../studies/reckoning/search-log.js";
import {SearchResult} from "../../../studies/view/find-gaps.js";
import {SearchLog} from "../view/search-log.js";
import {address, onAddress, type PageState} from "./address.js";
import {errorWords} from "./gap-picker.js";
import type {Session} from "./session.js";
import {searchFor} from "../../../studies/script/people.js";
import {forget, readLog, remember} from "../../../studies/script/search-store.js";

type Asked = {
  measure: Session["offers"][number]["measure"];
  period: string;
  depth: number;
  floor: number;
};

/** Puts a search above the ones that stand in the page, and a log of searches below. Nothing runs before its button. */
export function mountSearch(session: Session): void {
  const [place, result, log] = ["search-controls", "search-result", "search-log"].map((id) =>
    document.getElementById(id)
  );
  if (!place || !result || !log) return;
  const status = h("p", {role: "status"});
  const fields = h("div");
  place.replaceChildren(fields, status);

  const showLog = (searches = readLog()): void =>
    log.replaceChildren(
      ...(searches.length === 0
        ? []
        : [
            SearchLog(searches),
            Button("Clear this list", {
              quiet: true,
              onClick: () => {
                forget();
                showLog([]);
              }
            })
          ])
    );

  const run = async (asked: Asked): Promise<void> => {
    status.className = "";
    status.replaceChildren(h("progress", {"aria-label": "Searching"}), " Searching…");
    try {
      const found = await searchFor(session.source, asked.measure, {...asked, people: session.people});
      status.className = "visually-hidden";
      status.replaceChildren(found ? `Search done: ${found.result.tested} slices tested.` : "");
      result.replaceChildren(
        found ? SearchResult(found, session.view, {own: true}) : Callout("There is no table of this gap to search.")
      );
      if (found) showLog(remember(loggedOf(found.result, {from: found.from, at: new Date()})));
    } catch (error) {
      status.replaceChildren();
      result.replaceChildren(Callout(errorWords(error), {kind: "error"}));
    }
  };

  const show = (): void => fields.replaceChildren(SearchFields(session, address(session).read().state, run));
  onAddress(show);
  show();
  showLog();
}

function SearchFields(session: Session, state: PageState, run: (asked: Asked) => Promise<void>): HTMLElement {
  const {offers, source, people} = session;
  const searched = offers.filter(({measure}) => (people && hasPeople(measure)) || measure.indicator !== null);
  const {measure} = searched.find((offer) => offer.measure.id === state.find) ?? searched[0] ?? {};
  if (!measure) return h("div");
  const periods = gapPeriods(source, measure);
  const period = periods.includes(state["find-year"]) ? state["find-year"] : (periods.at(-1) ?? "");
  const byPeople = people && hasPeople(measure);
  const set = (key: "find" | "find-year" | "depth" | "floor") => (value: string) => {
    address(session).write({[key]: value});
    document.getElementById(`field-${key}`)?.focus();
  };
  return h(
    "div",
    null,
    FieldGroup(
      [
        Select(
          searched.map((offer) => ({value: offer.measure.id, label: offer.measure.label})),
          {label: "Search for gaps in", name: "find", value: measure.id, onChange: set("find")}
        ),
        Select(
          periods.toReversed().map((value) => ({value, label: formatPeriod(value)})),
          {label: "In", name: "find-year", value: period, onChange: set("find-year")}
        ),
        byPeople &&
          Select(
            depths.map((value) => ({value, label: value === "1" ? "One at a time" : `Up to ${value}`})),
            {label: "Attributes combined", name: "depth", value: state.depth, onChange: set("depth")}
          ),
        Select(
          floors.map((value) => ({value, label: `${value} people`})),
          {label: "At least, in each group", name: "floor", value: state.floor, onChange: set("floor")}
        )
      ],
      {label: "Search for gaps"}
    ),
    Button("Search", {
      onClick: () => void run({measure, period, depth: Number(state.depth), floor: Number(state.floor)})
    })
  );
}
