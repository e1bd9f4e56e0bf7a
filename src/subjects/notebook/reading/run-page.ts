import {loadSite} from "../../../database/cube.js";
import type {BrowserConnection} from "../../../database/db.js";
import {notebookDatabase} from "../../../database/notebook.js";
import {schema} from "../../../database/schema.js";
import {readNotebook} from "../reckoning/notebook.js";
import {Answers} from "../script/answers.js";
import {Runner} from "../script/runner.js";
import {ofOne} from "./of-one.js";
import {readCells} from "./read-cells.js";

/** Runs the notebook that a page is about and shows each cell in its place; `data-state` of the host says how far it is. */
export async function runPage(host: HTMLElement): Promise<void> {
  const {organisation: owner = "", notebook: slug = ""} = host.dataset;
  const {profile, organisations} = await loadSite();
  const found = organisations.find((each) => each.id === owner)?.notebooks.find((each) => each.slug === slug);
  if (!found) throw new Error(`This site has no notebook ${slug} of ${owner}.`);
  let own: Promise<BrowserConnection> | undefined;
  const database = (): Promise<BrowserConnection> => (own ??= notebookDatabase().then((all) => ofOne(all, owner)));
  const runner = Runner(
    schema.map(({name}) => name),
    {room: () => Math.max(240, (host.parentElement ?? host).clientWidth)}
  );
  host.replaceChildren(runner.node);
  host.dataset.state = "running";
  const places = new Map(
    [...document.querySelectorAll<HTMLElement>(".reading-shown")].map((each) => [Number(each.dataset.cell), each])
  );
  readCells({
    notebook: readNotebook(found),
    findings: found.findings,
    place: (cell) => places.get(cell),
    answers: Answers(database, {protectedCounts: profile === "published"}),
    connect: runner.connect,
    cancel: () => void database().then((opened) => opened.cancel()),
    onEnd: ({failed}) => {
      // A build stops at these.
      host.dataset.faults = JSON.stringify(
        failed.map(({cell, number, words}) => `cell ${number}${cell.name && ` (${cell.name})`}: ${words}`)
      );
      host.dataset.state = failed.length > 0 ? "failed" : "done";
    }
  });
}
