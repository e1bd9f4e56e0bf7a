import {DataTable} from "../../components/tables/data-table.js";
import {h} from "../../components/h.js";
import {dataDictionary} from "../../saving/data-dictionary.js";
import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = () => dataDictionaryPage();

/** Every file, column and word that an organisation may supply: the same dictionary that a new organisation's folder gets. */
export function dataDictionaryPage(): string {
  const {files, organisation} = dataDictionary();
  return markdownPage({
    title: "Data dictionary",
    sections: [
      {
        blocks: [
          h(
            "p",
            {class: "lead"},
            "What an organisation may supply, file by file. Only the workforce and organisation.json are required; what is left out is said on the pages it would have fed."
          ),
          h(
            "p",
            null,
            "Make an empty folder with all of these files with ",
            h("code", null, "npm run new-organisation -- NAME"),
            "."
          )
        ]
      },
      ...files.map((file) => ({
        heading: file.title,
        blocks: [
          h(
            "p",
            null,
            `${file.name}.csv or ${file.name}.xlsx. One row is ${file.row}.`,
            file.required ? " Required." : ` Without it: ${file.without}.`
          ),
          DataTable(
            file.columns,
            [
              {heading: "Column", value: ({name}) => name},
              {heading: "Required", value: ({required}) => (required ? "yes" : "no")},
              {heading: "What it holds", value: ({description}) => description},
              {heading: "Values", value: ({values}) => values.join(", ")},
              {heading: "Example", value: ({example}) => example},
              {heading: "Also read as", value: ({aliases}) => aliases.join(", ")}
            ],
            {caption: `Columns of ${file.name}`, sorting: false}
          )
        ]
      })),
      {
        heading: "organisation.json",
        blocks: [
          DataTable(
            organisation,
            [
              {heading: "Key", value: ({key}) => key},
              {heading: "What it says", value: ({meaning}) => meaning},
              {heading: "If left out", value: (row) => row.default}
            ],
            {caption: "Keys of organisation.json", sorting: false}
          )
        ]
      },
      {
        heading: "Beside the extracts",
        blocks: [
          DataTable(
            beside,
            [
              {heading: "File or folder", value: ({name}) => name},
              {heading: "What it holds", value: ({holds}) => holds}
            ],
            {caption: "What else an organisation's folder may hold", sorting: false}
          )
        ]
      }
    ]
  });
}

/** What a folder may hold that is no extract. */
const beside: readonly {name: string; holds: string}[] = [
  {
    name: "commentary/indicator-N.md",
    holds:
      "What the organisation says of indicator N, in Markdown. It stands on the indicator's page and in the report."
  },
  {name: "notebooks/*.html", holds: "Notebooks that are published with the site, in the Notebook 2.0 format."},
  {
    name: "confirmed-words.csv",
    holds:
      "Answers to what the protection asked about sentences of commentary, actions and notebooks: file, sentence, of (the hidden counts it was asked about), confirmed_by (a role) and why."
  },
  {
    name: "released/",
    holds:
      "What was published last, so that the next release is protected together with it. Written by npm run release; it holds true counts and is never published."
  }
];
