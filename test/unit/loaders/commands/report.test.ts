import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {run} from "../../../../loaders/commands/report.js";

const site = async (...pages: string[]): Promise<string> => {
  const dist = await mkdtemp(join(tmpdir(), "wres-dist-"));
  for (const page of pages) {
    await mkdir(join(dist, page, ".."), {recursive: true});
    await writeFile(join(dist, page), "<h1>Report</h1>");
  }
  return dist;
};

describe("npm run report", () => {
  it("asks for a finished site", async () => {
    await expect(run(["--dir", await site()])).rejects.toThrow("Run npm run build first");
  });

  it("names the organisations that a site has beside its first", async () => {
    const dist = await site("report.html", "organisations/northshire/report.html");
    await expect(run(["--dir", dist, "--organisation", "southshire"])).rejects.toThrow(
      '--organisation: found "southshire". Beside the first, the site has northshire.'
    );
    await expect(run(["--dir", await site("report.html"), "--organisation", "southshire"])).rejects.toThrow(
      "The site holds one organisation only"
    );
  });
});
