import type {Page, Route} from "playwright-core";

/** Something that goes wrong below a page, brought about before the page is opened. */
type Fault = (page: Page) => Promise<unknown>;

const missing = (route: Route): Promise<void> => route.fulfill({status: 404});
const cube = /_file\/wres\/cube\.[^/]*\.parquet/;
/** A kept connection may be closed by the server just as it is used again; the request is then made once more on a new one. */
const fresh = {maxRetries: 3};
const worker = /engine-worker\.[^/]*\.js/;

/** The script of the engine's worker with other headers, or with code of the test in front of it. */
async function changedWorker(route: Route, {headers = {}, before = ""}): Promise<void> {
  const response = await route.fetch(fresh);
  await route.fulfill({response, headers: {...response.headers(), ...headers}, body: before + (await response.text())});
}

/** Everything that can go wrong, each as a reader's browser would meet it. */
export const faults = {
  none: () => Promise.resolve(),
  "the data are not there": (page) => page.route(cube, missing),
  "what is known of the organisation is not there": (page) => page.route(/_file\/wres\/site\.[^/]*\.json/, missing),
  "the data arrive damaged": (page) =>
    page.route(cube, async (route) => {
      const response = await route.fetch(fresh);
      await route.fulfill({response, body: (await response.body()).fill(0, 4, 200)});
    }),
  "the script of the page is not there": (page) => page.route(/_import\/(subjects|writing)-/, missing),
  "WebAssembly is blocked": (page) =>
    page.route(worker, (route) => changedWorker(route, {headers: {"content-security-policy": "script-src 'self'"}})),
  "the engine is not there": (page) => page.route(/engine\.[^/]*\.bin/, missing),
  "there is no memory": (page) =>
    page.route(worker, (route) =>
      changedWorker(route, {
        before: `const none = () => Promise.reject(new RangeError("WebAssembly.instantiate(): Out of memory"));
Object.assign(WebAssembly, {instantiate: none, instantiateStreaming: none});\n`
      })
    ),
  "the worker is killed": async (page) => {
    await page.clock.install();
    await page.addInitScript(() => {
      globalThis.Worker = new Proxy(globalThis.Worker, {
        construct(target, [address, options]: [string, WorkerOptions]) {
          const started = new target(address, options);
          started.terminate();
          return started;
        }
      });
    });
  }
} satisfies Record<string, Fault>;
