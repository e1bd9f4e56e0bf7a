import {payRules} from "../../registry/pay-gaps.js";
import {DataTable} from "../../components/tables/data-table.js";
import {Callout} from "../../components/text/callout.js";
import {h} from "../../components/h.js";
import {capitalise, formatCount, formatPercent} from "../../words/format.js";
import type {ProtectionSummary, TableRecord} from "../../figures/site.js";
import {protectedTableWords} from "../../database/protected-table.js";
import type {View} from "../../figures/view.js";
import {markdownPage, type Block} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = async ({view}) => protectionPage(await view());

/** How people are protected, in plain English: what is hidden, how it is proved, what is shown of each table, the check. */
export function protectionPage(view: View): string {
  const {organisation} = view;
  const {threshold, surveyMinimum} = organisation.disclosure;
  return markdownPage({
    title: "How people are protected",
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "Nothing on this site should let anyone work out something about a person. This page says what is hidden, how that is proved, and lets you check it."
          ),
          organisation.protection === null &&
            Callout(
              "This is the analyst's view: it shows true counts and hides nothing. What follows describes the site that is published.",
              {kind: "caution"}
            )
        ]
      },
      {heading: "What is hidden", blocks: rules(threshold, surveyMinimum)},
      {heading: "Why other numbers are hidden too", blocks: reasons()},
      {heading: "How it is proved", blocks: proof(threshold)},
      ...(organisation.protection ? recordSections(organisation.protection) : []),
      {heading: "What this does not cover", blocks: limits(organisation.protection)}
    ],
    island: organisation.protection
      ? {
          imports: `import {mountCheck} from "/subjects/protection/check-yourself.js";`,
          call: "mountCheck()",
          place: "check-yourself"
        }
      : undefined
  });
}

function rules(threshold: number, surveyMinimum: number): Block[] {
  return [
    h(
      "ul",
      null,
      h("li", null, `Counts from 1 to ${threshold}. They are marked [c].`),
      h(
        "li",
        null,
        `Survey answers of a group with fewer than ${surveyMinimum} respondents, and of the group it would be compared with.`
      ),
      h(
        "li",
        null,
        "A result of nobody or everybody in a very small group, since it would say something about each person in it."
      ),
      h(
        "li",
        null,
        `Pay: no pound is ever shown. A pay gap is shown for groups of ${payRules.fewest} people or more in which nobody has most of the pay, a median for ${payRules.fewestForMedian} or more or where others are paid the same, and no gap from which another could be worked out. Nobody's pay may follow within ${payRules.percent} per cent.`
      ),
      h("li", null, "Every percentage, ratio, range and verdict that is made from a hidden count."),
      h("li", null, "Rows about single people. They never leave the organisation.")
    ),
    h(
      "p",
      null,
      "A count of 0 is not a person, so zeros are shown unless hiding one protects somebody. [c] never says whether a count was small itself or was hidden to protect another."
    )
  ];
}

function reasons(): Block[] {
  return [
    h(
      "p",
      null,
      "If one count in a table is hidden and the total is shown, anyone can subtract. So other counts are hidden with it, until no sum, difference or percentage gives a small count back. All tables are protected together: a count that stands in two tables is one count, and years, bank staff and parts of the board are added up as a reader would."
    )
  ];
}

function proof(threshold: number): Block[] {
  return [
    h(
      "p",
      null,
      "The last step of every build is an audit by a separate program. It reads the finished site as a stranger would: every data file, every table, every percentage and sentence. For each hidden small count it works out the lowest and the highest value that a reader could arrive at. ",
      h("strong", null, `Unless each leaves at least ${threshold} possible values, nothing is published.`)
    ),
    h(
      "p",
      null,
      "What people wrote themselves, such as commentary and actions, is read first, before a site is made: numbers in digits and in words, shares, and what is left of a sum. A sentence that gives a hidden count away is changed."
    ),
    h(
      "p",
      null,
      "A certificate ships with the site: ",
      h("a", {href: "../certificate.json"}, "certificate.json"),
      ". It lists the rules, the tables, how many counts are shown and hidden, and a fingerprint of every data file that was audited."
    )
  ];
}

function recordSections(record: ProtectionSummary): {heading: string; blocks: Block[]}[] {
  return [
    {
      heading: "Check this yourself",
      blocks: [
        h(
          "p",
          null,
          "Your browser can repeat the audit's search for sums that give a hidden count away, on the very file that this site is made from. It looks for exact values; the audit of the build also looked for ranges that are too narrow."
        ),
        h("div", {id: "check-yourself"}, h("p", {class: "no-script"}, "This needs script to be switched on."))
      ]
    },
    {
      heading: "What is shown of each table",
      blocks: [
        h("p", null, inShort(record)),
        h(
          "details",
          null,
          h("summary", null, "Counts shown and hidden, table by table"),
          DataTable(
            record.tables,
            [
              {heading: "Table", value: ({table}) => tableWords(table)},
              {
                heading: "Shown",
                numeric: true,
                value: ({published}) => published,
                cell: ({published}) => formatCount(published)
              },
              {
                heading: "Hidden",
                numeric: true,
                value: ({suppressed}) => suppressed,
                cell: ({suppressed}) => formatCount(suppressed)
              },
              {
                heading: "Part hidden",
                numeric: true,
                value: hiddenShare,
                cell: (row) => formatPercent(hiddenShare(row), {digits: 0})
              }
            ],
            {caption: "Counts shown and hidden, by table"}
          )
        ),
        record.leftOut.length > 0 &&
          h(
            "p",
            null,
            `Not shown at all, because most of the counts would be hidden: ${record.leftOut.map(tableWords).join("; ")}.`
          )
      ]
    }
  ];
}

function inShort({tables}: ProtectionSummary): string {
  const sum = (key: "published" | "suppressed"): number => tables.reduce((all, table) => all + table[key], 0);
  return `${formatCount(tables.length)} tables are published. They show ${formatCount(sum("published"))} counts and hide ${formatCount(sum("suppressed"))}.`;
}

function limits(record: ProtectionSummary | null): Block[] {
  return [
    record !== null &&
      record.alreadyPublic > 0 &&
      h(
        "p",
        null,
        `${formatCount(record.alreadyPublic)} small counts are shown because the organisation had printed them before, so that hiding them now would protect nobody.`,
        record.bounded > 0 &&
          ` ${formatCount(record.bounded)} hidden counts are narrowed further by figures in print, whatever is hidden here.`
      ),
    record !== null &&
      h(
        "p",
        null,
        record.earlierRelease
          ? "The last release was taken into account: what it showed counts as known, and what it hid stays hidden, so that the two compared give nothing away."
          : "No earlier release is kept with the data, so none was taken into account."
      ),
    record !== null &&
      record.stays.length > 0 &&
      h(
        "p",
        null,
        `The extracts have changed since for ${record.stays.map(familyWords).join("; ")}. What was published of these stays as it was first published, since the difference would be about single people.`
      ),
    h(
      "p",
      null,
      "The audit assumes a reader who has this whole site, the printed figures that the organisation has declared, and arithmetic. It does not model people who pool what they know about themselves, or public lists that name very senior staff."
    )
  ];
}

/** `headcount|substantive|2020-03-31` as a reader says it. */
function familyWords(family: string): string {
  const [measure = "", population = "", period = ""] = family.split("|");
  return `${measure} (${population}, ${period})`;
}

function hiddenShare({published, suppressed}: TableRecord): number {
  const all = published + suppressed;
  return all === 0 ? 0 : (100 * suppressed) / all;
}

/** As it stands in a cell of its own. */
const tableWords = (table: string): string => capitalise(protectedTableWords(table));
