import {createInterface} from "node:readline";
import {openBrowser} from "./loaders/machine/find-browser.js";
import {openPreview, cookieOf} from "./test/helpers/preview.js";
import {writeFile, readFile, rm} from "node:fs/promises";
import {existsSync} from "node:fs";
// keeps a preview and a browser up; reads /tmp/ask.txt: lines "path width [js]" ; writes shots
const preview = await openPreview({data: process.argv[2] ?? "data/example"});
const browser = await openBrowser();
console.log("up", preview.address);
const context = await browser.newContext();
await (await context.newPage()).goto(preview.address);
for (;;) {
  await new Promise((r) => setTimeout(r, 300));
  if (!existsSync("/tmp/ask.txt")) continue;
  const text = await readFile("/tmp/ask.txt", "utf8"); await rm("/tmp/ask.txt");
  if (text.trim() === "end") break;
  for (const line of text.trim().split("\n")) {
    const [path = "", width = "1280", script = "", full = ""] = line.split(/\s+/);
    const page = await context.newPage();
    try {
      await page.setViewportSize({width: +width, height: +width === 360 ? 780 : 900});
      await page.goto(preview.url + path, {waitUntil: "networkidle"});
      if (script && script !== "-") await page.evaluate(script.replaceAll("~", " "));
      await page.waitForTimeout(1500);
      const h = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.screenshot({path: `/tmp/shots/p_${path.replaceAll(/\W/g, "_")}_${width}${full ? "_" + full : ""}.png`, fullPage: full === "full"});
      console.log(path, width, (h / (+width === 360 ? 780 : 900)).toFixed(1));
    } catch (error) { console.log("error", path, String(error)); }
    await page.close();
  }
  console.log("done");
}
await browser.close(); await preview.close();
