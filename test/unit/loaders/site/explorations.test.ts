import {mkdtemp, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {leaveOutOthers} from "../../../../src/subjects/explorations/read.js";
import {withExplorations} from "../../../../loaders/site/explorations.js";

const head = (title: string, status: string): string =>
  `---\ntitle: "${title}"\nquestion: "Q?"\nfinding: "F."\nindicators: [1]\nstatus: ${status}\n${status === "draft" ? "draft: true\n" : ""}owner: "Analyst"\nreviewed: "2020-09-30"\n---\n`;

const menu = [
  {name: "Explore", pages: [{name: "Notebook", path: "/notebook"}]},
  {name: "Other", pages: []}
];

describe("withExplorations(menu, profile, {folder})", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "explorations-"));
    await writeFile(join(folder, "zebra.md"), head("Zebra", "published"));
    await writeFile(join(folder, "apple.md"), head("Apple", "published"));
    await writeFile(join(folder, "draft.md"), head("Half done", "draft"));
    await writeFile(join(folder, "index.md"), "# Not an exploration");
  });

  it("adds the published ones to a published site's menu", async () => {
    expect(await withExplorations(menu, "published", {folder})).toEqual([
      {
        name: "Explore",
        pages: [
          {name: "Notebook", path: "/notebook"},
          {name: "Apple", path: "/explorations/apple"},
          {name: "Zebra", path: "/explorations/zebra"}
        ]
      },
      {name: "Other", pages: []}
    ]);
  });

  it("shows an analyst the drafts too, marked as such", async () => {
    const [explore] = await withExplorations(menu, "analyst", {folder});
    expect(explore).toMatchObject({pages: [{}, {}, {name: "Half done (draft)", path: "/explorations/draft"}, {}]});
  });

  it("leaves out what is about another organisation's data, and takes it from the copy that is published", async () => {
    const mixed = await mkdtemp(join(tmpdir(), "explorations-"));
    const about = (id: string) => head(id, "published").replace("owner:", `organisation: "${id}"\nowner:`);
    await writeFile(join(mixed, "own.md"), about("own"));
    await writeFile(join(mixed, "other.md"), about("other"));
    await writeFile(join(mixed, "other.snapshot.json"), "{}");
    await writeFile(join(mixed, "any.md"), head("any", "published"));
    const [explore] = await withExplorations(menu, "published", {folder: mixed, organisation: "own"});
    expect(explore?.pages.map(({name}) => name)).toEqual(["Notebook", "any", "own"]);
    await leaveOutOthers(mixed, "own");
    expect((await readdir(mixed)).sort()).toEqual(["any.md", "own.md"]);
  });

  it("stops at front matter that leaves a page's state in doubt", async () => {
    const doubtful = await mkdtemp(join(tmpdir(), "explorations-"));
    await writeFile(join(doubtful, "a.md"), head("A", "draft").replace("draft: true\n", ""));
    await expect(withExplorations(menu, "published", {folder: doubtful})).rejects.toThrow('"draft: true" is missing');
  });
});
