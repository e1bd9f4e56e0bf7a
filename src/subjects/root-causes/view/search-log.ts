import {DataTable} from "../../../components/tables/data-table.js";
import {h} from "../../../components/h.js";
import {formatCount} from "../../../words/format.js";
import type {LoggedSearch} from "../../../studies/reckoning/search-log.js";

const when = new Intl.DateTimeFormat("en-GB", {dateStyle: "medium", timeStyle: "short"});

/** The searches made in this browser: how much was looked at and how many stood out, so that a search cannot be made until it finds something and only that be told. */
export function SearchLog(searches: readonly LoggedSearch[]): HTMLElement {
  return DataTable(
    searches,
    [
      {heading: "When", value: ({at}) => when.format(new Date(at))},
      {heading: "Searched", value: ({family}) => family},
      {
        heading: "Through",
        value: ({from, depth}) => (from === "people" ? `people, up to ${depth} attributes` : "tables")
      },
      {heading: "At least, in each group", numeric: true, value: ({floor}) => floor},
      {heading: "Slices tested", numeric: true, value: ({tested}) => tested, cell: ({tested}) => formatCount(tested)},
      {heading: "Stood out", numeric: true, value: ({found}) => found, cell: ({found}) => formatCount(found)}
    ],
    {
      caption: "Your searches on this page",
      sorting: false,
      notes: h(
        "p",
        {class: "table-remark"},
        "Kept in this browser only. Search often enough and something will turn up: when you report a finding, report how many searches were made."
      )
    }
  );
}
