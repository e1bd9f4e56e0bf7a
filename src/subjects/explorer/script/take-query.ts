import {h} from "../../../components/h.js";
import {CopyButton} from "../../../components/inputs/copy-button.js";
import type {Sql} from "../../../database/sql.js";
import {markdownBlock} from "../../../saving/export-file.js";

/** Shows the query behind an answer, and gives it as a block of a notebook. `from` says where its numbers come from. */
export function TakeQuery({
  from,
  title,
  sentence,
  statement,
  name
}: {
  from: string;
  title: string;
  sentence: string;
  statement: Sql;
  name: string;
}): HTMLElement {
  const block = (): string => markdownBlock({title, sentence, sql: statement.text, name, address: location.href});
  return h(
    "details",
    {class: "answer-tools screen-only"},
    h("summary", null, "Take the query along"),
    h("p", null, `${from}, by this query:`),
    h("pre", {class: "query", tabindex: "0", role: "region", "aria-label": "Query"}, h("code", null, statement.text)),
    h(
      "div",
      {class: "buttons"},
      CopyButton("Copy as notebook block", block, {done: "Copied: paste it into a page of yours."})
    )
  );
}
