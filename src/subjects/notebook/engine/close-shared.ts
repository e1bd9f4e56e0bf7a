/** What libraries give names and texts of their own on things made from these: their own properties stay as they are, no more come. */
const heirsChange = /^(Object|Function|\w*Error)$/;

/** Other things that all code shares, by the names that they have everywhere. */
const namespaces = new Set(["Math", "JSON", "Reflect", "Intl", "Atomics", "WebAssembly", "console"]);

/**
 * Closes everything that cells share, the classes of the language and of the browser: none leaves anything behind for another,
 * and none gets between the engine and its page by changing what a port or a list does. To be called before the first cell.
 */
export function closeShared(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const shared: unknown = /^[A-Z]/.test(name) || namespaces.has(name) ? Reflect.get(globalThis, name) : undefined;
    if (namespaces.has(name)) Object.freeze(shared);
    if (typeof shared !== "function") continue;
    const close = heirsChange.test(name) ? Object.preventExtensions : Object.freeze;
    if (typeof shared.prototype === "object") close(shared.prototype);
    close(shared);
  }
  Object.preventExtensions(globalThis);
}
