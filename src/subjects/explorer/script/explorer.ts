import {Button} from "../../../components/inputs/button.js";
import {h} from "../../../components/h.js";
import {showEveryRow} from "../../../components/tables/first-rows.js";
import {addressOf} from "../../../address/address.js";
import {answerOf, type Answer} from "../reckoning/answer.js";
import {catalogueOf, type Catalogue} from "../catalogue.js";
import {askedOf, explorerFields, none, stateOfAsked, usual, type Asked} from "../reckoning/fields.js";
import {planOf} from "../reckoning/plan.js";
import {narrowed} from "../reckoning/select.js";
import {settleAsked, type PaySettled} from "../reckoning/pay-question.js";
import type {Settled} from "../reckoning/settle.js";
import {initialAsked} from "../reckoning/suggestions.js";
import type {Figure} from "../../../figures/figure-types.js";
import {parseState, type Fields} from "../../../address/state.js";
import {viewOf, type SiteTables} from "../../../figures/view.js";
import {Controls} from "./controls.js";
import {CopyButton} from "../../../components/inputs/copy-button.js";
import {createEngine} from "./engine.js";
import {Failure} from "./failure.js";
import {createFilterPanel} from "./filter-panel.js";
import type {Session} from "./session.js";
import {shownPay, shownRates, type Shown} from "./shown-answer.js";
import {createWhyPanel} from "./why-panel.js";

/** How long an answer may take before the reader is told that it is being worked out, in milliseconds. */
const patience = 400;

/** One organisation's data, and how its questions are written in the address. */
type Home = {catalogue: Catalogue; fields: Fields};

/** Opens the explorer in its two places and shows the view of the address. */
export function openExplorer(
  site: SiteTables,
  {controls: place, result}: {controls: HTMLElement; result: HTMLElement}
): void {
  const engine = createEngine();
  const homes = new Map<string, Home>();
  const homeOf = (id?: string): Home => {
    const known = site.site.organisations.find((each) => each.id === id)?.id ?? site.site.organisations[0]?.id ?? "";
    const made = homes.get(known) ?? makeHome(site, known);
    homes.set(known, made);
    return made;
  };
  let home = homeOf(organisationIn(location.search));
  const first = settleAsked(home.catalogue, initialAsked(home.catalogue, home.fields));
  if (!first) return;
  let current: Settled | PaySettled = first;
  let turn = 0;
  let answered = 0;
  let answering = "";

  const session: Session = {
    catalogue: () => home.catalogue,
    asked: () => current.asked,
    settled: () => {
      if ("pay" in current) throw new Error("explorer: a control of rates was made for a question about pay.");
      return current;
    },
    pay: () => ("pay" in current ? current : null),
    change: (parts) => void show({...current.asked, ...parts}, "push")
  };
  const panel = createFilterPanel(session, engine, {redraw: () => controls.refresh()});
  const controls = Controls(session, panel, {
    tools: h(
      "div",
      {class: "buttons"},
      CopyButton("Copy link", () => location.href, {done: "Link copied."}),
      Button("Reset", {quiet: true, onClick: () => void show(initialAsked(home.catalogue, home.fields), "push")})
    )
  });
  place.replaceChildren(controls.node);
  const why = createWhyPanel(session);
  result.after(why.node);

  /** Settles what is asked, puts it in the address, and shows its answer unless something else is asked meanwhile. */
  async function show(asked: Asked, how: "push" | "replace" | "keep", heard: readonly string[] = []): Promise<void> {
    performance.mark("explorer-asked");
    if (asked.organisation !== home.catalogue.view.organisation.id) home = homeOf(asked.organisation);
    const {catalogue, fields} = home;
    const settled = settleAsked(catalogue, asked);
    if (!settled) return;
    current = settled;
    if (how !== "keep") addressOf(fields)[how](stateOfAsked(settled.asked, catalogue));
    const notices = [...heard, ...settled.notices];
    const question = questionKey(settled.asked);
    if (question === answering) {
      controls.refresh(notices.length > 0 ? notices : undefined);
      if (answered === turn) why.show();
      return;
    }
    answering = question;
    controls.refresh(notices);
    why.clear();
    const mine = ++turn;
    const waiting = setTimeout(() => {
      // What stands there still answers the question before: it fades, so that nobody takes it for this one's.
      result.setAttribute("aria-busy", "true");
      controls.say(
        engine.isUp() ? "Working out the answer…" : "Starting the query engine. This takes a few seconds, once.",
        {busy: true}
      );
    }, patience);
    try {
      const made = "pay" in settled ? () => shownPay(catalogue, settled.pay) : await ratesOf(settled);
      if (mine !== turn) return;
      const {nodes, finding} = made();
      const hadFocus = result.contains(document.activeElement);
      result.replaceChildren(...nodes);
      performance.measure("explorer-answer", "explorer-asked");
      controls.say(finding);
      answered = mine;
      why.show();
      if (hadFocus) result.focus({preventScroll: true});
      void panel.count();
    } catch (error) {
      if (mine !== turn) return;
      controls.say("");
      answering = "";
      why.node.hidden = true;
      result.replaceChildren(Failure(error, "This question could not be answered."), Simpler());
    } finally {
      clearTimeout(waiting);
      if (mine === turn) result.removeAttribute("aria-busy");
    }
  }

  /** What shows the answer to a question about rates, once its cells are there. */
  async function ratesOf(settled: Settled): Promise<() => Shown> {
    const {catalogue} = home;
    const plan = planOf(catalogue, settled.question);
    const cells = await engine.cells(plan);
    return () => {
      const answer = answerOf(catalogue, settled.question, cells);
      return shownRates(catalogue, answer, {plan, onSelect: selection(settled, answer)});
    };
  }

  /** What choosing a row does; nothing where no narrower question has an answer. */
  function selection(settled: Settled, {rows}: Answer): ((figure: Figure) => void) | undefined {
    const [row] = rows;
    if (!row || !narrowed(home.catalogue, settled, row.figure)) return undefined;
    return (figure) => {
      const next = narrowed(home.catalogue, settled, figure);
      if (next) void show(next, "push");
      else controls.say("There is nothing finer that can be shown for this row.");
    };
  }

  /** A way out of a dead end. */
  function Simpler(): HTMLElement {
    const ask = (): void => session.change({only: {}, and: none});
    return h("p", null, Button("Ask the same of everyone, with one breakdown", {onClick: ask}));
  }

  function read(): void {
    home = homeOf(organisationIn(location.search));
    const {state, notices} = parseState(location.search, home.fields);
    void show(askedOf(state, home.catalogue), notices.length > 0 ? "replace" : "keep", notices);
  }

  result.tabIndex = -1;
  read();
  addEventListener("popstate", read);
  addEventListener("beforeprint", () => showEveryRow(result));
  const suggestions = document.querySelector<HTMLDetailsElement>(".suggestions");
  // Where the answer stands below, the questions are folded, so that it is near.
  if (suggestions && !isBeside(place, result)) suggestions.open = false;
  suggestions?.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, "", event.target.href);
    read();
    result.focus({preventScroll: true});
    result.scrollIntoView({block: "start"});
  });
  // A published site holds no rows: the cube answers every question there, and the engine is never fetched.
  if (home.catalogue.view.site.profile === "analyst") whenIdle(() => engine.start());
}

/** What is answered: all that is asked but for what stands below the answer. */
function questionKey(asked: Asked): string {
  return JSON.stringify({...asked, why: none, whose: usual});
}

/** True where the controls and the answer stand side by side. */
function isBeside(controls: HTMLElement, result: HTMLElement): boolean {
  return result.getBoundingClientRect().left >= controls.getBoundingClientRect().right;
}

function makeHome(site: SiteTables, organisation: string): Home {
  const catalogue = catalogueOf(viewOf(site, organisation));
  return {catalogue, fields: explorerFields(catalogue)};
}

function organisationIn(search: string): string | undefined {
  return new URLSearchParams(search).get("organisation") ?? undefined;
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, {timeout: 3000});
  else setTimeout(work, 500);
}
