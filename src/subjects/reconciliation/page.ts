import {DataTable} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {figures} from "../../figures/figures.js";
import {reconcile, type Outcome, type Reconciled} from "./reconcile.js";
import type {View} from "../../figures/view.js";
import {ownPage} from "../../writing/own-page.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => reconciliationPage(await view());

const outcomes: readonly [Outcome, string][] = [
  ["contradicts itself", "The printed percentage is not what its own printed counts give."],
  ["different", "The extracts give another figure."],
  ["rounding", "The same figure, its last digit cut off or rounded twice."],
  ["not derivable", "The extracts do not hold what the figure is made of, or it is hidden to protect people."],
  ["equal", "The same to the last printed digit."]
];

/** Every figure that the organisation has printed, set against what its extracts give. */
export function reconciliationPage(view: View): string {
  const {organisation, published} = view;
  const rows = reconcile(published, view.figures(), {
    labels: organisation.labels,
    otherDenominator: figures(view.cells, {
      denominator: organisation.denominator === "known" ? "all" : "known",
      organisation: organisation.id
    })
  });
  const notable = rows.filter(({outcome}) => outcome !== "equal");
  return ownPage(view, "reconciliation", {
    title: "Printed figures checked",
    sections: [
      {
        blocks: [
          h("p", {class: "lead"}, `What ${organisation.shortName} has printed, set against what its extracts give.`),
          published.length === 0
            ? Callout(
                "No printed figures were supplied. Add published.csv to the organisation's folder to have them checked."
              )
            : Summary(rows)
        ]
      },
      ...(published.length === 0
        ? []
        : [
            {
              heading: "Figures to look at",
              blocks: [ReconciledTable(notable, "Printed figures that are not equal to the computed ones")]
            },
            {
              heading: "Every printed figure",
              blocks: [
                h(
                  "details",
                  null,
                  h("summary", null, `Show all ${rows.length} printed figures`),
                  ReconciledTable(rows, "Every printed figure")
                )
              ]
            }
          ])
    ]
  });
}

function Summary(rows: readonly Reconciled[]): HTMLElement {
  return DataTable(
    outcomes,
    [
      {heading: "Outcome", value: ([outcome]) => outcome},
      {
        heading: "Printed figures",
        numeric: true,
        value: ([outcome]) => rows.filter((row) => row.outcome === outcome).length
      },
      {heading: "What it means", value: ([, meaning]) => meaning}
    ],
    {caption: `Outcome of ${rows.length} printed figures`, sorting: false}
  );
}

function ReconciledTable(rows: readonly Reconciled[], caption: string): HTMLElement {
  return DataTable(
    rows,
    [
      {heading: "Where printed", value: (row) => row.source_ref},
      {heading: "Indicator", value: ({indicator}) => indicator, numeric: true},
      {heading: "Who", value: ({population, group}) => `${group}, ${population}`},
      {heading: "When", value: ({period}) => period},
      {heading: "Level", value: ({level, breakdown}) => (level === "all" ? breakdown : level)},
      {heading: "Printed", value: ({printed}) => printed, numeric: true},
      {heading: "Computed", value: ({computed}) => computed ?? "[x]", numeric: true},
      {heading: "Outcome", value: ({outcome}) => outcome},
      {heading: "Likely reason", value: ({reason}) => reason ?? ""}
    ],
    {caption}
  );
}
