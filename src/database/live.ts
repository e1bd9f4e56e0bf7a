/**
 * A page whose results stand in its HTML already runs its cells again only when its reader asks for it, so that reading
 * needs no query engine. Resolves at once on a page without such results; on one with them, when its button is pressed.
 */
export function whenLive(page: Document = document): Promise<void> {
  const button = page.getElementById("run-live");
  if (!button) return Promise.resolve();
  button.hidden = false;
  return new Promise((resolve) => {
    button.addEventListener(
      "click",
      () => {
        button.setAttribute("aria-disabled", "true");
        button.textContent = "Running…";
        resolve();
      },
      {once: true}
    );
  });
}
