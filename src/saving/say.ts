/** Says something beside a control, once, so that a screen reader hears it and an eye finds it. Browser only. */
export function say(control: Element, words: string): void {
  const group = control.parentElement ?? control;
  const status = group.querySelector(":scope > [role=status]") ?? group.appendChild(document.createElement("span"));
  status.setAttribute("role", "status");
  status.className = "save-status";
  // A screen reader speaks what changes in a status that is there already, not what comes with it.
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 50);
}
