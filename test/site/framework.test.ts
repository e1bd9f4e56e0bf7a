import {once} from "node:events";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openBrowser, openPage} from "../helpers/browser.js";
import {freePort} from "../helpers/free-port.js";
import {frameworkProject} from "../helpers/framework-project.js";
import type {FrameworkProject} from "../helpers/framework-project.js";

let project: FrameworkProject;
beforeAll(async () => void (project = await frameworkProject()));
afterAll(() => project.remove());

const readBuilt = (file: string) => readFile(join(project.folder, "dist", file), "utf8");

describe("a build", () => {
  it("needs no network and asks for none", async () => {
    const {code, output, attempts} = await project.run("build");
    expect({code, attempts}, output).toEqual({code: 0, attempts: []});
    expect(await readBuilt("written.html")).toContain(`<p id="number">41</p>`);
  });

  it("shows the data as they are now, in what pages write and in what they fetch", async () => {
    await project.setNumber(42);
    expect((await project.run("build")).code).toBe(0);
    expect(await readBuilt("written.html")).toContain(`<p id="number">42</p>`);
    const [fetched = ""] = await readdir(join(project.folder, "dist/_file/wres"));
    expect(await readBuilt(join("_file/wres", fetched))).toBe(`{"number":"42"}`);
  });
});

describe("a preview", () => {
  it("follows the data while it is open, on every kind of page", async () => {
    await project.setNumber(43);
    const port = await freePort();
    const preview = project.start("preview", "--no-open", "--port", String(port));
    const browser = await openBrowser();
    try {
      const {page: written} = await openPage(browser);
      const {page: fetched} = await openPage(browser);
      const numbers = () => Promise.all([written, fetched].map((page) => page.textContent("#number", {timeout: 5000})));
      const url = `http://127.0.0.1:${port}/`;
      await expect
        .poll(
          () =>
            fetch(url).then(
              ({status}) => status,
              () => 0
            ),
          {timeout: 60_000}
        )
        .toBe(200);
      await written.goto(`${url}written.html`);
      await fetched.goto(`${url}index.html`);
      await expect.poll(numbers, {timeout: 20_000}).toEqual(["43", "43"]);
      await project.setNumber(44);
      await expect.poll(numbers, {timeout: 20_000}).toEqual(["44", "44"]);
    } finally {
      await browser.close();
      preview.kill();
      await once(preview, "exit");
    }
  });
});
