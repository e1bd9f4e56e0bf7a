import {h} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {formatCounts, formatEnds, formatPercent, formatRatio} from "../../words/format.js";
import {gapPeriods, type GapSource} from "../reckoning/crossing.js";
import {gapMeasures} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import {searchSentences, searchTables, sliceName, type FoundGap, type Search} from "../reckoning/search.js";
import {rate} from "../../stats/counts.js";
import type {Counts} from "../../stats/types.js";

/** Most gaps listed of one search in the page as it is made. */
const listed = 10;

/** A search of the tables for every gap of its latest period; those with nothing to search are left out. */
export function latestSearches(source: GapSource): Search[] {
  return gapMeasures.flatMap((measure) => {
    const period = gapPeriods(source, measure).at(-1);
    return period === undefined ? [] : (searchTables(source, measure, period, {limit: listed}) ?? []);
  });
}

/** One search: what was looked at, and the gaps found, the surest large ones first. `own` is one that a reader asked for. */
export function SearchResult(search: Search, naming: Naming, {own = false}: {own?: boolean} = {}): HTMLElement {
  const {measure, result, from} = search;
  const groups = [measure.of, measure.to].map(naming.label);
  return h(
    "div",
    null,
    h("p", null, searchSentences(search, naming).join(" ")),
    search.listed.length > 0 &&
      DataTable(
        search.listed.map((gap, i) => ({gap, place: i + 1})),
        [
          {heading: "Where", value: ({gap, place}) => `${place}. ${sliceName(gap, naming)}`},
          ...groups.map((group, side) => ({
            heading: `${group} ${measure.people}`,
            numeric: true,
            value: ({gap}: {gap: FoundGap}) => 100 * (rate(sideOf(gap, side)) ?? 0),
            cell: ({gap}: {gap: FoundGap}) => rateWords(sideOf(gap, side))
          })),
          {
            heading: "Times as likely",
            numeric: true,
            value: ({gap}) => gap.ratio.value ?? "none to compare with",
            cell: ({gap}) => ratioWords(gap)
          },
          {
            heading: "Drawn towards all",
            numeric: true,
            value: ({gap}) => gap.shrunk,
            cell: ({gap}) => formatRatio(gap.shrunk)
          },
          {
            heading: "Adjusted p",
            numeric: true,
            value: ({gap}) => gap.adjusted,
            cell: ({gap}) => pWords(gap.adjusted)
          },
          {heading: "The same people as", value: ({gap}) => sharesWords(gap)}
        ],
        {
          caption: `${own ? "Your search" : "Largest gaps found"}: ${result.family}${from === "people" ? ", among people" : ""}`,
          sorting: false,
          notes: h(
            "p",
            {class: "table-remark"},
            "In the order of the least that each gap can be, which is the end of its range nearer to equal. The adjusted p allows for the number of slices tested. A slice found by searching looks larger than it is: its range is wider for that, and the column after it draws the ratio towards that of all slices. The last column says which earlier gap holds some of the same people."
          )
        }
      )
  );
}

function sideOf({of, to}: FoundGap, side: number): Counts {
  return side === 0 ? of : to;
}

function rateWords(counts: Counts): string {
  return `${formatPercent(100 * (rate(counts) ?? 0))} (${formatCounts({...counts, status: "published"})})`;
}

function ratioWords({ratio: {value, lower, upper}}: FoundGap): string {
  if (value === null) return "none to compare with";
  return `${formatRatio(value)} (${formatEnds(lower ?? 0, upper ?? Infinity, "ratio")})`;
}

function pWords(p: number): string {
  return p < 0.001 ? "under 0.001" : p.toFixed(3);
}

function sharesWords({shares}: FoundGap): string {
  return shares ? `${shares.with}: ${formatPercent(100 * shares.share, {digits: 0})} shared` : "none known";
}
