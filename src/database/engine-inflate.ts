const download = globalThis.fetch;

/** Unpacks `engine.bin` while it downloads, so that the browser can compile it as it comes. */
globalThis.fetch = async (input, init) => {
  const response = await download(input, init);
  if (!response.ok || !response.body || !/\.bin($|\?)/.test(response.url)) return response;
  const engine = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(engine, {headers: {"content-type": "application/wasm"}});
};

// DuckDB does not tell the page that its engine could not be fetched or compiled; an error of the worker does.
addEventListener("unhandledrejection", ({reason}) => reportError(reason));

export {};
