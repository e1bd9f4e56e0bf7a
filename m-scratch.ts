import {openBrowser, openPage} from "./test/helpers/browser.js";
import {loadModules} from "./test/helpers/page-modules.js";
import {serve} from "./loaders/site/serve.js";
const site = await serve("/tmp/real/dist"); const browser = await openBrowser();
for (const name of ["trust", "nat", "trust", "nat"]) {
  const {page, close} = await openPage(browser, {serviceWorkers: "block"});
  await page.addInitScript("globalThis.__name=f=>f;globalThis.longest=0; new PerformanceObserver(l=>{for(const e of l.getEntries()) globalThis.longest=Math.max(globalThis.longest,e.duration)}).observe({type:'longtask',buffered:true})");
  await page.goto(site.url + "index.html"); await loadModules(page, site.url);
  console.log(name, await page.evaluate(async (n) => { const {db, sql} = (globalThis as any).wres; const t0 = performance.now();
    const c = await db.connect({[n]: () => fetch(n + ".parquet").then((r) => r.arrayBuffer())}); const loaded = performance.now() - t0; const ts = [];
    for (let i = 0; i < 30; i++) { const t = performance.now(); await c.query(sql.raw(`select ethnicity, pay_band, sex, sum(count) as n from ${n} where category = 'clinical' and site <> 'Site ${i % 30}' group by all order by all`)); ts.push(performance.now() - t); }
    ts.sort((a, b) => a - b); return {loaded, median: ts[15], p95: ts[28], longest: (globalThis as any).longest}; }, name));
  await close();
}
await browser.close(); await site.close();
