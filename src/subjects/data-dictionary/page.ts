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
      }
    ]
  });
}
