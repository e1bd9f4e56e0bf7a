import {Button} from "../../../components/inputs/button.js";
import {h} from "../../../components/h.js";
import {tourSteps} from "./steps.js";

const remembered = "wres tour";

/** Starts the tour on a first visit, or where the address asks for it (`?tour=start`); then never by itself again. */
export function mountTour(): void {
  const address = new URL(location.href);
  const asked = address.searchParams.has("tour");
  if (asked) {
    address.searchParams.delete("tour");
    history.replaceState(null, "", address);
  }
  if (asked || isFirstVisit()) startTour();
}

/** A browser that keeps nothing would show the tour each time, so there it has to be asked for. */
function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(remembered) === null && canRemember();
  } catch {
    return false;
  }
}

function canRemember(): boolean {
  localStorage.setItem(remembered, "begun");
  return true;
}

/**
 * Opens the tour over the page. A modal dialog: the browser keeps the focus in it, Esc leaves it, and the focus goes back
 * to where it was. Each step is read out, since the focus goes to its heading.
 */
export function startTour(): HTMLDialogElement {
  let at = 0;
  let shown: Element | null = null;
  const count = h("p", {class: "tour-count"});
  const heading = h("h2", {id: "tour-heading", tabindex: "-1"});
  const words = h("p", {id: "tour-words"});
  const back = Button("Back", {quiet: true, onClick: () => show(at - 1)});
  const next = Button("Next", {onClick: () => (at === tourSteps.length - 1 ? dialog.close() : show(at + 1))});
  const leave = Button("Leave the tour", {quiet: true, onClick: () => dialog.close()});
  const dialog = h(
    "dialog",
    {class: "tour", "aria-labelledby": "tour-heading", "aria-describedby": "tour-words"},
    count,
    heading,
    words,
    h("div", {class: "buttons"}, back, next, leave)
  );

  const point = (target: Element | null): void => {
    shown?.classList.remove("tour-target");
    target?.closest("details")?.setAttribute("open", "");
    shown = target?.checkVisibility() ? target : null;
    shown?.classList.add("tour-target");
    shown?.scrollIntoView({block: "nearest"});
  };
  const show = (step: number): void => {
    const {
      heading: title,
      words: text,
      target
    } = tourSteps[step] ?? tourSteps[0] ?? {heading: "", words: "", target: "body"};
    at = step;
    count.textContent = `Step ${step + 1} of ${tourSteps.length}`;
    heading.textContent = title;
    words.textContent = text;
    back.hidden = step === 0;
    leave.hidden = step === tourSteps.length - 1;
    next.textContent = step === tourSteps.length - 1 ? "Finish" : "Next";
    point(document.querySelector(target));
    heading.focus();
  };
  dialog.addEventListener("close", () => {
    point(null);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  show(0);
  return dialog;
}
