import {mkdir} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {root} from "../machine/settings.js";
import {openBrowser} from "../machine/find-browser.js";
import {serve} from "../site/serve.js";

export const usage = "pictures [-- --dir DIST]";

/** The README's pictures: a page of the finished site, as wide and as tall as it is shown, in a scheme. */
const pictures = [
  {name: "overview", page: "index.html", width: 1280, height: 900, colorScheme: "light"},
  {
    name: "indicator-phone-dark",
    page: "indicators/non-mandatory-training.html",
    width: 360,
    height: 780,
    colorScheme: "dark"
  }
] as const;

/** Takes the README's pictures of the finished site, into `docs/pictures`. */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({args, options: {dir: {type: "string", default: "dist"}}});
  const folder = join(root, "docs/pictures");
  await mkdir(folder, {recursive: true});
  const [site, browser] = await Promise.all([serve(resolve(root, values.dir)), openBrowser()]);
  try {
    for (const {name, page: path, width, height, colorScheme} of pictures) {
      const page = await browser.newPage({viewport: {width, height}, colorScheme});
      await page.goto(site.url + path, {waitUntil: "networkidle"});
      await page.screenshot({path: join(folder, `${name}.png`)});
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
