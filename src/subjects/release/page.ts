import {DataTable, type Column} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import {h, type Child} from "../../components/h.js";
import {formatPeriod} from "../../words/format.js";
import {changesSince, type ChangeKind, type ReleaseChange} from "./changes-since.js";
import {releaseHeadlines} from "./release-of.js";
import {shorthand} from "../../words/shorthand.js";
import type {View} from "../../figures/view.js";
import {indicator as indicatorOf} from "../../registry/index.js";
import {dayLabel} from "../../registry/periods.js";
import {ChangesOrNone} from "../../writing/changes.js";
import {markdownPage, type Block} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => whatChangedPage(await view());

/** What changed: since the site was last published, and since the year before. */
export function whatChangedPage(view: View): string {
  return markdownPage({
    title: "What changed",
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "Which headline figures are new or corrected since this site was last published, and how each indicator moved since the year before."
          )
        ]
      },
      {heading: "Since the last publication", blocks: sinceLast(view)},
      {
        heading: "Since last year",
        blocks: [ChangesOrNone(view, view.figures({breakdowns: []}))]
      }
    ]
  });
}

function sinceLast(view: View): Block[] {
  const {previousRelease} = view.organisation;
  if (!previousRelease)
    return [
      Callout("No earlier publication is kept in the data folder, so there is nothing to compare with.", {
        title: "Nothing to compare with"
      }),
      KeepIt()
    ];
  const changes = changesSince(previousRelease.headlines, releaseHeadlines(view));
  const told = changes.filter(({kind}) => kind !== "same");
  return [
    h("p", null, `The site was last published on ${dayLabel(previousRelease.date)}. ${summary(changes)}`),
    told.length > 0 && ChangeTable(told, view)
  ];
}

const words: Readonly<Record<Exclude<ChangeKind, "same">, string>> = {
  new: "New: this period was not published before.",
  corrected: "Corrected: the extracts or the way of counting changed.",
  "now-hidden": "Hidden now, to protect people.",
  "now-shown": "Shown now; it was hidden before.",
  gone: "No longer published."
};

const counted: readonly [kind: ChangeKind, one: string, many: string][] = [
  ["new", "is new", "are new"],
  ["corrected", "was corrected", "were corrected"],
  ["now-hidden", "is hidden now", "are hidden now"],
  ["now-shown", "is shown now", "are shown now"],
  ["gone", "is no longer published", "are no longer published"]
];

/** How many headline figures of all years changed, and in what way. */
export function summary(changes: readonly ReleaseChange[]): string {
  const parts = counted.flatMap(([kind, one, many]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  if (parts.length === 0) return "Every headline figure is as it was then.";
  return `Of the ${changes.length} headline figures of all years, ${parts.join(", ")}; the others are as they were.`;
}

/** A figure that is hidden now is not repeated from before: nobody should have to find it here. */
function ChangeTable(changes: readonly ReleaseChange[], view: View): HTMLElement {
  const columns: Column<ReleaseChange>[] = [
    {
      heading: "Indicator",
      value: ({indicator}) => `${indicator}. ${indicatorOf(indicator).shortTitle}`,
      cell: ({indicator}): Child =>
        h(
          "a",
          {href: `./indicators/${indicatorOf(indicator).slug}`},
          `${indicator}. ${indicatorOf(indicator).shortTitle}`
        )
    },
    {heading: "Compared", value: ({before, now}) => view.label((now ?? before)?.comparison ?? "")},
    {heading: "Period", value: ({period}) => formatPeriod(period)},
    {
      heading: "Then",
      numeric: true,
      value: ({kind, before}) => (kind === "now-hidden" ? shorthand.c.symbol : (before?.shown ?? shorthand.x.symbol))
    },
    {heading: "Now", numeric: true, value: ({now}) => now?.shown ?? shorthand.x.symbol},
    {heading: "What changed", value: ({kind}) => (kind === "same" ? "Nothing." : words[kind])}
  ];
  return DataTable(changes, columns, {
    caption: "Headline figures that are not as they were last published",
    sorting: false
  });
}

/** What the people who publish have to do, so that the next publication can be compared. */
function KeepIt(): HTMLElement {
  return h(
    "details",
    null,
    h("summary", null, "For those who publish: how to keep a publication"),
    h(
      "p",
      null,
      "Run ",
      h("code", null, "npm run release"),
      " when the site is published. It keeps what was shown in ",
      h("code", null, "released/"),
      " in the organisation’s data folder. The next build is protected together with it, and is compared with it here."
    )
  );
}
