import {h} from "../../components/h.js";
import {shorthand, shorthandOrder} from "../../words/shorthand.js";
import {glossary} from "../../registry/glossary.js";
import {markdownPage} from "../../writing/markdown.js";
import type {PageMaker} from "../../writing/page-maker.js";

/** What stands at this page's address. */
export const page: PageMaker = () => glossaryPage();

/** Every word that the site explains, and its shorthand. */
export function glossaryPage(): string {
  return markdownPage({
    title: "Glossary",
    terms: false,
    sections: [
      {
        blocks: [
          h(
            "dl",
            {class: "definitions"},
            glossary.flatMap(({id, word, meaning, more}) => [
              h("dt", {id}, word),
              h("dd", null, [meaning, more].filter(Boolean).join(" "))
            ])
          )
        ]
      },
      {
        heading: "Shorthand in tables",
        blocks: [
          h(
            "dl",
            {class: "definitions"},
            shorthandOrder.flatMap((code) => [
              h("dt", null, shorthand[code].symbol),
              h("dd", null, shorthand[code].reason)
            ])
          )
        ]
      }
    ]
  });
}
