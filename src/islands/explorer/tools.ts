import {ChartTools} from "../../components/charts/chart-tools.js";
import {Button} from "../../components/inputs/button.js";
import {h} from "../../components/h.js";
import {downloadCsv, downloadXlsx, markdownBlock} from "../../lib/export-file.js";
import type {Answer} from "../../lib/explorer/answer.js";
import type {Catalogue} from "../../lib/explorer/catalogue.js";
import type {Plan} from "../../lib/explorer/plan.js";
import {askedWords, findingWords} from "../../lib/explorer/words.js";
import {slug} from "../../lib/format.js";
import {shorthand, shorthandOrder} from "../../lib/shorthand.js";
import {noteLines} from "../../pages/explore/notes.js";
import {answerData} from "../../pages/explore/table.js";
import {periodLabel} from "../../registry/periods.js";
import {CopyButton} from "./copy-button.js";

/** An answer on screen, with what made it. */
export type Shown = {catalogue: Catalogue; answer: Answer; plan: Plan; result: HTMLElement};

/** Saves what is on screen as table or picture, or takes its query along as a block of a notebook. */
export function SaveTools({catalogue, answer, plan, result}: Shown): HTMLElement {
  const {organisation} = catalogue.view;
  const asked = askedWords(catalogue, answer.question);
  const file = slug(asked).slice(0, 80);
  const source = `${organisation.name}, WRES extracts`;
  const words = {source, date: periodLabel(answer.question.periods.at(-1) ?? ""), address: location.href};
  const about = [`Source: ${source}. Data as at ${words.date}.`, `Address: ${words.address}`];
  const notes = [...about, ...noteLines(catalogue, answer)];
  const table = answerData(catalogue, answer, {notes});
  const status = h("span", {class: "tools-status", role: "status"});
  const save = (label: string, make: () => Promise<void> | void): HTMLElement =>
    Button(label, {
      quiet: true,
      onClick: () =>
        void Promise.resolve()
          .then(make)
          .then(
            () => status.replaceChildren("Saved."),
            (error: unknown) =>
              status.replaceChildren(`Not saved: ${error instanceof Error ? error.message : String(error)}`)
          )
    });
  const key = shorthandOrder.map((code) => `${shorthand[code].symbol} ${shorthand[code].reason}`);
  const block = (): string =>
    markdownBlock({
      title: asked,
      sentence: findingWords(catalogue, answer),
      sql: plan.statement.text,
      name: "counts",
      address: location.href
    });
  const from = plan.from === "cube" ? "the cube of counted tables" : "the row-level tables on this computer";
  return h(
    "details",
    {class: "answer-tools screen-only"},
    h("summary", null, "Save, or take the query along"),
    h(
      "div",
      {class: "buttons"},
      save("Save table as Excel", () =>
        downloadXlsx([table], {title: asked, about, notes: [...notes, ...key]}, `${file}.xlsx`)
      ),
      save("Save table as CSV", () => downloadCsv(table, `${file}.csv`)),
      status
    ),
    [...result.querySelectorAll(".chart")].map((chart) => ChartTools(chart, words)),
    h("p", null, `The counts come from ${from}, by this query:`),
    h(
      "pre",
      {class: "query", tabindex: "0", role: "region", "aria-label": "Query"},
      h("code", null, plan.statement.text)
    ),
    h(
      "div",
      {class: "buttons"},
      CopyButton("Copy as notebook block", block, {done: "Copied: paste it into a page of yours."})
    )
  );
}
