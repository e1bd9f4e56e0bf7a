/**
 * Runs on every page: fetches what saves a table or a chart, or starts an action, when a reader first asks; keeps pages
 * for reading offline; and puts right what Framework's client does by default.
 */

addEventListener(
  "keydown",
  (event) => {
    // Framework opens its search on "/" alone; a single letter must not be a shortcut (WCAG 2.1.4).
    if (event.key === "/" && event.target === document.body) event.stopImmediatePropagation();
  },
  {capture: true}
);

/** Controls that need this script show from here on. */
document.documentElement.classList.add("scripted");

addEventListener("click", (event) => {
  const control = event.target instanceof Element && event.target.closest<HTMLElement>("[data-save], [data-start]");
  if (!control) return;
  event.preventDefault();
  const asked = control.hasAttribute("data-start")
    ? import("./action-panel.js").then(
        ({toggleActionPanel}) =>
          () =>
            toggleActionPanel(control)
      )
    : import("../saving/save.js").then(
        ({save}) =>
          () =>
            void save(control)
      );
  asked.then(
    (answer) => answer(),
    () => withoutModule(control)
  );
});

/** Without a network, a link still holds its table as the page was made; nothing else can be done. */
function withoutModule(control: HTMLElement): void {
  const resorted = control.closest(".table-block")?.querySelector("[aria-sort]");
  if (control.hasAttribute("href") && !resorted) {
    control.removeAttribute("data-save");
    control.click();
  } else control.after(" This could not be loaded: check the connection, then reload the page.");
}

/** The part that an address leads to is opened, whatever folds it. Found by its name: `:target` may not be set yet. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  let folded = target?.closest("details");
  if (!folded) return;
  for (; folded; folded = folded.parentElement?.closest("details")) folded.open = true;
  target?.scrollIntoView();
}
openTarget();
addEventListener("load", openTarget);
addEventListener("hashchange", openTarget);

/**
 * Only a published site names a service worker. A preview has none: one that is there is of a site that stood at this
 * address before, and is sent away with what it has kept.
 */
const worker = document.querySelector<HTMLMetaElement>("meta[name=service-worker]")?.content;
if ("serviceWorker" in navigator) {
  addEventListener(
    "load",
    () => void (worker ? keepThisPage(new URL(worker, document.baseURI)) : keepNothing()).catch(() => undefined)
  );
}

/** Ends every service worker of this address and deletes the pages that they have kept. */
async function keepNothing(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith("wres ")) await caches.delete(name);
}

/** Registers the worker and asks it to keep this page and what the page has loaded so far. */
async function keepThisPage(address: URL): Promise<void> {
  await navigator.serviceWorker.register(address);
  const {active} = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({name}) => name);
  active?.postMessage({keep: [location.href.replace(/[?#].*$/, ""), ...loaded]});
}

export {};
