import {createHash} from "node:crypto";

/**
 * The policy of every page: everything from the site itself, nothing inline but the scripts whose hashes are given, no
 * `eval` but WebAssembly's. What frames is the notebook's engine alone, which has a policy of its own. `blob:` and `data:` images are the charts that a reader saves. A `<meta>` element cannot
 * forbid framing, so `frame-ancestors` is for the header only.
 */
export function contentSecurityPolicy(hashes: readonly string[], {header = true}: {header?: boolean} = {}): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes.map((hash) => `'${hash}'`)].join(" "),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    ...(header ? ["frame-ancestors 'none'"] : [])
  ].join("; ");
}

/** How the policy names an inline script: `sha256-` and the base64 of its text's digest. */
export function scriptHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
