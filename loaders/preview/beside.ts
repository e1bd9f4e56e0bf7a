import {scriptHash} from "../site/content-security-policy.js";

/** Where the published view of a preview stands, below the preview's own address. */
export const publishedPrefix = "/published/";

/** Where the page that shows both views side by side stands. */
export const besidePath = "/side-by-side";

/** Where that page asks how the published view is. */
export const statePath = "/side-by-side/state";

/** The address that shows a page of the analyst's site beside the same page as readers will see it. */
export const besideAddress = (path: string): string => `${besidePath}?page=${encodeURIComponent(path)}`;

const styles = `:root{color-scheme:light dark;font:16px/1.4 Arial,sans-serif}
*{box-sizing:border-box}
html,body{height:100%;margin:0}
body{display:flex;flex-direction:column}
header{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center;padding:8px 16px;border-bottom:1px solid GrayText}
h1{font-size:1.1rem;margin:0}
fieldset{display:flex;flex-wrap:wrap;gap:4px 16px;border:0;margin:0;padding:0}
legend{position:absolute;clip-path:inset(50%)}
label{display:flex;gap:6px;align-items:center;min-height:28px}
p{margin:0}
main{flex:1;display:flex;min-height:0}
figure{flex:1;margin:0;display:flex;flex-direction:column;min-width:0;min-height:0}
figure+figure{border-left:3px solid GrayText}
figcaption{padding:4px 16px;font-weight:bold}
iframe{flex:1;width:100%;border:0;background:Canvas}
body:has(#only-mine:checked) .theirs,body:has(#only-theirs:checked) .mine{display:none}
@media (max-width:720px){main{flex-direction:column}figure+figure{border-left:0;border-top:3px solid GrayText}}`;

/** Keeps both frames at the same page, whichever of them is led on, and shows the published view anew when it is made anew. */
const script = `const prefix = "${publishedPrefix}";
const [mine, theirs] = document.querySelectorAll("iframe");
const asked = new URLSearchParams(location.search).get("page") ?? "/";
const start = /^\\/(?!\\/)/.test(asked) ? asked : "/";
const placeOf = (frame) => {
  const {pathname, search, hash} = frame.contentWindow.location;
  const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length - 1) : pathname;
  return path.replace(/\\/$/, "/index.html") + search + hash;
};
const lead = (frame, place) => frame.contentWindow.location.replace((frame === theirs ? prefix.slice(0, -1) : "") + place);
const follow = (frame, other) => {
  if (frame.contentWindow.location.protocol === "about:") return;
  const place = placeOf(frame);
  if (placeOf(other) !== place) lead(other, place);
  history.replaceState(null, "", "${besidePath}?page=" + encodeURIComponent(place));
};
mine.addEventListener("load", () => follow(mine, theirs));
theirs.addEventListener("load", () => follow(theirs, mine));
lead(mine, start);
lead(theirs, start);
const words = document.querySelector("[role=status]");
let shown = null;
const ask = async () => {
  const {version, says} = await (await fetch("${statePath}")).json();
  if (words.textContent !== says) words.textContent = says;
  if (shown !== null && version !== shown) theirs.contentWindow.location.reload();
  shown = version;
};
setInterval(() => void ask().catch(() => { words.textContent = "The preview has ended. Run npm start again."; }), 2000);
void ask();`;

/** The page that shows both views, with the hashes of its script and its style for its policy. */
export const besidePage = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Your site, and what readers will see</title><style>${styles}</style></head><body>
<header><h1>Your site, and what readers will see</h1>
<fieldset><legend>What to show</legend>
<label><input type="radio" name="show" id="both" checked>Both</label>
<label><input type="radio" name="show" id="only-mine">Yours alone</label>
<label><input type="radio" name="show" id="only-theirs">Readers' alone</label>
</fieldset>
<p role="status"></p></header>
<main>
<figure class="mine"><figcaption>Yours: true counts, not for publication</figcaption><iframe title="Your site, with true counts"></iframe></figure>
<figure class="theirs"><figcaption>What readers will see</figcaption><iframe title="The site as readers will see it"></iframe></figure>
</main>
<script>${script}</script></body></html>`;

/** What that page may do: show frames of the preview, and run its own script. */
export const besidePolicy = [
  "default-src 'none'",
  `script-src '${scriptHash(script)}'`,
  `style-src '${scriptHash(styles)}'`,
  "frame-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join("; ");
